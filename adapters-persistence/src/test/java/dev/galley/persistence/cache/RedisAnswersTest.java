package dev.galley.persistence.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Unavailable;
import dev.galley.application.cache.Answers;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.broadcast.RedisBroadcast;
import dev.galley.persistence.redis.Redis;
import dev.galley.persistence.redis.RedisExtension;
import dev.galley.persistence.sql.Wire;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisAnswersTest extends AnswersContract {
    @RegisterExtension
    static final RedisExtension server = new RedisExtension();

    private static final AtomicLong DICE = new AtomicLong();
    private static final Answers.Key SOUP = key("recipe/soup", "shared");

    @BeforeEach
    void clear() {
        server.connect().call(commands -> commands.flushall());
    }

    private static Answers node(Redis redis) {
        var ids = new Ids(new TestClock(), () -> DICE.addAndGet(0x9E3779B97F4A7C15L));
        return new RedisAnswers(redis, new RedisBroadcast(redis, ids), ids);
    }

    @Override
    protected Answers node() {
        return node(server.connect());
    }

    private static String ask(Answers node, Answers.Key key, String loaded) {
        return text(node.get(key, () -> loaded.getBytes(UTF_8)));
    }

    @Test
    void what_one_node_has_made_the_others_need_not_make() {
        ask(node(), SOUP, "hot");
        assertThat(ask(node(), SOUP, "cold")).isEqualTo("hot");
    }

    @Test
    void a_node_keeps_what_it_found_no_longer_than_the_node_that_made_it() {
        var brief = new Answers.Key("recipe/soup", "brief", Duration.ofMillis(300));
        var maker = node();
        var finder = node();
        ask(maker, brief, "hot");
        ask(finder, brief, "hot");
        await().until(() -> ask(maker, brief, "new").equals("new"));
        await().until(() -> ask(finder, brief, "newer").startsWith("new"));
    }

    @Test
    void three_nodes_load_once_between_them() throws Exception {
        var nodes = List.of(node(), node(), node());
        var loads = new AtomicInteger();
        var underWay = new CountDownLatch(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = nodes.stream().map(node -> threads.submit(() -> {
                underWay.countDown();
                return text(node.get(SOUP, () -> {
                    waitFor(underWay);
                    loads.incrementAndGet();
                    return "hot".getBytes(UTF_8);
                }));
            })).toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("hot");
            }
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void others_do_not_wait_for_a_node_whose_load_failed() {
        var failing = node();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> failing.get(SOUP, () -> {
            throw new IllegalStateException();
        }));
        long start = System.nanoTime();
        assertThat(ask(node(), SOUP, "hot")).isEqualTo("hot");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void what_was_stored_under_an_old_token_is_found_no_more() {
        var here = node();
        ask(here, SOUP, "old");
        here.evict(List.of(SOUP.subject()));
        assertThat(ask(node(), SOUP, "new")).isEqualTo("new");
    }

    @Test
    void without_redis_each_node_keeps_for_itself_and_goes_on_sharing_when_it_is_back() {
        try (var wire = new Wire(server.port())) {
            var redis = server.connect(wire.port(), Duration.ofSeconds(1));
            var node = node(redis);
            wire.cut();
            assertThat(ask(node, SOUP, "hot")).isEqualTo("hot");
            await().until(() -> !redis.answers());
            assertThat(ask(node, key("recipe/rice", ""), "dry")).isEqualTo("dry");
            wire.mend();
            await().until(redis::answers);
            ask(node, key("recipe/fish", ""), "fresh");
            assertThat(ask(node(), key("recipe/fish", ""), "old")).isEqualTo("fresh");
        }
    }

    @Test
    void a_redis_that_hangs_costs_one_short_wait() {
        try (var wire = new Wire(server.port())) {
            var redis = server.connect(wire.port(), Duration.ofMillis(500));
            var node = node(redis);
            wire.goDead();
            long start = System.nanoTime();
            for (int n = 0; n < 100; n++) {
                assertThat(ask(node, key("recipe/" + n, ""), "hot")).isEqualTo("hot");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            wire.mend();
            await().until(redis::answers);
        }
    }

    @Test
    void what_could_not_be_evicted_is_made_good_before_redis_is_used_again() {
        try (var wire = new Wire(server.port())) {
            var redis = server.connect(wire.port(), Duration.ofSeconds(1));
            var node = node(redis);
            ask(node, SOUP, "old");
            wire.cut();
            await().until(() -> !redis.answers());
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> node.evict(List.of(SOUP.subject())));
            assertThat(ask(node, SOUP, "new")).as("on this node").isEqualTo("new");
            wire.mend();
            await().until(redis::answers);
            assertThat(ask(node(), SOUP, "newer")).as("on another").isEqualTo("newer");
        }
    }
}
