package dev.galley.device.mqtt;

import static dev.galley.device.mqtt.RawClient.CONNACK;
import static dev.galley.device.mqtt.RawClient.PINGRESP;
import static dev.galley.device.mqtt.RawClient.PUBACK;
import static dev.galley.device.mqtt.RawClient.PUBCOMP;
import static dev.galley.device.mqtt.RawClient.PUBLISH;
import static dev.galley.device.mqtt.RawClient.PUBREC;
import static dev.galley.device.mqtt.RawClient.PUBREL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How messages travel. */
interface DeliveringContract {

    int port();

    /** A subscriber of MQTT 5 that has just subscribed. */
    private RawClient subscriber(String id, String topic, int qos) {
        var client = Hello.v5(id).on(port());
        assertThat(client.subscribe(topic, qos)).isEqualTo(qos);
        return client;
    }

    @Test
    default void qos_0_arrives() {
        try (var hears = subscriber("d0", "d/0", 0);
                var says = Hello.v5("d0-says").on(port())) {
            says.publish("d/0", 0, 0, "hello");
            var message = hears.expect(PUBLISH);
            assertThat(message.topic()).isEqualTo("d/0");
            assertThat(message.payload(true)).isEqualTo("hello");
            assertThat(message.qos()).isZero();
        }
    }

    @Test
    default void qos_1_is_acknowledged_and_arrives() {
        try (var hears = subscriber("d1", "d/1", 1);
                var says = Hello.v5("d1-says").on(port())) {
            says.publish("d/1", 1, 7, "hello");
            var answer = says.expect(PUBACK);
            assertThat(answer.id()).isEqualTo(7);
            assertThat(answer.reason()).isZero();
            var message = hears.expect(PUBLISH);
            assertThat(message.qos()).isEqualTo(1);
            assertThat(message.id()).isPositive();
        }
    }

    @Test
    default void an_empty_payload_arrives() {
        try (var hears = subscriber("empty", "d/empty", 1);
                var says = Hello.v311("empty-says").on(port())) {
            says.publish("d/empty", 1, 7, "").expect(PUBACK);
            assertThat(hears.expect(PUBLISH).payload(true)).isEmpty();
        }
    }

    @Test
    default void qos_2_arrives_once_however_often_it_is_sent() {
        try (var hears = subscriber("d2", "d/2", 2);
                var says = Hello.v5("d2-says").on(port())) {
            says.publish("d/2", 2, 9, "once").expect(PUBREC);
            says.publish("d/2", 2, 9, "once", 8, Bytes.of()).expect(PUBREC);
            assertThat(says.answer(PUBREL, 9).expect(PUBCOMP).id()).isEqualTo(9);
            says.publish("d/2", 1, 10, "after").expect(PUBACK);
            var message = hears.expect(PUBLISH);
            assertThat(message.payload(true)).isEqualTo("once");
            assertThat(message.qos()).isEqualTo(2);
            hears.answer(PUBREC, message.id());
            var next = hears.next();
            if (next == null) {
                throw new AssertionError("the connection ended");
            }
            // the release and the next message may change places
            if (next.type() == PUBLISH) {
                assertThat(next.payload(true)).isEqualTo("after");
                assertThat(hears.expect(PUBREL).id()).isEqualTo(message.id());
            } else {
                assertThat(next.type()).isEqualTo(PUBREL);
                assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("after");
            }
            hears.answer(PUBCOMP, message.id()).sync();
        }
    }

    @Test
    default void a_packet_id_can_be_used_again_after_its_release() {
        try (var hears = subscriber("reuse", "d/reuse", 0);
                var says = Hello.v5("reuse-says").on(port())) {
            for (var i = 0; i < 3; i++) {
                says.publish("d/reuse", 2, 5, "n" + i).expect(PUBREC);
                says.answer(PUBREL, 5).expect(PUBCOMP);
                assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("n" + i);
            }
        }
    }

    @Test
    default void the_granted_qos_is_the_highest_a_subscriber_gets() {
        try (var hears = subscriber("lower", "d/lower", 0);
                var says = Hello.v311("lower-says").on(port())) {
            says.publish("d/lower", 1, 3, "x").expect(PUBACK);
            assertThat(hears.expect(PUBLISH).qos()).isZero();
        }
    }

    @Test
    default void a_subscription_does_not_raise_the_qos() {
        try (var hears = subscriber("raise", "d/raise", 2);
                var says = Hello.v311("raise-says").on(port())) {
            says.publish("d/raise", 0, 0, "x");
            assertThat(hears.expect(PUBLISH).qos()).isZero();
        }
    }

