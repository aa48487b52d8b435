package dev.galley.bootstrap.bench;

import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.Ground;
import dev.galley.persistence.recipe.seeding.RecipeSeeding;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley bench seed}: something to search. */
@Command(name = "seed", description = "Adds generated recipes to the database, for the other benchmarks.", mixinStandardHelpOptions = true, footer = {
        "",
        "Works beside a running server, or starts the embedded database for itself. Use a data directory that you",
        "can throw away. The same seed makes the same recipes, so use each once. Exit codes: 0 done, 1 failed."
})
final class SeedCommand implements Callable<Integer> {
    private static final int WORKERS = 4;
    private static final long TELL = 50_000;

    @Mixin
    private final Bench bench = new Bench();

    @Option(names = "--recipes", paramLabel = "N", defaultValue = "100000", description = "How many to add. Default: ${DEFAULT-VALUE}.")
    private long recipes = 100_000;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which ones. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Override
    public Integer call() {
        var config = bench.config();
        long began = System.nanoTime();
        try (var ground = Ground.shared(config, new DataDirectory(Path.of(config.get(Settings.DATA_DIR))))) {
            ground.migrate();
            var done = new AtomicLong();
            // not through the server's pools, whose statements may take half a minute and no longer
            try (var database = bench.connections(WORKERS)) {
                RecipeSeeding.seed(database, recipes, seed, more -> {
                    long now = done.addAndGet(more);
                    if (now / TELL > (now - more) / TELL) {
                        say("%,d of %,d".formatted(now, recipes));
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        say("%,d recipes in %s s, %s a second".formatted(recipes, Table.number(seconds), Table.number(recipes
                / seconds)));
        return 0;
    }

    private void say(String line) {
        bench.out().println(line);
        bench.out().flush();
    }
}
