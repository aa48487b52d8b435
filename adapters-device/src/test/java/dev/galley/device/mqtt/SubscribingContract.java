package dev.galley.device.mqtt;

import static dev.galley.device.mqtt.RawClient.PUBACK;
import static dev.galley.device.mqtt.RawClient.PUBLISH;
import static dev.galley.device.mqtt.RawClient.SUBACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hears what. */
interface SubscribingContract {

    int port();

    private void say(String topic, String payload) {
        try (var says = Hello.v5("says").on(port())) {
            says.publish(topic, 1, 1, payload).expect(PUBACK);
        }
    }

    @Test
    default void plus_stands_for_one_level() {
        try (var hears = Hello.v5("s-plus").on(port())) {
            hears.subscribe("s/+/x", 0);
            say("s/a/b/x", "deep");
            say("s/x", "shallow");
            say("s//x", "empty");
            say("s/a/x", "hit");
            assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("empty");
            assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("hit");
        }
    }

    @Test
    default void hash_stands_for_all_below_and_the_parent() {
        try (var hears = Hello.v5("s-hash").on(port())) {
            hears.subscribe("h/1/#", 0);
            say("h/2", "other");
            say("h/1", "parent");
            say("h/1/a/b/c", "deep");
            assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("parent");
            assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("deep");
        }
    }

    @Test
    default void wildcards_do_not_hear_what_is_the_servers_own() {
        try (var hears = Hello.v5("s-dollar").on(port())) {
            hears.subscribe("+/dollar", 0);
            hears.subscribe("#", 0x20);
            try (var says = Hello.v5("s-dollar-says").on(port())) {
                says.publish("$own/dollar", 1, 1, "own").expect(PUBACK);
                says.publish("not/dollar", 1, 2, "other").expect(PUBACK);
            }
            RawClient.Packet message;
            do {
                message = hears.expect(PUBLISH); // "#" hears what other tests say as well
                assertThat(message.topic()).isNotEqualTo("$own/dollar");
            } while (!message.topic().equals("not/dollar"));
        }
    }

    @Test
    default void a_filter_with_a_misplaced_wildcard_is_refused() {
        for (var filter : List.of("a/#/b", "a+/b", "a/b#", "")) {
            try (var client = Hello.v5("s-bad").on(port())) {
                client.sendSubscribe(filter, 0, Bytes.of());
                var answer = client.next();
                if (answer != null && answer.type() == SUBACK) {
                    assertThat(answer.u8(3)).as(filter).isEqualTo(0x8F);
                } else {
                    assertThat(answer == null || answer.type() == RawClient.DISCONNECT).as(filter).isTrue();
                }
            }
        }
    }

    @Test
    default void a_subscribe_without_filters_ends_the_connection() {
        try (var client = Hello.v311("s-empty").on(port())) {
            client.send(Bytes.of().u16(5).packet(0x82)).end();
        }
    }

    @Test
    default void each_filter_gets_its_code_in_order() {
        try (var client = Hello.v311("s-codes").on(port())) {
            client.send(Bytes.of().u16(5).text("c/0").u8(0).text("c/1").u8(1).text("c/2").u8(2).packet(0x82));
            var answer = client.expect(SUBACK);
            assertThat(answer.id()).isEqualTo(5);
            assertThat(Arrays.copyOfRange(answer.body(), 2, 5)).containsExactly(0, 1, 2);
        }
    }

    @Test
    default void unsubscribing_ends_it() {
        try (var client = Hello.v5("s-un").on(port())) {
            client.subscribe("u/1", 0);
            assertThat(client.unsubscribe("u/1")).isZero();
            assertThat(client.unsubscribe("u/1")).isEqualTo(0x11);
            say("u/1", "x");
            client.sync();
        }
    }

    @Test
    default void subscribing_again_replaces_the_qos() {
        try (var client = Hello.v5("s-replace").on(port())) {
            client.subscribe("u/2", 0);
            client.subscribe("u/2", 1);
            say("u/2", "x");
            assertThat(client.expect(PUBLISH).qos()).isEqualTo(1);
            client.sync();
        }
    }