    @Test
    default void what_was_not_acknowledged_comes_again_with_its_id() {
        var first = Hello.v5("again").expiry(60).on(port());
        first.subscribe("d/again", 1);
        try (var says = Hello.v5("again-says").on(port())) {
            says.publish("d/again", 1, 1, "x").expect(PUBACK);
        }
        var message = first.expect(PUBLISH);
        assertThat(message.isDuplicate()).isFalse();
        first.close();
        try (var second = Hello.v5("again").keeping().expiry(0).on(port())) {
            var repeated = second.expect(PUBLISH);
            assertThat(repeated.isDuplicate()).isTrue();
            assertThat(repeated.id()).isEqualTo(message.id());
            second.answer(PUBACK, repeated.id()).sync();
        }
    }

    @Test
    default void what_was_released_is_released_again() {
        var first = Hello.v5("release").expiry(60).on(port());
        first.subscribe("d/release", 2);
        try (var says = Hello.v5("release-says").on(port())) {
            says.publish("d/release", 2, 1, "x").expect(PUBREC);
            says.answer(PUBREL, 1).expect(PUBCOMP);
        }
        var message = first.expect(PUBLISH);
        first.answer(PUBREC, message.id()).expect(PUBREL);
        first.close();
        try (var second = Hello.v5("release").keeping().expiry(0).on(port())) {
            assertThat(second.expect(PUBREL).id()).isEqualTo(message.id());
            second.answer(PUBCOMP, message.id()).sync();
        }
    }

    @Test
    default void what_came_meanwhile_waits_in_its_order() {
        var first = Hello.v311("offline").keeping().on(port());
        first.subscribe("d/offline", 1);
        first.leave();
        try (var says = Hello.v5("offline-says").on(port())) {
            for (var i = 1; i <= 20; i++) {
                says.publish("d/offline", 1, i, "n" + i).expect(PUBACK);
            }
        }
        try (var second = Hello.v311("offline").keeping().on(port())) {
            for (var i = 1; i <= 20; i++) {
                var message = second.expect(PUBLISH);
                assertThat(message.payload(false)).isEqualTo("n" + i);
                second.answer(PUBACK, message.id());
            }
            second.sync();
        }
        Hello.v311("offline").on(port()).leave();
    }

    @Test
    default void qos_0_does_not_wait_for_who_is_away() {
        var first = Hello.v5("offline-0").expiry(60).on(port());
        first.subscribe("d/offline0", 1);
        first.leave();
        try (var says = Hello.v5("offline-0-says").on(port())) {
            says.publish("d/offline0", 0, 0, "lost").publish("d/offline0", 1, 1, "kept").expect(PUBACK);
        }
        try (var second = Hello.v5("offline-0").keeping().expiry(0).on(port())) {
            assertThat(second.expect(PUBLISH).payload(true)).isEqualTo("kept");
        }
    }

    @Test
    default void a_subscriber_gets_the_messages_of_one_publisher_in_order() {
        try (var hears = subscriber("order", "d/order", 1);
                var says = Hello.v5("order-says").on(port())) {
            for (var i = 1; i <= 50; i++) {
                says.publish("d/order", 1, i, "n" + i).expect(PUBACK);
            }
            for (var i = 1; i <= 50; i++) {
                var message = hears.expect(PUBLISH);
                assertThat(message.payload(true)).isEqualTo("n" + i);
                hears.answer(PUBACK, message.id());
            }
        }
    }

    @Test
    default void properties_are_handed_on() {
        try (var hears = subscriber("props", "d/props", 1);
                var says = Hello.v5("props-says").on(port())) {
            var properties = Bytes.of()
                    .u8(0x01).u8(1)
                    .u8(0x03).text("application/json")
                    .u8(0x08).text("answers/here")
                    .u8(0x09).data(new byte[]{1, 0, -1})
                    .u8(0x26).text("a").text("1")
                    .u8(0x26).text("a").text("2");
            says.publish("d/props", 1, 1, "{}", 0, properties).expect(PUBACK);
            var got = new String(hears.expect(PUBLISH).properties(), StandardCharsets.ISO_8859_1);
            var latin = StandardCharsets.ISO_8859_1;
            assertThat(got)
                    .contains(new String(Bytes.of().u8(0x01).u8(1).toBytes(), latin))
                    .contains(new String(Bytes.of().u8(0x03).text("application/json").toBytes(), latin))
                    .contains(new String(Bytes.of().u8(0x08).text("answers/here").toBytes(), latin))
                    .contains(new String(Bytes.of().u8(0x09).data(new byte[]{1, 0, -1}).toBytes(), latin))
                    .contains(new String(
                            Bytes.of().u8(0x26).text("a").text("1").u8(0x26).text("a").text("2").toBytes(), latin));
        }
    }

