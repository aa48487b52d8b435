package dev.galley.persistence.food.ingest;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.persistence.food.FoodFixture;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} in the middle of an import leaves behind, and what the next run makes of it. */
class KilledImportTest {
    private static final int PRODUCTS = 40_000;

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @TempDir
    private Path directory = Path.of("");

    private final FoodFixture foods = new FoodFixture(postgres);

    @Test
    void what_was_written_is_whole_and_the_next_run_adds_only_the_rest() throws Exception {
        var random = new SplittableRandom(1);
        var file = directory.resolve("products.jsonl");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < PRODUCTS; i++) {
                out.write(Specimens.product(Integer.toString(60_000_000 + i), "Product " + random.nextInt(1_000), ""));
                out.write('\n');
            }
        }
        var process = start(file);
        await().atMost(Duration.ofMinutes(3)).until(() -> foods.count("food") > 0);
        process.destroyForcibly();
        assertThat(process.waitFor(1, MINUTES)).isTrue();
        long written = foods.count("food");
        assertThat(written).as("killed in the middle").isBetween(1L, PRODUCTS - 1L);
        assertThat(foods.count("food_name")).as("each with its name").isEqualTo(written);

        var summary = foods.load(file);
        assertThat(summary.unchanged()).isGreaterThanOrEqualTo(written);
        assertThat(summary.added()).isEqualTo(PRODUCTS - summary.unchanged());
        assertThat(foods.count("food")).isEqualTo(PRODUCTS);
        assertThat(foods.count("food_name")).isEqualTo(PRODUCTS);
        assertThat(foods.load(file).unchanged()).isEqualTo(PRODUCTS);
    }

    private Process start(Path file) throws IOException {
        var url = postgres.url();
        return new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                url.jdbc(), url.user().orElse("postgres"), url.password().orElse(""), file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("import.log").toFile())
                .start();
    }
}
