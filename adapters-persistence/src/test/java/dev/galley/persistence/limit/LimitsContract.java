package dev.galley.persistence.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.limit.Limit;
import dev.galley.application.limit.Limits;
import dev.galley.application.limit.Limits.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

abstract class LimitsContract {
    private static final AtomicInteger NAMES = new AtomicInteger();

    protected abstract Limits node();

    /** Under a name that no other test counts under. */
    static Limit limit(int most, Duration window) {
        return new Limit("test" + NAMES.incrementAndGet(), most, window);
    }

    static int allowed(int calls, Callable<Verdict> call) throws Exception {
        int allowed = 0;
        for (int n = 0; n < calls; n++) {
            allowed += call.call().isAllowed() ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void as_many_as_the_limit_says_are_allowed_and_no_more() throws Exception {
        var node = node();
        var limit = limit(5, Duration.ofMinutes(15));
        assertThat(allowed(50, () -> node.take(limit, "ann"))).isEqualTo(5);
    }

    @Test
    void a_large_limit_is_exact_on_one_node() throws Exception {
        var node = node();
        var limit = limit(600, Duration.ofMinutes(15));
        assertThat(allowed(2_000, () -> node.take(limit, "ann"))).isEqualTo(600);
    }

    @Test
    void what_remains_counts_down_to_nothing_and_says_when_it_ends() {
        var node = node();
        var limit = limit(3, Duration.ofMinutes(1));
        var told = List.of(node.take(limit, "ann"), node.take(limit, "ann"), node.take(limit, "ann"), node.take(limit,
                "ann"));
        assertThat(told).extracting(Verdict::remaining).containsExactly(2, 1, 0, 0);
        assertThat(told).extracting(Verdict::isAllowed).containsExactly(true, true, true, false);
        assertThat(told).allSatisfy(verdict -> assertThat(verdict.resetSeconds()).isBetween(50, 60));
    }

    @Test
    void keys_do_not_count_for_each_other() {
        var node = node();
        var limit = limit(1, Duration.ofMinutes(1));
        assertThat(node.take(limit, "ann").isAllowed()).isTrue();
        assertThat(node.take(limit, "ben").isAllowed()).isTrue();
        assertThat(node.take(limit, "ann").isAllowed()).isFalse();
    }

    @Test
    void limits_do_not_count_for_each_other() {
        var node = node();
        var one = limit(1, Duration.ofMinutes(1));
        var other = limit(1, Duration.ofMinutes(1));
        assertThat(node.take(one, "ann").isAllowed()).isTrue();
        assertThat(node.take(other, "ann").isAllowed()).isTrue();
    }

    @Test
    void when_the_window_is_over_the_next_one_opens() {
        var node = node();
        var limit = limit(2, Duration.ofMillis(400));
        node.take(limit, "ann");
        node.take(limit, "ann");
        await().until(() -> node.take(limit, "ann").isAllowed());
        assertThat(node.take(limit, "ann").isAllowed()).as("it is a whole one").isTrue();
    }

    @Test
    void many_threads_are_not_allowed_more_than_one() throws Exception {
        var node = node();
        var limit = limit(500, Duration.ofMinutes(15));
        int sum = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> calls = () -> allowed(200, () -> node.take(limit, "ann"));
            for (var part : threads.invokeAll(Collections.nCopies(8, calls))) {
                sum += part.get();
            }
        }
        assertThat(sum).isEqualTo(500);
    }
}
