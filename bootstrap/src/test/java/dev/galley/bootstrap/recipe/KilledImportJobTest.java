package dev.galley.bootstrap.recipe;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.wiring.JavaProcess;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of one node after the other in the middle of an import: the last one ends it, nothing lost, nothing twice. */
class KilledImportJobTest {
    private static final int RECIPES = 400;
    private static final int KILLS = 3;
    private static final Duration LONG = Duration.ofMinutes(3);

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whoever_comes_next_goes_on_where_the_dead_one_stopped() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var location = "";
        var who = new Importing(Nodes.none()).somebody();
        int before = 0;
        for (int round = 0; round < KILLS; round++) {
            var port = directory.resolve("port" + round);
            var process = start(port);
            try {
                await().atMost(LONG).until(() -> Files.exists(port));
                if (round == 0) {
                    var client = new TestClient(Integer.parseInt(Files.readString(port)));
                    var queued = Importing.send(client, who, "all.zip", Importing.archive(RECIPES));
                    location = queued.headers().firstValue("Location").orElseThrow();
                }
                int enough = before + 1 + random.nextInt(RECIPES / 4);
                await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> settled() >= enough);
            } finally {
                process.destroyForcibly();
                assertThat(process.waitFor(1, MINUTES)).isTrue();
            }
            before = settled();
            assertThat(before).as("seed " + seed + ": killed too late to prove anything").isLessThan(RECIPES);
            assertThat(unsettledRecipes()).as("seed " + seed + ", kill " + round).isZero();
        }
        try (var survivor = Nodes.impatient(postgres.database())) {
            var people = new Importing(survivor);
            var at = location;
            await().atMost(LONG).until(() -> people.get(who, at).path("status").asString().equals("COMPLETED"));
            var over = people.get(who, at);
            assertThat(over.path("recipes").valueStream().map(entry -> entry.path("status").asString()))
                    .as("seed " + seed).hasSize(RECIPES).containsOnly("IMPORTED");
            assertThat(over.path("recipes").valueStream().map(entry -> entry.path("name").asString()))
                    .containsExactlyElementsOf(IntStream.range(0, RECIPES).mapToObj(i -> "Dish " + i).toList());
            assertThat(over.path("recipes").valueStream().map(entry -> entry.path("recipeId").asString()).distinct())
                    .hasSize(RECIPES);
            assertThat(people.owned(who)).isEqualTo(RECIPES);
        }
    }

    private static int settled() {
        return count("SELECT count(*) FROM recipe_import_entry");
    }

    /** Whenever the node died: a recipe and its entry are one transaction. */
    private static int unsettledRecipes() {
        return count("""
                SELECT (SELECT count(*) FROM recipe WHERE owner_id IS NOT NULL)
                    - (SELECT count(*) FROM recipe_import_entry)""");
    }

    private static int count(String sql) {
        return postgres.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private Process start(Path port) throws IOException {
        return JavaProcess.start(ImportNodeProcess.class, directory.resolve("node.log"), postgres.address(), port
                .toString());
    }
}
