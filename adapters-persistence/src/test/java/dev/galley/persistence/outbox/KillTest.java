package dev.galley.persistence.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.persistence.sql.PostgresExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** F2: two nodes lose power at random instants, again and again. Nothing that was promised is lost. */
class KillTest {
    private static final int NODES = 2;
    private static final int KILLS = Proof.isLong() ? 100 : 4; // of two nodes each
    /** Longer than a claim: the next node thinks that so much time has passed since the last one died. */
    private static final Duration BETWEEN = Claims.CLAIM.plusMinutes(1);

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @Test
    @SuppressWarnings("SystemOut") // figures for the reader of the log
    void nothing_is_lost_doubled_or_overtaken_when_nodes_are_killed(@TempDir Path folder) throws Exception {
        long seed = Proof.seed("KillTest");
        var dice = new Random(seed);
        var ledger = folder.resolve("ledger");
        Staff.createTables(postgres.jdbi());
        for (int kill = 0; kill < KILLS; kill++) {
            var nodes = new ArrayList<Process>();
            long before = Files.exists(ledger) ? Files.size(ledger) : 0;
            for (int node = 0; node < NODES; node++) {
                nodes.add(start(ledger, BETWEEN.multipliedBy(kill), dice.nextLong()));
            }
            for (var node : nodes) {
                awaitAtWork(node);
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(ledger) && Files.size(ledger) > before
                    + 500);
            boolean diedByItself = nodes.getFirst().waitFor(50 + dice.nextInt(1_000), MILLISECONDS);
            assertThat(diedByItself).as("a node ended by itself").isFalse();
            nodes.forEach(Process::destroyForcibly);
            for (var node : nodes) {
                node.waitFor();
            }
        }
        var clock = Clock.offset(Clock.systemUTC(), BETWEEN.multipliedBy(KILLS));
        try (var staff = new Staff(postgres.database(), clock, Victim.file(ledger))) {
            staff.start();
            Ledger.awaitNothingLeft(postgres.jdbi());
        }
        System.out.println("KillTest: " + Ledger.check(Files.readAllLines(ledger), postgres.jdbi()));
    }

    private static Process start(Path ledger, Duration ahead, long seed) throws IOException {
        return new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                        .orElse(System.getProperty("java.class.path")),
                Victim.class.getName(),
                postgres.url().jdbc(),
                postgres.url().user().orElse("postgres"),
                ledger.toString(),
                Long.toString(ahead.toSeconds()),
                Long.toString(seed)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitAtWork(Process node) throws IOException {
        var output = new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8));
        var line = output.readLine();
        while (line != null && !line.equals("at work")) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo("at work");
        Thread.startVirtualThread(() -> output.lines().forEach(_ -> {})); // a full pipe would stop it
    }
}
