package dev.galley.bootstrap.cli;

import dev.galley.persistence.food.ingest.FoodImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code galley import foods}. */
@Command(name = "foods", description = "Imports foods from the files that USDA and Open Food Facts publish.", mixinStandardHelpOptions = true, footer = {
        "",
        "The content says which format a file has:",
        "  USDA SR28 (ASCII)       its folder or ZIP, files gzipped or not",
        "  USDA FoodData Central   the CSV ZIP as delivered, or its folder",
        "  Open Food Facts         JSONL, gzipped or not; a product; a page of products",
        "Safe to repeat and to interrupt: start it again and it goes on without doubling anything.",
        "A row that cannot be read costs that row; it stands in the rejects file with its reason.",
        "Exit codes: 0 all files were read to their end, 1 some were not, 2 misused."
})
public final class ImportFoodsCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files and folders.")
    private @Nullable List<Path> files;

    @Option(names = "--rejects", paramLabel = "FILE", defaultValue = "rejects.tsv", description = "Where rejected rows go: file, line, reason. Default: ${DEFAULT-VALUE}.")
    private @Nullable Path rejects;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        var config = place.config();
        var options = new FoodImport.Options(Objects.requireNonNull(files), Optional.ofNullable(rejects));
        FoodImport.Summary summary;
        try (var work = Workplace.open(config);
                var shown = new ProgressLine(line.getErr())) {
            summary = work.get(FoodImport.class).run(options, now -> shown.show(
                    "rows", now.rows(), now.rowsPerSecond(), now.remaining()));
        }
        var out = line.getOut();
        out.printf(
                Locale.ROOT,
                "%,d foods read: %,d new, %,d changed, %,d unchanged. %,d rows rejected%s.%n",
                summary.read(),
                summary.added(),
                summary.changed(),
                summary.unchanged(),
                summary.rejected(),
                summary.rejected() > 0 ? ", see " + rejects : "");
        out.printf(
                Locale.ROOT,
                "%,d rows in %.1f s: %,.0f a second.%n",
                summary.rows(),
                summary.seconds(),
                summary.rowsPerSecond());
        out.flush();
        summary.failures().forEach(line.getErr()::println);
        line.getErr().flush();
        return summary.failures().isEmpty() ? 0 : 1;
    }
}
