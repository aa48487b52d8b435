package dev.galley.bootstrap.appliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.appliance.MeasuringAppliance.Acknowledged;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.EmbeddedDatabase;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Migrations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Appliances measure while nodes are killed, the database and the broker crash, and the network is cut. What they were told
 * was received stands in a ledger outside; afterwards each of its samples is stored, and stored once.
 *
 * <p>The long form: {@code -Dgalley.telemetry.appliances=200 -Dgalley.telemetry.kills=20
 * -Dgalley.telemetry.between=25000} (messages acknowledged between two faults: 40 faults make a million);
 * {@code -Dgalley.telemetry.seed} replays the order of the faults.
 */
class TelemetryCrashTest {
    private static final int APPLIANCES = Integer.getInteger("galley.telemetry.appliances", 10);
    private static final int KILLS = Integer.getInteger("galley.telemetry.kills", 3);
    private static final long SEED = Long.getLong("galley.telemetry.seed", 20_261_121);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Acknowledged between two faults: so many that each fault comes into full work. */
    private static final int ENOUGH = Integer.getInteger("galley.telemetry.between", 20 * APPLIANCES);

    private enum Fault {
        KILL_NODE, CRASH_DATABASE, KILL_BROKER, CUT_APPLIANCES, CUT_NODES
    }

    @TempDir
    private Path directory = Path.of("");

    private final List<MeasuringAppliance> appliances = new ArrayList<>();
    private final Map<String, Process> processes = new HashMap<>();

