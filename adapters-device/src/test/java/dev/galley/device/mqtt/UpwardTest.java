package dev.galley.device.mqtt;

import static dev.galley.device.mqtt.RawClient.CONNACK;
import static dev.galley.device.mqtt.RawClient.PUBACK;
import static dev.galley.device.mqtt.RawClient.PUBCOMP;
import static dev.galley.device.mqtt.RawClient.PUBLISH;
import static dev.galley.device.mqtt.RawClient.PUBREC;
import static dev.galley.device.mqtt.RawClient.PUBREL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An appliance is told "taken" when Galley has taken it, and not before. */
final class UpwardTest {

    private static final String GROUP = "$share/galley/galley/v1/+/telemetry";
    private static final String TOPIC = "galley/v1/oven1/telemetry";

    private final KnownClients gatekeeper = new KnownClients();
    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(
                BrokerSettings.of("127.0.0.1", 0, GROUP).with(BrokerLimits.USUAL.withFlow(10, 1_000, 1_000_000)),
                gatekeeper);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private RawClient oven() {
        return Hello.v5("oven").as("oven1").on(broker.port());
    }

    private RawClient galley(String node) {
        var galley = Hello.v5(node).expiry(60).on(broker.port());
        assertThat(galley.subscribe(GROUP, 1)).isEqualTo(1);
        return galley;
    }

    @Test
    void nothing_is_acknowledged_before_galley_has_acknowledged() {
        try (var galley = galley("node-1"); var oven = oven()) {
            oven.publish(TOPIC, 1, 7, "x");
            var message = galley.expect(PUBLISH);
            oven.sync();
            galley.answer(PUBACK, message.id());
            var answer = oven.expect(PUBACK);
            assertThat(answer.id()).isEqualTo(7);
            assertThat(answer.reason()).isZero();
        }
    }

    @Test
    void the_reason_is_galleys() {
        try (var galley = galley("node-1"); var oven = oven()) {
            oven.publish(TOPIC, 1, 7, "broken");
            galley.answer(PUBACK, galley.expect(PUBLISH).id(), 0x99);
            assertThat(oven.expect(PUBACK).reason()).isEqualTo(0x99);
            oven.sync();
        }
    }

    @Test
    void a_311_appliance_is_acknowledged_whatever_the_reason() {
        try (var galley = galley("node-1"); var oven = Hello.v311("oven").as("oven1").on(broker.port())) {
            oven.publish(TOPIC, 1, 7, "broken");
            var message = galley.expect(PUBLISH);
            oven.sync();
            galley.answer(PUBACK, message.id(), 0x99);
            assertThat(oven.expect(PUBACK).id()).isEqualTo(7);
            oven.sync();
        }
    }

    @Test
    void qos_2_waits_with_its_first_answer() {
        try (var galley = galley("node-1"); var oven = oven()) {
            oven.publish(TOPIC, 2, 7, "x");
            var message = galley.expect(PUBLISH);
            assertThat(message.qos()).isEqualTo(1);
            oven.sync();
            galley.answer(PUBACK, message.id());
            oven.expect(PUBREC);
            oven.answer(PUBREL, 7).expect(PUBCOMP);
        }
    }

    @Test
    void before_galley_has_ever_come_messages_wait_for_it() {
        try (var oven = oven()) {
            oven.publish(TOPIC, 1, 7, "early").sync();
            try (var galley = galley("node-1")) {
                galley.answer(PUBACK, galley.expect(PUBLISH).id());
                assertThat(oven.expect(PUBACK).reason()).isZero();
            }
        }
    }

