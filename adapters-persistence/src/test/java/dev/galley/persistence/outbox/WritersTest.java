package dev.galley.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** F3: many writers whose transactions take their time; none is skipped, none overtakes, and who idles delays nobody. */
class WritersTest {
    private static final int WRITERS = 32;
    private static final int POTS = 12;
    private static final boolean LONG = Proof.isLong();
    private static final int EACH = LONG ? 60 : 10;
    private static final int LONGEST_MILLIS = LONG ? 2_000 : 120;

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final Map<String, List<Integer>> seen = new ConcurrentHashMap<>();

    @BeforeAll
    static void pots() {
        postgres.jdbi().useHandle(handle -> handle.execute(
                "CREATE TABLE pot (name text PRIMARY KEY, count int NOT NULL); "
                        + "INSERT INTO pot SELECT 'pot' || n, 0 FROM generate_series(0, ?) n", POTS));
    }

    private void see(Tasted event) {
        seen.computeIfAbsent(event.pot(), _ -> new CopyOnWriteArrayList<>()).add(event.count());
    }

    @Test
    void no_event_is_skipped_or_overtaken_and_an_idle_transaction_delays_nobody() throws Exception {
        long seed = Proof.seed("WritersTest");
        var settings = Database.Settings.of(postgres.url())
                .connections(WRITERS + 8)
                .longestWait(Duration.ofSeconds(30));
        try (var database = Database.open(settings);
                var kitchen = new Kitchen(database, Clock.systemUTC()).with("cook", this::see);
                var workers = kitchen.workers();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.start();
            var othersDone = new CountDownLatch(1);
            var idler = threads.submit(() -> kitchen.sql.write(() -> {
                taste(kitchen, "pot" + POTS);
                waitFor(othersDone);
                return "";
            }));
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var dice = new Random(seed + writer);
                writers.add(threads.submit(() -> {
                    for (int n = 0; n < EACH; n++) {
                        kitchen.sql.write(() -> {
                            taste(kitchen, "pot" + dice.nextInt(POTS));
                            return kitchen.sql.handle().execute("SELECT pg_sleep(?)", dice.nextInt(LONGEST_MILLIS)
                                    / 1e3);
                        });
                    }
                }));
            }
            for (var writer : writers) {
                writer.get();
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> delivered() == WRITERS * EACH);
            assertThat(seen).doesNotContainKey("pot" + POTS);
            othersDone.countDown();
            idler.get();
            await().until(() -> delivered() == WRITERS * EACH + 1);
        }
        assertThat(seen).allSatisfy((_, counts) -> assertThat(counts)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, counts.size()).boxed().toList()));
    }

    private static void taste(Kitchen kitchen, String pot) {
        int count = kitchen.sql.handle()
                .createQuery("UPDATE pot SET count = count + 1 WHERE name = :pot RETURNING count")
                .bind("pot", pot)
                .mapTo(int.class)
                .one();
        kitchen.outbox().publish(new Tasted(pot, count));
    }

    private int delivered() {
        return seen.values().stream().mapToInt(List::size).sum();
    }

    /** Nothing but the outbox itself orders these two: they change no common row. */
    @Test
    void events_about_one_aggregate_have_the_order_in_which_their_transactions_commit() throws Exception {
        try (var kitchen = new Kitchen(postgres).with("cook", this::see);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var first = threads.submit(() -> kitchen.sql.write(() -> {
                kitchen.outbox().publish(new Tasted("shared", 1));
                kitchen.sql.attached(CountDownLatch.class, () -> written, latch -> { // after the outbox has written
                    latch.countDown();
                    waitFor(mayCommit);
                });
                return "";
            }));
            waitFor(written);
            var second = threads.submit(() -> kitchen.publish(new Tasted("shared", 2)));
            var other = threads.submit(() -> kitchen.publish(new Tasted("other", 1)));
            other.get();
            await().until(() -> postgres.jdbi().withHandle(handle -> handle
                    .select("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                    .mapTo(Long.class)
                    .one()) == 1);
            assertThat(kitchen.deliverAll()).as("only the other").isEqualTo(1);
            mayCommit.countDown();
            first.get();
            second.get();
            kitchen.deliverAll();
        }
        assertThat(seen.get("shared")).containsExactly(1, 2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
