package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.Ground;
import dev.galley.persistence.recipe.search.SearchBench;
import dev.galley.persistence.sql.Sql;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench search}. */
@Command(name = "search", description = "How long finding recipes takes, one request at a time and nothing cached, and how well the ranking"
        + " agrees with an exact one.", mixinStandardHelpOptions = true, footer = {
                "",
                "Works beside a running server, or starts the embedded database for itself. See also: bench seed, and",
                "bench serving --only search,autocomplete --plans. Exit codes: 0 measured, 1 failed."
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private final Bench bench = new Bench();

    @Option(names = "--queries", paramLabel = "N", defaultValue = "10000", description = "Searches; the other requests are fewer. Default: ${DEFAULT-VALUE}.")
    private int queries = 10_000;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which ones. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Override
    public Integer call() {
        var config = bench.config();
        try (var ground = Ground.shared(config, new DataDirectory(Path.of(config.get(Settings.DATA_DIR))))) {
            ground.migrate();
            var seen = new SearchBench(new Sql(ground.database()), seed, queries).run(seed, line -> {
                bench.out().println(line);
                bench.out().flush();
            });
            var table = new Table("ms", "requests", "p50", "p95", "p99", "max");
            seen.milliseconds().forEach((name, times) -> table.row(
                    name,
                    times.count(),
                    Table.number(times.p50()),
                    Table.number(times.p95()),
                    Table.number(times.p99()),
                    Table.number(times.max())));
            var report = new Report("search", Map.of("queries", queries, "seed", seed));
            report.put("seen", seen);
            bench.finish(
                    "%,d recipes%n%n%s%nAgreement with exact ranking (NDCG of the first 20, %d queries): %s, worst tenth %s%n"
                            .formatted(
                                    seen.recipes(),
                                    table,
                                    seen.ndcgQueries(),
                                    Table.number(seen.ndcg()),
                                    Table.number(seen.ndcgTenth())), report);
        }
        return 0;
    }
}
