package dev.galley.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class TopicFilterTest {

    private static final Switchboard BOARD = new Switchboard(new DefaultEventLoop(), BrokerSettings.of("localhost", 0),
            new KnownClients());

    private static boolean matches(String pattern, String topic) {
        return TopicFilter.matches(TopicFilter.levels(pattern), TopicFilter.levels(topic));
    }

    @Test
    void filters_match_as_the_standard_has_it() {
        assertThat(matches("sport/tennis/player1/#", "sport/tennis/player1")).isTrue();
        assertThat(matches("sport/tennis/player1/#", "sport/tennis/player1/score/wimbledon")).isTrue();
        assertThat(matches("sport/tennis/+", "sport/tennis/player1/ranking")).isFalse();
        assertThat(matches("sport/+", "sport")).isFalse();
        assertThat(matches("sport/+", "sport/")).isTrue();
        assertThat(matches("+/+", "/finance")).isTrue();
        assertThat(matches("+", "/finance")).isFalse();
        assertThat(matches("#", "$SYS/x")).isFalse();
        assertThat(matches("+/x", "$SYS/x")).isFalse();
        assertThat(matches("$SYS/#", "$SYS/x")).isTrue();
    }

    @Test
    void only_well_formed_filters_are_valid() {
        for (var valid : List.of("#", "+", "a/#", "+/a/+", "/", "a//b", "$share/g/a/#", "$SYS/#")) {
            assertThat(TopicFilter.isValid(valid)).as(valid).isTrue();
        }
        for (var bad : List.of("", "a#", "#/a", "a+/b", "$share", "$share/", "$share/g", "$share//a", "$share/g/",
                "$share/+/a", "a\0b")) {
            assertThat(TopicFilter.isValid(bad)).as(bad).isFalse();
        }
        assertThat(TopicFilter.isValid("a/".repeat(40))).isFalse();
        assertThat(TopicFilter.isTopic("a/+")).isFalse();
    }

    private static String random(RandomGenerator random, String... levels) {
        var parts = new ArrayList<String>();
        for (var i = random.nextInt(1, 5); i > 0; i--) {
            parts.add(levels[random.nextInt(levels.length)]);
        }
        return String.join("/", parts);
    }

    @Test
    void the_tree_and_the_store_find_what_a_look_at_each_finds() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        for (var round = 0; round < 200; round++) {
            var tree = new SubscriptionTree();
            var retained = new RetainedMessages(BrokerLimits.USUAL);
            var filters = new ArrayList<String>();
            var topics = new ArrayList<String>();
            for (var i = 0; i < 30; i++) {
                var filter = random(random, "a", "b", "+", "", "$x") + (random.nextInt(3) == 0 ? "/#" : "");
                if (filter.isEmpty() || filters.contains(filter)) {
                    continue;
                }
                filters.add(filter);
                tree.add(filter, group(filter));
            }
            for (var i = 0; i < 30; i++) {
                var topic = random(random, "a", "b", "", "$x");
                if (!topic.isEmpty() && !topics.contains(topic)) {
                    topics.add(topic);
                    retained.put(new Message(topic, new byte[]{1}, 0, true, List.of(), Message.NEVER, null), "x");
                }
            }
            // half of them leave again
            for (var filter : List.copyOf(filters.subList(0, filters.size() / 2))) {
                filters.remove(filter);
                tree.remove(filter, group(filter));
            }
            for (var topic : topics) {
                assertThat(tree.match(topic).groups().stream().map(group -> group.filter))
                        .as(topic)
                        .containsExactlyInAnyOrderElementsOf(filters.stream().filter(f -> matches(f, topic)).toList());
            }
            for (var filter : filters) {
                assertThat(retained.match(filter, 0).stream().map(Message::topic))
                        .as(filter)
                        .containsExactlyInAnyOrderElementsOf(topics.stream().filter(t -> matches(filter, t)).toList());
            }
        }
    }

    private static ShareGroup group(String filter) {
        return new ShareGroup(BOARD, filter, true);
    }
}
