package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minute, and the worst one: the real program in a process of its own. */
class UpTest {
    @TempDir
    private Path data = Path.of("");

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("pg18").resolve("postmaster.pid")).getFirst().strip());
    }

    @Test
    void it_says_where_everything_is_and_leaves_nothing_running() throws IOException {
        long postmaster;
        try (var galley = GalleyProcess.up(data)) {
            postmaster = postmaster();
            var running = galley.running();
            assertThat(galley.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(galley.get("/health").body()).contains("\"mqtt\"").doesNotContain("down");
            assertThat(running.mqttPort()).isPositive();
            assertThat(GalleyProcess.get(running.managementPort(), "/metrics").body())
                    .contains("galley_http_requests", "jvm_memory_used_bytes");
            assertThat(galley.output())
                    .contains("Galley is ready", "localhost:" + running.httpPort(), "/docs", data.toString(), "Ctrl-C");
            galley.interrupt();
            galley.exitCode();
            assertThat(galley.output()).contains("Stopped.");
        }
        assertThat(data.resolve("run.json")).doesNotExist();
        await().atMost(Duration.ofSeconds(30)).until(() -> ProcessHandle.of(postmaster).isEmpty());
    }

    @Test
    void after_a_kill_it_starts_again_beside_an_orphaned_database_and_has_lost_nothing() throws IOException {
        long orphan;
        String recipes;
        try (var galley = GalleyProcess.up(Kitchen.copiedTo(data))) {
            recipes = galley.get("/api/v1/recipes?sort=name&limit=100").body();
            assertThat(recipes).contains("\"total\":");
            orphan = postmaster();
            galley.kill();
        }
        assertThat(ProcessHandle.of(orphan)).as("PostgreSQL outlives its killed Galley").isPresent();
        try (var again = GalleyProcess.up(data)) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(again.get("/api/v1/recipes?sort=name&limit=100").body()).isEqualTo(recipes);
        }
    }

    @Test
    void a_second_one_on_the_same_data_is_refused_in_words() {
        try (var first = GalleyProcess.up(Kitchen.copiedTo(data));
                var second = GalleyProcess.start(data, Map.of(), "up", "--port", "0")) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .contains("Another Galley (process " + first.running().pid() + ")", "--data-dir")
                    .doesNotContain("\tat ");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void a_port_that_is_taken_is_told_in_words() {
        try (var first = GalleyProcess.up(Kitchen.copiedTo(data));
                var second = GalleyProcess.start(
                        data.resolve("other"),
                        Map.of(),
                        "up",
                        "--data-dir",
                        data.resolve("other").toString(),
                        "--port",
                        String.valueOf(first.running().httpPort()),
                        "--management-port",
                        "0",
                        "--mqtt-port",
                        "0");
                var third = GalleyProcess.start(
                        data.resolve("third"),
                        Map.of(),
                        "up",
                        "--data-dir",
                        data.resolve("third").toString(),
                        "--mqtt-port",
                        String.valueOf(first.running().mqttPort()))) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output()).contains("--port").doesNotContain("\tat ");
            assertThat(third.exitCode()).isEqualTo(1);
            assertThat(third.output()).contains("--mqtt-port").doesNotContain("\tat ");
        }
    }

    @Test
    void settings_that_cannot_be_used_are_all_told_before_anything_starts() {
        var environment = Map.of("LOG_LEVEL", "loud", "DATABASE_POOL", "none");
        try (var galley = GalleyProcess.start(data, environment, "up")) {
            assertThat(galley.exitCode()).isEqualTo(1);
            assertThat(galley.output()).contains("LOG_LEVEL", "DATABASE_POOL").doesNotContain("\tat ");
        }
        assertThat(data.resolve("pg18")).doesNotExist();
    }

    @Test
    void a_database_that_is_not_there_is_told_without_its_password() {
        var environment = Map.of("DATABASE_URL", "postgres://me:hunter2@127.0.0.1:1/galley");
        try (var galley = GalleyProcess.start(data, environment, "up", "--port", "0")) {
            assertThat(galley.exitCode()).isEqualTo(1);
            assertThat(galley.output()).contains("DATABASE_URL").doesNotContain("hunter2", "\tat ");
        }
    }
}
