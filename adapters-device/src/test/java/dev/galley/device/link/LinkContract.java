package dev.galley.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.application.bus.Unavailable;
import dev.galley.application.link.Downlink.Said;
import dev.galley.device.link.UplinkTopic.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** What Galley's end of the line does with any broker. */
interface LinkContract {
    /** Where Galley comes in. */
    BrokerAddress broker();

    /** Where appliances come in, in the clear. */
    int port();

    /** A name that no other test has for its node. */
    String node();

    /** Forgets everything: a new broker, or the same one started anew, at the same address. */
    void restart();

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private Kitchen kitchen(java.util.function.Function<String, java.util.concurrent.CompletionStage<Answer>> answer) {
        var kitchen = new Kitchen(answer, 10).start(broker(), node());
        eventually().until(kitchen::isOpen);
        return kitchen;
    }

    @Test
    default void what_is_said_is_heard_in_order_and_acknowledged() {
        try (var kitchen = kitchen(_ -> Kitchen.taken()); var oven = new Stranger(Stranger.OVEN, port())) {
            var acknowledged = IntStream.range(0, 200).mapToObj(i -> oven.say("telemetry", "n" + i)).toList();
            acknowledged.forEach(it -> assertThat(it.join()).isZero());
            eventually().until(() -> new HashSet<>(kitchen.heard).size() == 200);
            // some perhaps twice, where a broker does not keep to the receive maximum
            assertThat(IntStream.range(0, 200).map(i -> kitchen.heard.lastIndexOf("n" + i))).isSorted();
        }
    }

    @Test
    default void what_is_of_no_use_is_kept_aside_and_blocks_nobody() {
        try (var kitchen = kitchen(payload -> payload.startsWith("bad")
                ? CompletableFuture.completedFuture(new Answer.Refused("not JSON"))
                : Kitchen.taken()); var oven = new Stranger(Stranger.OVEN, port())) {
            for (int i = 0; i < 5; i++) {
                oven.say("telemetry", "bad" + i).join();
                oven.say("telemetry", "good" + i).join();
            }
            eventually().until(() -> kitchen.heard.size() == 10 && kitchen.setAside.size() == 5);
            assertThat(kitchen.setAside).allSatisfy(it -> {
                assertThat(it.from()).isEqualTo(Stranger.OVEN);
                assertThat(it.topic()).isEqualTo("telemetry");
                assertThat(it.reason()).isEqualTo("not JSON");
                assertThat(new String(it.payload(), StandardCharsets.UTF_8)).startsWith("bad");
            });
        }
    }

    @Test
    default void what_could_not_be_set_aside_is_heard_again() {
        try (var kitchen = kitchen(_ -> CompletableFuture.completedFuture(new Answer.Refused("no")));
                var oven = new Stranger(Stranger.OVEN, port())) {
            kitchen.failuresOfSettingAside.set(2);
            var _ = oven.say("telemetry", "bad");
            eventually().until(() -> kitchen.setAside.size() == 1);
            assertThat(kitchen.heard).containsExactly("bad", "bad", "bad");
        }
    }

    @Test
    default void what_fails_is_heard_again_and_what_came_later_after_it() {
        var failures = new AtomicInteger(2);
        var done = new ArrayList<String>();
        try (var kitchen = kitchen(payload -> {
            if (payload.equals("n3") && failures.getAndDecrement() > 0) {
                return CompletableFuture.failedFuture(new IllegalStateException("the database is away"));
            }
            synchronized (done) {
                done.add(payload);
            }
            return Kitchen.taken();
        }); var oven = new Stranger(Stranger.OVEN, port())) {
            IntStream.range(0, 8).forEach(i -> {
                var _ = oven.say("telemetry", "n" + i);
            });
            eventually().until(() -> {
                synchronized (done) {
                    return done.contains("n3") && done.getLast().equals("n7");
                }
            });
            assertThat(kitchen.heard.stream().filter("n3"::equals)).hasSize(3);
            var after = done.subList(done.lastIndexOf("n3"), done.size());
            assertThat(after).containsExactly("n3", "n4", "n5", "n6", "n7");
        }
    }