    @Test
    void while_galley_is_away_messages_wait_and_come_again_in_order_marked_as_repeated() {
        try (var oven = oven()) {
            var first = galley("node-1");
            for (var i = 1; i <= 5; i++) {
                oven.publish(TOPIC, 1, i, "n" + i);
            }
            for (var i = 1; i <= 5; i++) {
                assertThat(first.expect(PUBLISH).isDuplicate()).isFalse();
            }
            first.close();
            oven.sync();
            try (var again = Hello.v5("node-1").keeping().expiry(60).on(broker.port())) {
                for (var i = 1; i <= 5; i++) {
                    var message = again.expect(PUBLISH);
                    assertThat(message.payload(true)).isEqualTo("n" + i);
                    assertThat(message.isDuplicate()).isTrue();
                    again.answer(PUBACK, message.id());
                    assertThat(oven.expect(PUBACK).id()).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void what_one_node_leaves_another_gets() {
        var one = galley("node-1");
        try (var oven = oven(); var two = galley("node-2")) {
            for (var i = 1; i <= 6; i++) {
                oven.publish(TOPIC, 1, i, "n" + i);
            }
            var done = new TreeSet<String>();
            for (var i = 0; i < 3; i++) {
                one.expect(PUBLISH);
            }
            one.close(); // killed before it acknowledged anything
            for (var i = 0; i < 6; i++) {
                var message = two.expect(PUBLISH);
                done.add(message.payload(true));
                two.answer(PUBACK, message.id());
                oven.expect(PUBACK);
            }
            assertThat(done).containsExactly("n1", "n2", "n3", "n4", "n5", "n6");
        }
    }

    @Test
    void a_late_acknowledgement_of_a_former_connection_has_no_say() {
        try (var oven = oven()) {
            var first = galley("node-1");
            oven.publish(TOPIC, 1, 1, "x");
            var id = first.expect(PUBLISH).id();
            first.close();
            try (var again = Hello.v5("node-1").keeping().expiry(60).on(broker.port())) {
                var message = again.expect(PUBLISH);
                assertThat(message.id()).isNotEqualTo(id);
                again.answer(PUBACK, id).sync();
                oven.sync();
                again.answer(PUBACK, message.id());
                oven.expect(PUBACK);
            }
        }
    }

    @Test
    void an_appliance_that_comes_back_and_repeats_is_answered_and_its_message_is_not_doubled() {
        try (var galley = galley("node-1")) {
            var first = Hello.v5("oven").as("oven1").expiry(60).on(broker.port());
            first.publish(TOPIC, 1, 7, "x");
            var message = galley.expect(PUBLISH);
            first.close();
            try (var again = Hello.v5("oven").as("oven1").keeping().expiry(60).on(broker.port())) {
                again.publish(TOPIC, 1, 7, "x", 8, Bytes.of()).sync();
                galley.sync();
                galley.answer(PUBACK, message.id());
                assertThat(again.expect(PUBACK).id()).isEqualTo(7);
            }
        }
    }

    @Test
    void an_answer_given_meanwhile_is_told_when_the_appliance_asks_again() {
        try (var galley = galley("node-1")) {
            var first = Hello.v5("oven").as("oven1").expiry(60).on(broker.port());
            first.publish(TOPIC, 1, 7, "x");
            var message = galley.expect(PUBLISH);
            first.close();
            Awaitility.await().until(() -> broker.status().connections() == 1);
            galley.answer(PUBACK, message.id(), 0x99).sync();
            try (var again = Hello.v5("oven").as("oven1").keeping().expiry(60).on(broker.port())) {
                again.sync();
                again.publish(TOPIC, 1, 7, "x", 8, Bytes.of());
                assertThat(again.expect(PUBACK).reason()).isEqualTo(0x99);
                galley.sync();
            }
        }
    }

    @Test
    void more_than_the_receive_maximum_ends_an_mqtt_5_connection() {
        try (var oven = oven()) {
            for (var i = 1; i <= 11; i++) {
                oven.publish(TOPIC, 1, i, "x");
            }
            assertThat(oven.end()).isEqualTo(0x93);
        }
    }

    @Test
    void a_311_appliance_is_read_no_further_until_some_are_answered() {
        try (var oven = Hello.v311("oven").as("oven1").on(broker.port())) {
            for (var i = 1; i <= 15; i++) {
                oven.publish(TOPIC, 1, i, "x");
            }
            Awaitility.await().until(() -> broker.status().received() == 10);
            try (var galley = galley("node-1")) {
                for (var i = 1; i <= 15; i++) {
                    galley.answer(PUBACK, galley.expect(PUBLISH).id());
                    assertThat(oven.expect(PUBACK).id()).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void what_expires_while_it_waits_is_refused_and_not_called_taken() {
        try (var oven = oven()) {
            oven.publish(TOPIC, 1, 7, "x", 0, Bytes.of().u8(2).u32(1)).sync();
            Awaitility.await().pollDelay(Duration.ofMillis(1_200)).until(() -> true);
            try (var galley = galley("node-1")) {
                assertThat(oven.expect(PUBACK).reason()).isEqualTo(0x83);
                galley.sync();
            }
        }
    }

    @Test
    void topics_that_galley_does_not_take_are_acknowledged_at_once() {
        try (var oven = oven()) {
            oven.publish("galley/v1/oven1/other", 1, 7, "x");
            assertThat(oven.expect(PUBACK).reason()).isEqualTo(0x10);
        }
    }

    @Test
    void a_group_of_galley_counts_without_being_declared() {
        try (var galley = galley("node-1"); var oven = oven()) {
            galley.subscribe("$share/galley/galley/v1/+/events", 1);
            oven.publish("galley/v1/oven1/events", 1, 7, "x");
            var message = galley.expect(PUBLISH);
            oven.sync();
            galley.answer(PUBACK, message.id());
            oven.expect(PUBACK);
        }
    }

    @Test
    void a_group_that_ends_says_so_and_leaves_nothing_behind() {
        try (var oven = oven()) {
            var galley = Hello.v5("brief").on(broker.port());
            galley.subscribe("$share/galley/galley/v1/+/events", 1);
            oven.publish("galley/v1/oven1/events", 1, 7, "x");
            galley.expect(PUBLISH);
            galley.close(); // and its session with it, which was the last of the group
            assertThat(oven.expect(PUBACK).reason()).isEqualTo(0x83);
            assertThat(broker.status().bufferedBytes()).isZero();

            var other = Hello.v5("unsubscribes").on(broker.port());
            other.subscribe("$share/galley/galley/v1/+/events", 1);
            oven.publish("galley/v1/oven1/events", 1, 8, "x");
            other.expect(PUBLISH);
            other.unsubscribe("$share/galley/galley/v1/+/events");
            other.close();
            assertThat(oven.expect(PUBACK).reason()).isEqualTo(0x83);
            assertThat(broker.status().bufferedBytes()).isZero();
        }
    }

    @Test
    void whose_word_is_waited_for_cannot_subscribe_without_words() {
        try (var galley = Hello.v5("node-1").on(broker.port())) {
            assertThat(galley.subscribe(GROUP, 0)).isEqualTo(0x83);
        }
    }

    @Test
    void two_groups_must_both_have_taken_it() {
        try (var galley = galley("node-1"); var oven = oven()) {
            galley.subscribe("$share/second/galley/v1/+/telemetry", 1);
            oven.publish(TOPIC, 1, 7, "x");
            var one = galley.expect(PUBLISH);
            var two = galley.expect(PUBLISH);
            galley.answer(PUBACK, one.id()).sync();
            oven.sync();
            galley.answer(PUBACK, two.id());
            oven.expect(PUBACK);
        }
    }

    @Test
    void a_flood_of_one_waits_outside_and_memory_stays_bounded() {
        broker.close();
        broker = EmbeddedBroker.start(
                BrokerSettings.of("127.0.0.1", 0, GROUP)
                        .with(BrokerLimits.USUAL.withFlow(100, 1_000, 1_000_000).withQueues(100, 100_000, 500_000)),
                gatekeeper);
        var payload = "x".repeat(60_000);
        var ovens = List.of("oven1", "oven2", "pot").stream()
                .map(name -> Hello.v311(name).as(name).on(broker.port())).toList();
        for (var i = 1; i <= 4; i++) {
            for (var oven : ovens) {
                // the sockets' own buffers hold what the broker does not read
                oven.publish("galley/v1/oven1/telemetry", 0, 0, "foreign");
            }
        }
        var oven = ovens.getFirst();
        // more than twice the bound, which would end the connection
        var sending = Thread.ofVirtual().start(() -> {
            for (var i = 1; i <= 30; i++) {
                oven.publish(TOPIC, 1, i, payload);
            }
        });
        Awaitility.await().until(() -> broker.status().bufferedBytes() >= 500_000);
        assertThat(broker.status().bufferedBytes()).isLessThan(1_000_000);
        try (var galley = galley("node-1")) {
            for (var i = 1; i <= 30; i++) {
                galley.answer(PUBACK, galley.expect(PUBLISH).id());
                assertThat(oven.expect(PUBACK).id()).isEqualTo(i);
            }
        }
        Awaitility.await().until(() -> !sending.isAlive());
        assertThat(broker.status().bufferedBytes()).isZero();
        ovens.forEach(RawClient::close);
    }

    @Test
    void the_messages_of_who_is_gone_still_come_to_galley() {
        var oven = oven();
        oven.publish(TOPIC, 1, 7, "last words").sync().leave();
        try (var galley = galley("node-1")) {
            var message = galley.expect(PUBLISH);
            assertThat(message.payload(true)).isEqualTo("last words");
            galley.answer(PUBACK, message.id()).sync();
        }
        assertThat(broker.status().bufferedBytes()).isZero();
    }

    @Test
    void a_refused_message_is_told_and_the_connection_stays() {
        try (var oven = oven()) {
            oven.publish(TOPIC, 1, 1, "x".repeat(64 * 1024 + 1));
            assertThat(oven.expect(PUBACK).reason()).isEqualTo(0x97);
            oven.publish("galley/v1/oven2/telemetry", 1, 2, "x");
            assertThat(oven.expect(PUBACK).reason()).isEqualTo(0x87);
            assertThat(gatekeeper.refused).extracting(RefusedMessage::reasonCode).containsExactly(0x97, 0x87);
            oven.publish(TOPIC, 1, 3, "x".repeat(300_000));
            assertThat(oven.end()).isEqualTo(0x95);
        }
    }

    @Test
    void nobody_takes_over_the_session_of_another() {
        try (var oven = Hello.v5("same").as("oven1").expiry(60).on(broker.port());
                var other = Hello.v5("same").as("oven2").keeping().expiry(60).knock(broker.port())) {
            assertThat(Hello.isPresent(other.expect(CONNACK))).isFalse();
            oven.sync();
        }
    }

    @Test
    void who_is_thrown_out_is_gone_at_once_with_the_session() {
        try (var oven = Hello.v5("oven").as("oven1").expiry(60).on(broker.port())) {
            assertThat(broker.disconnect("oven1")).isEqualTo(1);
            assertThat(oven.end()).isEqualTo(0x98);
        }
        try (var again = Hello.v5("oven").as("oven1").keeping().expiry(60).knock(broker.port())) {
            assertThat(Hello.isPresent(again.expect(CONNACK))).isFalse();
        }
    }

    @Test
    void subscribing_to_what_is_anothers_is_refused_by_its_code() {
        try (var oven = oven(); var old = Hello.v311("old").as("oven1").on(broker.port())) {
            assertThat(oven.subscribe("galley/v1/oven2/#", 1)).isEqualTo(0x87);
            assertThat(oven.subscribe("$share/g/galley/v1/oven1/commands", 1)).isEqualTo(0x87);
            assertThat(old.subscribe("galley/v1/+/commands", 1)).isEqualTo(0x80);
            assertThat(old.subscribe("galley/v1/oven1/commands", 1)).isEqualTo(1);
        }
    }
}
