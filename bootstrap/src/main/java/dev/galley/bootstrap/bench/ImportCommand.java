package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.Ground;
import dev.galley.bootstrap.wiring.Application;
import dev.galley.persistence.food.ingest.FoodImport;
import dev.galley.persistence.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code galley bench import}. */
@Command(name = "import", description = "Without files: recipe pages read per second on one core, beside their bare parse. With files: rows per second of importing foods, beside a bare COPY of the rows that it leaves.", mixinStandardHelpOptions = true, footer = {
        "",
        "Foods go into an embedded database of its own, which is thrown away. Exit codes: 0 measured, 1 failed."
})
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private final Bench bench = new Bench();

    @Mixin
    private final Bench.Effort effort = new Bench.Effort();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files and folders as galley import foods takes them.")
    private List<Path> inputs = List.of();

    /**
     * One run.
     *
     * @param again of the same files over what the first import left
     */
    record Run(FoodImport.Summary first, FoodImport.Summary again, long copied, double copiedPerSecond) {}

    @Override
    public Integer call() throws IOException {
        if (inputs.isEmpty()) {
            new PageBench(effort).measure(MadePages.all(), bench, "import-pages");
            return 0;
        }
        var runs = new ArrayList<Run>();
        for (int i = 0; i < effort.repetitions; i++) {
            runs.add(run());
        }
        var table = new Table("", "rows", "rows/s", "seconds", "x COPY");
        double copied = median(runs, run -> run.copied / run.copiedPerSecond);
        var last = runs.getLast();
        row(table, "bare COPY of what it leaves", last.copied, copied, copied);
        row(table, "import", last.first.rows(), median(runs, run -> run.first.seconds()), copied);
        row(table, "the same files again", last.again.rows(), median(runs, run -> run.again.seconds()), copied);
        var report = new Report("import", Map.of("repetitions", effort.repetitions));
        report.put("runs", runs);
        bench.finish(table.toString(), report);
        return 0;
    }

    private static void row(Table table, String name, long rows, double seconds, double copied) {
        table.row(name, rows, Table.number(rows / seconds), Table.number(seconds), Table.number(seconds / copied));
    }

    private static double median(List<Run> runs, java.util.function.ToDoubleFunction<Run> value) {
        return Contender.median(runs.stream().mapToDouble(value).toArray());
    }

    private Run run() throws IOException {
        var folder = Files.createTempDirectory("galley-bench");
        var config = Config.of(Map.of(Settings.DATA_DIR.name(), folder.toString()), Map.of());
        try (var ground = Ground.own(config, new DataDirectory(folder))) {
            ground.migrate();
            var foods = Application.on(ground, config).get(FoodImport.class);
            var options = new FoodImport.Options(inputs, Optional.empty());
            var first = foods.run(options, _ -> {});
            var again = foods.run(options, _ -> {});
            var copy = copy(ground.database(), folder);
            return new Run(first, again, copy.rows, copy.rows / copy.seconds);
        } finally {
            StartCommand.delete(folder);
        }
    }

    private record Copy(long rows, double seconds) {}

    /** All that the import left, by COPY from files into empty tables with the same indexes. */
    private static Copy copy(Database database, Path folder) {
        return database.writes().withHandle(handle -> {
            long rows = 0;
            double seconds = 0;
            var tables = handle.createQuery("""
                    SELECT c.oid::regclass::text FROM pg_class c
                    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname LIKE 'food%'
                    """).mapTo(String.class).list();
            handle.execute("SET statement_timeout = 0");
            for (var table : tables) {
                // the names are the catalogue's own, and the file's is made here: neither can be bound
                var file = folder.resolve("pg18").resolve("bench.copy");
                handle.execute("COPY %s TO '%s' (FORMAT binary)".formatted(table, file));
                handle.execute("CREATE TABLE bench_copy (LIKE %s INCLUDING DEFAULTS INCLUDING INDEXES)".formatted(
                        table));
                long began = System.nanoTime();
                rows += handle.execute("COPY bench_copy FROM '%s' (FORMAT binary)".formatted(file));
                seconds += (System.nanoTime() - began) / 1e9;
                handle.execute("DROP TABLE bench_copy");
            }
            return new Copy(rows, seconds);
        });
    }
}