    @Test
    default void a_311_subscriber_gets_them_left_out() {
        try (var hears = Hello.v311("props-4").on(port());
                var says = Hello.v5("props-4-says").on(port())) {
            hears.subscribe("d/props4", 0);
            says.publish("d/props4", 1, 1, "body", 0, Bytes.of().u8(0x26).text("a").text("1")).expect(PUBACK);
            assertThat(hears.expect(PUBLISH).payload(false)).isEqualTo("body");
        }
    }

    @Test
    default void what_is_too_old_is_not_delivered() {
        var first = Hello.v5("too-old").expiry(60).on(port());
        first.subscribe("d/old", 1);
        first.leave();
        try (var says = Hello.v5("too-old-says").on(port())) {
            says.publish("d/old", 1, 1, "old", 0, Bytes.of().u8(2).u32(1)).expect(PUBACK);
            says.publish("d/old", 1, 2, "young", 0, Bytes.of().u8(2).u32(100)).expect(PUBACK);
        }
        Awaitility.await().pollDelay(Duration.ofMillis(2_100)).until(() -> true);
        try (var second = Hello.v5("too-old").keeping().expiry(0).on(port())) {
            var message = second.expect(PUBLISH);
            assertThat(message.payload(true)).isEqualTo("young");
            assertThat(message.properties()[0]).isEqualTo((byte) 2);
            // the time it waited is taken off
            assertThat(message.properties()[4] & 0xFF).isBetween(90, 99);
        }
    }

    @Test
    default void an_alias_stands_for_its_topic() {
        try (var hears = subscriber("alias", "d/alias", 0);
                var says = Hello.v5("alias-says").on(port())) {
            says.publish("d/alias", 1, 1, "full", 0, Bytes.of().u8(0x23).u16(3)).expect(PUBACK);
            says.publish("", 1, 2, "short", 0, Bytes.of().u8(0x23).u16(3)).expect(PUBACK);
            assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("full");
            var message = hears.expect(PUBLISH);
            assertThat(message.payload(true)).isEqualTo("short");
            assertThat(message.topic()).isEqualTo("d/alias");
        }
    }

    @Test
    default void an_alias_of_0_ends_the_connection() {
        try (var says = Hello.v5("alias-0").on(port())) {
            assertThat(says.publish("d/alias", 1, 1, "x", 0, Bytes.of().u8(0x23).u16(0)).end()).isIn(0x94, 0x82, 0x81,
                    -1);
        }
    }

    @Test
    default void no_more_comes_at_once_than_the_subscriber_takes() {
        try (var hears = Hello.v5("window").receiveMaximum(2).on(port());
                var says = Hello.v5("window-says").on(port())) {
            hears.subscribe("d/window", 1);
            for (var i = 1; i <= 5; i++) {
                says.publish("d/window", 1, i, "n" + i).expect(PUBACK);
            }
            var one = hears.expect(PUBLISH);
            hears.expect(PUBLISH);
            hears.ping();
            hears.expect(PINGRESP); // and not a third message
            hears.answer(PUBACK, one.id());
            assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("n3");
            hears.sync(); // one for one
        }
    }

    @Test
    default void an_unknown_release_is_answered() {
        try (var client = Hello.v5("unknown-release").on(port())) {
            var answer = client.answer(PUBREL, 99).expect(PUBCOMP);
            assertThat(answer.id()).isEqualTo(99);
            assertThat(answer.reason()).isIn(0x92, 0);
        }
    }

    @Test
    default void a_subscriber_that_refuses_qos_2_gets_no_release() {
        try (var hears = subscriber("refuses-2", "d/refuses2", 2);
                var says = Hello.v5("refuses-2-says").on(port())) {
            says.publish("d/refuses2", 2, 1, "x").expect(PUBREC);
            says.answer(PUBREL, 1).expect(PUBCOMP);
            var message = hears.expect(PUBLISH);
            hears.answer(PUBREC, message.id(), 0x80).sync();
        }
    }

    @Test
    default void a_session_that_goes_on_remembers_what_it_received() {
        var hears = subscriber("exactly", "d/exactly", 0);
        var first = Hello.v5("exactly-says").expiry(60).on(port());
        first.publish("d/exactly", 2, 4, "once").expect(PUBREC);
        first.close();
        try (var second = Hello.v5("exactly-says").keeping().expiry(0).knock(port())) {
            assertThat(Hello.isPresent(second.expect(CONNACK))).isTrue();
            second.publish("d/exactly", 2, 4, "once", 8, Bytes.of()).expect(PUBREC);
            second.answer(PUBREL, 4).expect(PUBCOMP);
            second.publish("d/exactly", 1, 5, "after").expect(PUBACK);
        }
        assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("once");
        assertThat(hears.expect(PUBLISH).payload(true)).isEqualTo("after");
        hears.close();
    }
}