    @Test
    default void an_exception_thrown_at_once_is_a_failure_too() {
        var failures = new AtomicInteger(1);
        try (var kitchen = kitchen(_ -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("at once");
            }
            return Kitchen.taken();
        }); var oven = new Stranger(Stranger.OVEN, port())) {
            var _ = oven.say("telemetry", "n");
            eventually().until(() -> kitchen.heard.size() == 2 && kitchen.isOpen());
        }
    }

    @Test
    default void what_nobody_can_ever_work_on_is_set_aside_in_the_end() {
        try (var kitchen = kitchen(payload -> payload.equals("poison")
                ? CompletableFuture.failedFuture(new IllegalStateException("a mistake of ours"))
                : Kitchen.taken()); var oven = new Stranger(Stranger.OVEN, port())) {
            var _ = oven.say("telemetry", "poison");
            var _ = oven.say("telemetry", "n");
            eventually().until(() -> kitchen.setAside.size() == 1);
            assertThat(kitchen.setAside.getFirst().reason()).isEqualTo("cannot be worked on");
            eventually().until(() -> kitchen.heard.contains("n"));
        }
    }

    @Test
    default void while_the_database_is_away_nothing_is_set_aside() {
        var failures = new AtomicInteger(8);
        try (var kitchen = kitchen(_ -> failures.getAndDecrement() > 0
                ? CompletableFuture.failedFuture(new Unavailable("the database", Duration.ofSeconds(1)))
                : Kitchen.taken()); var oven = new Stranger(Stranger.OVEN, port())) {
            var _ = oven.say("telemetry", "n");
            eventually().until(() -> failures.get() < 0);
            assertThat(kitchen.setAside).isEmpty();
        }
    }

    @Test
    default void no_more_is_under_way_than_was_said() {
        var waiting = new ConcurrentHashMap<String, CompletableFuture<Answer>>();
        var most = new AtomicInteger();
        try (var kitchen = kitchen(payload -> {
            var answer = new CompletableFuture<Answer>();
            waiting.put(payload, answer);
            most.accumulateAndGet(waiting.size(), Math::max);
            return answer;
        }); var oven = new Stranger(Stranger.OVEN, port())) {
            IntStream.range(0, 60).forEach(i -> {
                var _ = oven.say("telemetry", "n" + i);
            });
            eventually().until(() -> waiting.size() == 10);
            eventually().until(() -> {
                for (var one : List.copyOf(waiting.entrySet())) {
                    waiting.remove(one.getKey());
                    one.getValue().complete(new Answer.Taken());
                }
                return new HashSet<>(kitchen.heard).size() == 60 && waiting.isEmpty();
            });
            assertThat(most.get()).isEqualTo(10);
        }
    }

    @Test
    default void a_node_that_comes_back_hears_what_it_had_not_answered() {
        var first = kitchen(_ -> new CompletableFuture<>());
        try (var oven = new Stranger(Stranger.OVEN, port())) {
            var _ = oven.say("telemetry", "n");
            eventually().until(() -> first.heard.size() == 1);
            // as if it were killed: another one takes its connections over
            try (var again = kitchen(_ -> Kitchen.taken())) {
                eventually().until(() -> again.heard.contains("n"));
            }
        }
    }

    @Test
    default void what_is_said_now_comes_now_and_what_lasts_comes_to_who_is_late() {
        try (var kitchen = kitchen(_ -> Kitchen.taken()); var oven = new Stranger(Stranger.OVEN, port())) {
            oven.listen("commands");
            kitchen.downlink.say(
                    Said.passing(Stranger.OVEN, "commands", "{\"n\":1}", Duration.ofMillis(59_500)));
            assertThat(oven.expect()).isEqualTo("{\"n\":1}");
            kitchen.downlink.say(Said.lasting(Stranger.OVEN, "desired", "{\"light\":true}"));
            oven.listen("desired");
            assertThat(oven.expect()).isEqualTo("{\"light\":true}");
            kitchen.downlink.say(Said.lasting(Stranger.OVEN, "desired", ""));
            assertThat(oven.expect()).isEmpty();
        }
        try (var late = new Stranger(Stranger.OVEN, port())) {
            late.listen("desired");
            late.listen("commands");
            assertThat(late.heard).isEmpty();
        }
    }

    @Test
    default void after_the_broker_forgot_all_goes_on_and_what_lasts_is_said_again() {
        try (var kitchen = kitchen(_ -> Kitchen.taken())) {
            kitchen.retained.add(say -> say.accept(Said.lasting(Stranger.POT, "desired", "{\"again\":1}")));
            restart();
            eventually().until(kitchen::isOpen);
            try (var pot = new Stranger(Stranger.POT, port())) {
                pot.listen("desired");
                assertThat(pot.expect()).isEqualTo("{\"again\":1}");
                var _ = pot.say("telemetry", "n");
                eventually().until(() -> kitchen.heard.contains("n"));
            }
        }
    }

    @Test
    default void what_is_too_long_is_not_handed_on_and_blocks_nobody() {
        try (var kitchen = kitchen(_ -> Kitchen.taken()); var oven = new Stranger(Stranger.OVEN, port())) {
            var _ = oven.say("telemetry", new byte[64 * 1024 + 1]);
            oven.say("telemetry", "x".repeat(64 * 1024)).join();
            eventually().until(() -> kitchen.heard.size() == 1);
            assertThat(kitchen.heard.getFirst()).hasSize(64 * 1024);
        }
    }

    @Test
    default void with_nobody_there_it_says_so() {
        var nowhere = new BrokerAddress("127.0.0.1", 1, Optional.empty(), Optional.empty());
        try (var kitchen = new Kitchen(_ -> Kitchen.taken(), 10).start(nowhere, node())) {
            assertThatThrownBy(() -> kitchen.downlink.say(Said.lasting(Stranger.OVEN, "desired", "{}")))
                    .isInstanceOf(Unavailable.class);
            assertThat(kitchen.isOpen()).isFalse();
        }
    }
}