    @Test
    default void the_subscription_identifier_comes_with_the_message() {
        try (var client = Hello.v5("s-id").on(port())) {
            client.subscribe("i/1", 0, Bytes.of().u8(0x0B).length(200));
            say("i/1", "x");
            assertThat(client.expect(PUBLISH).properties())
                    .isEqualTo(Bytes.of().u8(0x0B).length(200).toBytes());
        }
    }

    @Test
    default void overlapping_subscriptions_bring_the_message_with_each_identifier() {
        try (var client = Hello.v5("s-overlap").on(port())) {
            client.subscribe("o/1", 0, Bytes.of().u8(0x0B).length(1));
            client.subscribe("o/#", 1, Bytes.of().u8(0x0B).length(2));
            say("o/1", "x");
            var first = client.expect(PUBLISH);
            var seen = new java.util.TreeSet<Integer>();
            identifiers(first, seen);
            if (seen.size() == 1) {
                identifiers(client.expect(PUBLISH), seen); // two copies are allowed too
            } else {
                assertThat(first.qos()).isEqualTo(1);
            }
            assertThat(seen).containsExactly(1, 2);
        }
    }

    private static void identifiers(RawClient.Packet message, java.util.Set<Integer> into) {
        var properties = message.properties();
        for (var i = 0; i + 1 < properties.length; i += 2) {
            into.add((int) properties[i + 1]);
        }
    }

    @Test
    default void no_local_spares_the_publisher_its_own_words() {
        try (var client = Hello.v5("s-local").on(port())) {
            client.subscribe("l/1", 4);
            client.publish("l/1", 1, 1, "own").expect(PUBACK);
            say("l/1", "other");
            assertThat(client.expect(PUBLISH).payload(true)).isEqualTo("other");
        }
    }

    @Test
    default void no_local_on_a_shared_subscription_ends_the_connection() {
        try (var client = Hello.v5("s-local-share").on(port())) {
            client.sendSubscribe("$share/g/l/2", 4, Bytes.of()).end();
        }
    }

    @Test
    default void each_message_goes_to_one_of_a_group() {
        try (var one = Hello.v5("g-1").on(port());
                var two = Hello.v5("g-2").on(port());
                var says = Hello.v5("g-says").on(port())) {
            one.subscribe("$share/grp/g/1", 0);
            two.subscribe("$share/grp/g/1", 0);
            for (var i = 1; i <= 10; i++) {
                says.publish("g/1", 0, 0, "n" + i);
            }
            says.sync();
            var heard = new java.util.ArrayList<String>();
            for (var client : List.of(one, two)) {
                client.ping();
                for (var packet = client.next(); packet != null && packet.type() == PUBLISH; packet = client.next()) {
                    heard.add(packet.payload(true));
                }
            }
            assertThat(heard).hasSize(10).doesNotHaveDuplicates();
        }
    }

    @Test
    default void a_group_takes_turns() {
        try (var one = Hello.v5("turn-1").on(port());
                var two = Hello.v5("turn-2").on(port());
                var says = Hello.v5("turn-says").on(port())) {
            one.subscribe("$share/turn/g/2", 0);
            two.subscribe("$share/turn/g/2", 0);
            says.publish("g/2", 0, 0, "a").publish("g/2", 0, 0, "b").sync();
            one.expect(PUBLISH);
            two.expect(PUBLISH);
        }
    }

    @Test
    default void two_groups_and_a_single_subscriber_get_it_each() {
        try (var one = Hello.v5("each-1").on(port());
                var two = Hello.v5("each-2").on(port());
                var three = Hello.v5("each-3").on(port())) {
            one.subscribe("$share/a/g/3", 0);
            two.subscribe("$share/b/g/3", 0);
            three.subscribe("g/3", 0);
            say("g/3", "x");
            one.expect(PUBLISH);
            two.expect(PUBLISH);
            three.expect(PUBLISH);
        }
    }

    @Test
    default void a_member_that_unsubscribes_is_passed_over() {
        try (var one = Hello.v5("pass-1").on(port());
                var two = Hello.v5("pass-2").on(port())) {
            one.subscribe("$share/pass/g/4", 0);
            two.subscribe("$share/pass/g/4", 0);
            assertThat(one.unsubscribe("$share/pass/g/4")).isZero();
            say("g/4", "x");
            say("g/4", "y");
            two.expect(PUBLISH);
            two.expect(PUBLISH);
            one.sync();
        }
    }
}
