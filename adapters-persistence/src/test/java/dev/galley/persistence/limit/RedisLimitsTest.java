package dev.galley.persistence.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.limit.Limits;
import dev.galley.persistence.redis.RedisExtension;
import dev.galley.persistence.sql.Wire;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisLimitsTest extends LimitsContract {
    @RegisterExtension
    static final RedisExtension server = new RedisExtension();

    private static final Duration LONG = Duration.ofMinutes(15);

    @Override
    protected Limits node() {
        return new RedisLimits(server.connect(), Clock.systemUTC());
    }

    @Test
    void two_nodes_together_allow_the_limit_to_within_a_hundredth_and_never_more() throws Exception {
        for (int most : List.of(600, 3_000)) {
            var limit = limit(most, LONG);
            int sum = 0;
            try (var threads = Executors.newFixedThreadPool(4)) {
                var one = node();
                var other = node();
                Callable<Integer> here = () -> allowed(most, () -> one.take(limit, "ann"));
                Callable<Integer> there = () -> allowed(most, () -> other.take(limit, "ann"));
                for (var part : threads.invokeAll(List.of(here, there, here, there))) {
                    sum += part.get();
                }
            }
            assertThat(sum).isBetween(most - most / 100, most);
        }
    }

    @Test
    void a_small_limit_is_exact_over_nodes() throws Exception {
        var limit = limit(5, LONG);
        var one = node();
        var other = node();
        assertThat(allowed(3, () -> one.take(limit, "ann"))).isEqualTo(3);
        assertThat(allowed(10, () -> other.take(limit, "ann"))).isEqualTo(2);
        assertThat(one.take(limit, "ann").isAllowed()).isFalse();
    }

    @Test
    void without_redis_a_node_goes_on_from_what_it_knows() throws Exception {
        try (var wire = new Wire(server.port())) {
            var redis = server.connect(wire.port(), Duration.ofSeconds(1));
            var node = new RedisLimits(redis, Clock.systemUTC());
            var limit = limit(5, LONG);
            assertThat(allowed(3, () -> node.take(limit, "ann"))).isEqualTo(3);
            wire.cut();
            assertThat(allowed(50, () -> node.take(limit, "ann"))).isEqualTo(2);
            assertThat(allowed(50, () -> node.take(limit, "ben"))).as("never seen before").isEqualTo(5);
        }
    }

    @Test
    void what_was_allowed_without_redis_counts_when_it_is_back() throws Exception {
        try (var wire = new Wire(server.port())) {
            var redis = server.connect(wire.port(), Duration.ofSeconds(1));
            var node = new RedisLimits(redis, Clock.systemUTC());
            var limit = limit(6, LONG);
            assertThat(allowed(2, () -> node.take(limit, "ann"))).isEqualTo(2);
            wire.cut();
            assertThat(allowed(2, () -> node.take(limit, "ann"))).isEqualTo(2);
            wire.mend();
            await().until(redis::answers);
            assertThat(node.take(limit, "ann").isAllowed()).isTrue();
            assertThat(allowed(10, () -> node().take(limit, "ann"))).isEqualTo(1);
        }
    }

    @Test
    void a_redis_that_hangs_costs_one_short_wait() throws Exception {
        try (var wire = new Wire(server.port())) {
            var node = new RedisLimits(server.connect(wire.port(), Duration.ofMillis(500)), Clock.systemUTC());
            var limit = limit(5, LONG);
            wire.goDead();
            long start = System.nanoTime();
            for (int n = 0; n < 100; n++) {
                var key = "guest " + n;
                assertThat(allowed(6, () -> node.take(limit, key))).isEqualTo(5);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void most_calls_ask_nobody() throws Exception {
        var redis = server.connect();
        var node = new RedisLimits(redis, Clock.systemUTC());
        var limit = limit(600, LONG);
        var before = commands(redis);
        assertThat(allowed(600, () -> node.take(limit, "ann"))).isEqualTo(600);
        assertThat(allowed(600, () -> node.take(limit, "ann"))).as("who is refused asks nobody").isZero();
        assertThat(commands(redis) - before).isBetween(100L, 130L);
    }

    /** How many scripts have been run. */
    private static long commands(dev.galley.persistence.redis.Redis redis) {
        var told = redis.call(it -> it.info("commandstats"));
        long calls = 0;
        for (var line : told.lines().toList()) {
            if (line.startsWith("cmdstat_evalsha:")) {
                calls += Long.parseLong(line.substring(line.indexOf("calls=") + 6, line.indexOf(',')));
            }
        }
        return calls;
    }
}
