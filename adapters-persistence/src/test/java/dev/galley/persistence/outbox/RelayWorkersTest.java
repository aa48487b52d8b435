package dev.galley.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RelayWorkersTest {
    private static final class Bang extends Error {}

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final Kitchen kitchen = new Kitchen(postgres);

    @AfterEach
    void close() {
        kitchen.close();
        postgres.jdbi().useHandle(handle -> handle.execute("TRUNCATE outbox"));
    }

    @Test
    void several_nodes_deliver_everything_once_and_in_order() {
        var seen = new ConcurrentHashMap<String, List<Integer>>();
        var other = new Kitchen(postgres);
        for (var node : List.of(kitchen, other)) {
            node.with("cook", event -> seen.computeIfAbsent(event.pot(), _ -> new CopyOnWriteArrayList<>()).add(event
                    .count()));
        }
        try (other; var a = kitchen.workers(); var b = other.workers()) {
            kitchen.notifications.start();
            other.notifications.start();
            a.start();
            b.start();
            for (int n = 1; n <= 50; n++) {
                for (int pot = 0; pot < 5; pot++) {
                    (n % 2 == 0 ? kitchen : other).publish(new Tasted("pot" + pot, n));
                }
            }
            await().until(() -> kitchen.state().figures().isEmpty());
        }
        assertThat(seen).hasSize(5).allSatisfy((_, counts) -> assertThat(counts)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList()));
        assertThat(kitchen.delivered.get() + other.delivered.get()).isEqualTo(250);
    }

    @Test
    void a_slow_subscriber_does_not_hold_up_the_others() {
        var othersSeen = new CountDownLatch(100);
        kitchen.with("slow", _ -> waitFor(othersSeen)).with("quick", _ -> othersSeen.countDown());
        try (var workers = kitchen.workers()) {
            workers.start();
            IntStream.range(0, 100).forEach(n -> kitchen.publish(Tasted.of("pot" + n)));
            await().until(() -> kitchen.state().figures().isEmpty());
        }
        assertThat(kitchen.failed).hasValue(0);
    }

    @Test
    void a_slow_event_does_not_hold_up_other_aggregates_of_its_subscriber() {
        var othersSeen = new CountDownLatch(300);
        kitchen.with("cook", event -> {
            if (event.pot().equals("slow")) {
                waitFor(othersSeen);
            } else {
                othersSeen.countDown();
            }
        });
        kitchen.publish(Tasted.of("slow"));
        IntStream.range(0, 300).forEach(n -> kitchen.publish(Tasted.of("pot" + n)));
        try (var workers = kitchen.workers()) {
            workers.start();
            await().until(() -> kitchen.state().figures().isEmpty());
        }
        assertThat(kitchen.failed).hasValue(0);
    }

    @Test
    void an_error_in_a_subscriber_ends_no_lane() {
        var laterOnesSeen = new CountDownLatch(20);
        kitchen.with("cook", event -> {
            if (event.pot().startsWith("bomb")) {
                throw new Bang();
            }
            laterOnesSeen.countDown();
        });
        IntStream.range(0, 10).forEach(n -> kitchen.publish(Tasted.of("bomb" + n)));
        IntStream.range(0, 20).forEach(n -> kitchen.publish(Tasted.of("pot" + n)));
        try (var workers = kitchen.workers()) {
            workers.start();
            await().until(() -> laterOnesSeen.getCount() == 0);
        }
    }

    @Test
    void another_nodes_event_is_heard_of_at_once_and_not_when_somebody_looks() {
        var seen = new CountDownLatch(1);
        var publisher = new Kitchen(postgres).with("cook", _ -> {});
        kitchen.with("cook", _ -> seen.countDown());
        kitchen.notifications.start();
        // No workers here: nobody looks by himself, so that only the bell can start a delivery.
        var rung = new CountDownLatch(1);
        kitchen.doorbell.onRing(names -> {
            if (names.contains("cook")) {
                rung.countDown();
            }
        });
        try (publisher) {
            await().until(() -> {
                publisher.publish(Tasted.of("soup"));
                return rung.getCount() == 0;
            });
        }
        kitchen.deliverAll();
        assertThat(seen.getCount()).isZero();
    }

    @Test
    void a_retry_is_found_without_a_bell() {
        var attempts = new CopyOnWriteArrayList<Map.Entry<Integer, String>>();
        kitchen.with("cook", event -> {
            attempts.add(Map.entry(attempts.size(), event.pot()));
            if (attempts.size() == 1) {

                throw new IllegalStateException();
            }
        });
        try (var workers = kitchen.workers()) {
            workers.start();
            kitchen.publish(Tasted.of("soup"));
            await().until(() -> !attempts.isEmpty());
            kitchen.clock.advance(Relay.FIRST_PAUSE);
            await().until(() -> kitchen.state().figures().isEmpty());
        }
        assertThat(attempts).hasSize(2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