    @Test
    void what_was_acknowledged_is_stored_exactly_once_whatever_dies(TestReporter reporter) throws Exception {
        int port = freePort();
        try (var server = EmbeddedDatabase.start(new DataDirectory(directory.resolve("database")));
                var database = Database.open(Database.Settings.of(server.url()));
                var toAppliances = new Cutter(port);
                var toNodes = new Cutter(port)) {
            Migrations.applyTo(database);
            var url = server.url();
            var address = url.jdbc().replaceFirst("jdbc:postgresql://", "postgresql://%s:%s@".formatted(
                    url.user().orElseThrow(), url.password().orElseThrow()));
            start("broker", port);
            start("one", toNodes.port(), address);
            start("two", toNodes.port(), address);
            List.of("broker", "one", "two").forEach(this::awaitReady);
            var threads = measuring(toAppliances.port());
            int node = 0;
            for (var fault : faults()) {
                awaitWork();
                reporter.publishEntry(fault + " after acknowledged messages", String.valueOf(acknowledged()));
                switch (fault) {
                    case KILL_NODE -> {
                        var name = node++ % 2 == 0 ? "one" : "two";
                        kill(name);
                        start(name, toNodes.port(), address);
                    }
                    case CRASH_DATABASE -> crash(database);
                    case KILL_BROKER -> {
                        kill("broker");
                        start("broker", port);
                    }
                    case CUT_APPLIANCES -> toAppliances.cut();
                    case CUT_NODES -> toNodes.cut();
                }
            }
            awaitWork();
            appliances.forEach(MeasuringAppliance::finish);
            for (var thread : threads) {
                assertThat(thread.join(PATIENCE)).as("all is acknowledged in the end%n%s", logs()).isTrue();
            }
            check(database, reporter);
        } finally {
            appliances.forEach(MeasuringAppliance::finish);
            for (var process : processes.values()) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static List<Fault> faults() {
        var faults = new ArrayList<>(Collections.nCopies(KILLS, Fault.KILL_NODE));
        for (var other : List.of(
                Fault.CRASH_DATABASE, Fault.KILL_BROKER, Fault.CUT_APPLIANCES, Fault.CUT_NODES)) {
            faults.addAll(Collections.nCopies(Math.max(1, KILLS / 4), other));
        }
        Collections.shuffle(faults, new Random(SEED));
        return faults;
    }

    private List<Thread> measuring(int port) {
        IntStream.range(0, APPLIANCES)
                .mapToObj(i -> new MeasuringAppliance(port, i % 2 == 0))
                .forEach(appliances::add);
        return appliances.stream().map(Thread.ofVirtual()::start).toList();
    }

    private long acknowledged() {
        return appliances.stream().mapToLong(appliance -> appliance.acknowledged.size()).sum();
    }

    private void awaitWork() {
        long before = acknowledged();
        await().atMost(PATIENCE).until(() -> acknowledged() > before + ENOUGH);
    }

    private void start(String name, int port, String... more) throws IOException {
        var arguments = Stream.concat(Stream.of(name, String.valueOf(port)), Stream.of(more)).toArray(String[]::new);
        processes.put(name, TelemetryNode.start(
                directory.resolve(name + ".ready"), directory.resolve(name + ".log"), arguments));
    }

    private void awaitReady(String name) {
        await().atMost(PATIENCE).until(() -> {
            assertThat(process(name).isAlive()).as(logs()).isTrue();
            return Files.exists(directory.resolve(name + ".ready"));
        });
    }

    private Process process(String name) {
        return Objects.requireNonNull(processes.get(name));
    }

    private void kill(String name) throws InterruptedException {
        process(name).destroyForcibly().waitFor();
    }

    /** A killed session takes all others with it: the server throws away what it has in memory, and recovers. */
    private static void crash(Database database) {
        int victim = database.writes().withHandle(handle -> handle
                .createQuery("SELECT pg_backend_pid()")
                .mapTo(Integer.class)
                .one());
        ProcessHandle.of(victim).orElseThrow().destroyForcibly();
    }

    private void check(Database database, TestReporter reporter) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> count(database, "SELECT 1") == 1); // it may be recovering
        var ledger = appliances.stream().flatMap(appliance -> appliance.acknowledged.stream()).toList();
        var stored = new HashMap<String, Integer>();
        database.reads().useHandle(handle -> handle
                .createQuery("""
                        SELECT appliance_id || ' ' || boot_id || ' ' || seq AS message, count(*) AS samples
                        FROM telemetry_sample s JOIN telemetry_boot b ON b.id = s.boot GROUP BY 1
                        """)
                .map((row, _) -> stored.put(row.getString("message"), row.getInt("samples")))
                .list());
        long lost = ledger.stream().filter(message -> !stored.containsKey(key(message))).count();
        long wrong = ledger.stream()
                .filter(message -> stored.getOrDefault(key(message), message.samples()) != message.samples())
                .count();
        long doubled = count(database, """
                SELECT count(*) FROM (
                    SELECT FROM telemetry_sample GROUP BY series_id, boot, seq, index HAVING count(*) > 1) doubled
                """);
        long samples = ledger.stream().mapToLong(Acknowledged::samples).sum();
        var report = "%d appliances, %d kills, seed %d: acknowledged %d messages of %d samples; lost %d, wrong %d, doubled %d"
                .formatted(APPLIANCES, KILLS, SEED, ledger.size(), samples, lost, wrong, doubled);
        reporter.publishEntry("telemetry", report);
        assertThat(List.of(lost, wrong, doubled)).as(report).containsOnly(0L);
        assertThat(appliances).allSatisfy(appliance -> assertThat(appliance.refused()).isZero());
        assertThat(count(database, "SELECT count(*) FROM telemetry_sample")).as(report).isEqualTo(samples);
        for (var table : List.of("minute", "hour", "day")) {
            assertThat(count(database, "SELECT sum(count)::bigint FROM telemetry_" + table)).as(table).isEqualTo(
                    samples);
        }
    }

    private static String key(Acknowledged message) {
        return message.appliance() + " " + message.boot() + " " + message.seq();
    }

    private static long count(Database database, String select) {
        return database.reads().withHandle(handle -> handle.createQuery(select).mapTo(Long.class).one());
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** What the processes said, for who looks for the reason of a failure. */
    private String logs() {
        var all = new StringBuilder();
        for (var name : processes.keySet()) {
            try {
                all.append(name).append(":\n").append(Files.readString(directory.resolve(name + ".log"))).append('\n');
            } catch (IOException _) {
                all.append("no log of ").append(name).append('\n');
            }
        }
        return all.toString();
    }
}
