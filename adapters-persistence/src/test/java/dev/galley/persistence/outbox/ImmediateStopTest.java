package dev.galley.persistence.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import dev.galley.persistence.sql.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F2: the database stops at once, as if its machine had lost power, while two nodes work with it. */
class ImmediateStopTest {
    private static final int STOPS = Proof.isLong() ? 20 : 3;
    private static final Duration CLAIMS_ARE_OVER = Claims.CLAIM.plusMinutes(1);
    private static final int WRITERS = 4;

    @Test
    @SuppressWarnings("SystemOut") // figures for the reader of the log
    void nothing_is_lost_doubled_or_overtaken_when_the_database_stops_at_once(@TempDir Path folder) throws Exception {
        var dice = new Random(Proof.seed("ImmediateStopTest"));
        var data = folder.resolve("data");
        var server = start(data, 0);
        var settings = Database.Settings.of(
                new DatabaseUrl(server.getJdbcUrl("postgres", "postgres"), Optional.empty(), Optional.empty()))
                .longestWait(Duration.ofSeconds(1));
        var ledger = new CopyOnWriteArrayList<String>();
        var enough = new CountDownLatch(1);
        try (var database = Database.open(settings)) {
            Migrations.applyTo(database);
            Staff.createTables(database.writes());
            try (var one = new Staff(database, Clock.systemUTC(), ledger::add);
                    var other = new Staff(database, Clock.systemUTC(), ledger::add);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                one.start();
                other.start();
                for (int writer = 0; writer < WRITERS; writer++) {
                    var staff = List.of(one, other).get(writer % 2);
                    var writersDice = new Random(dice.nextLong());
                    threads.execute(() -> {
                        while (enough.getCount() > 0) {
                            staff.work(writersDice);
                        }
                    });
                }
                try {
                    for (int stop = 0; stop < STOPS; stop++) {
                        int before = ledger.size();
                        await().atMost(Duration.ofMinutes(2)).until(() -> ledger.size() > before + 50);
                        assertThat(enough.await(dice.nextInt(1_000), MILLISECONDS)).isFalse();
                        stopAtOnce(data);
                        int port = server.getPort();
                        server.close(); // it is not running, but has the directory locked
                        server = start(data, port);
                    }
                } finally {
                    enough.countDown();
                }
            }
            // A claim may have been committed while the answer got lost: it comes back when it has run out.
            try (var late = new Staff(database, Clock.offset(Clock.systemUTC(), CLAIMS_ARE_OVER), ledger::add)) {
                late.start();
                Ledger.awaitNothingLeft(database.writes());
            }
            System.out.println("ImmediateStopTest: " + Ledger.check(ledger, database.writes()));
        } finally {
            server.close();
        }
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** What {@code pg_ctl stop -m immediate} does: SIGQUIT, after which no process of the server does anything more. */
    private static void stopAtOnce(Path data) throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().trim());
        assertThat(new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor()).isZero();
        await().atMost(Duration.ofSeconds(30)).until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .isEmpty());
    }
}
