package dev.galley.device.mqtt;

import static dev.galley.device.mqtt.RawClient.CONNACK;
import static dev.galley.device.mqtt.RawClient.PINGRESP;
import static dev.galley.device.mqtt.RawClient.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How clients come and go at any broker that Galley works with. */
interface ConnectingContract {

    /** Of a broker that knows galley (a service), oven1, oven2 and pot (appliances), all with the password "secret". */
    int port();

    @Test
    default void an_mqtt_5_client_is_let_in() {
        try (var client = Hello.v5("in-5").knock(port())) {
            var answer = client.expect(CONNACK);
            assertThat(answer.u8(0)).isZero();
            assertThat(answer.u8(1)).isZero();
        }
    }

    @Test
    default void an_mqtt_311_client_is_let_in() {
        try (var client = Hello.v311("in-4").knock(port())) {
            assertThat(client.expect(CONNACK).body()).containsExactly(0, 0);
        }
    }

    @Test
    default void a_wrong_password_is_refused_in_mqtt_5() {
        try (var client = Hello.v5("wrong").password("guess").knock(port())) {
            assertThat(client.expect(CONNACK).u8(1)).isIn(0x86, 0x87);
            assertThat(client.next()).isNull();
        }
    }

    @Test
    default void a_wrong_password_is_refused_in_mqtt_311() {
        try (var client = Hello.v311("wrong").password("guess").knock(port())) {
            assertThat(client.expect(CONNACK).u8(1)).isIn(4, 5);
            assertThat(client.next()).isNull();
        }
    }

    @Test
    default void an_unknown_user_is_refused() {
        try (var client = Hello.v5("stranger").as("nobody").knock(port())) {
            assertThat(client.expect(CONNACK).u8(1)).isIn(0x86, 0x87);
        }
    }

    @Test
    default void an_unknown_version_is_refused() {
        try (var client = new RawClient(port(), false)) {
            client.send(Bytes.of().text("MQTT").u8(9).u8(2).u16(60).text("future").packet(0x10));
            var answer = client.next();
            if (answer != null) {
                assertThat(answer.u8(1)).isIn(1, 0x84);
                assertThat(client.next()).isNull();
            }
        }
    }

    @Test
    default void who_does_not_begin_with_connect_is_shut_out() {
        try (var client = new RawClient(port(), true)) {
            assertThat(client.ping().next()).isNull();
        }
    }

    @Test
    default void a_second_connect_ends_the_connection() {
        try (var client = Hello.v5("twice").on(port())) {
            client.send(Hello.v5("twice").packet()).end();
        }
    }

    @Test
    default void the_reserved_flag_of_connect_must_be_zero() {
        try (var client = new RawClient(port(), false)) {
            client.send(Hello.v311("reserved").packet(1));
            assertThat(client.next()).isNull();
        }
    }

    @Test
    default void a_will_of_qos_3_is_refused() {
        try (var client = new RawClient(port(), false)) {
            client.send(Hello.v311("will-3").will("t", "x", 3, false, Bytes.of()).packet());
            assertThat(client.next()).isNull();
        }
    }

    @Test
    default void a_client_without_an_id_gets_one() {
        try (var client = Hello.v5("").knock(port())) {
            var answer = client.expect(CONNACK);
            assertThat(answer.u8(1)).isZero();
            assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1)).contains("\u0012");
        }
    }

    @Test
    default void an_empty_id_cannot_have_a_session_in_311() {
        try (var client = Hello.v311("").keeping().knock(port())) {
            assertThat(client.expect(CONNACK).u8(1)).isEqualTo(2);
            assertThat(client.next()).isNull();
        }
    }

    @Test
    default void an_empty_id_with_a_clean_session_is_fine_in_311() {
        Hello.v311("").on(port()).close();
    }

    @Test
    default void a_kept_session_is_there_again() {
        Hello.v5("kept").expiry(60).on(port()).leave();
        try (var again = Hello.v5("kept").keeping().expiry(0).knock(port())) {
            assertThat(Hello.isPresent(again.expect(CONNACK))).isTrue();
        }
    }

    @Test
    default void a_clean_start_forgets_the_session() {
        Hello.v5("clean").expiry(60).on(port()).leave();
        Hello.v5("clean").expiry(60).on(port()).leave();
        try (var again = Hello.v5("clean").keeping().knock(port())) {
            assertThat(Hello.isPresent(again.expect(CONNACK))).isTrue();
        }
        try (var client = Hello.v5("clean").knock(port())) {
            assertThat(Hello.isPresent(client.expect(CONNACK))).isFalse();
        }
    }

    @Test
    default void without_an_expiry_a_session_ends_with_its_connection() {
        Hello.v5("brief").keeping().on(port()).leave();
        try (var again = Hello.v5("brief").keeping().knock(port())) {
            assertThat(Hello.isPresent(again.expect(CONNACK))).isFalse();
        }
    }

    @Test
    default void a_session_ends_after_its_expiry() {
        Hello.v5("expiring").expiry(1).on(port()).leave();
        Awaitility.await().pollDelay(Duration.ofMillis(2_500)).until(() -> true);
        // one look only: it would begin a session of its own
        try (var again = Hello.v5("expiring").keeping().knock(port())) {
            assertThat(Hello.isPresent(again.expect(CONNACK))).isFalse();
        }
    }

    @Test
    default void a_session_is_kept_for_a_311_client_that_wishes_it() {
        Hello.v311("kept-4").keeping().on(port()).leave();
        try (var again = Hello.v311("kept-4").keeping().knock(port())) {
            assertThat(Hello.isPresent(again.expect(CONNACK))).isTrue();
        }
        Hello.v311("kept-4").on(port()).leave();
        try (var again = Hello.v311("kept-4").keeping().knock(port())) {
            assertThat(Hello.isPresent(again.expect(CONNACK))).isFalse();
        }
        Hello.v311("kept-4").on(port()).leave();
    }

    @Test
    default void good_bye_can_change_the_expiry() {
        var client = Hello.v5("shorter").expiry(60).on(port());
        client.send(Bytes.of().u8(0).properties(Bytes.of().u8(0x11).u32(0)).packet(0xE0)).end();
        client.close();
        try (var again = Hello.v5("shorter").keeping().knock(port())) {
            assertThat(Hello.isPresent(again.expect(CONNACK))).isFalse();
        }
    }

    @Test
    default void a_newer_connection_takes_over() {
        try (var old = Hello.v5("double").expiry(60).on(port());
                var young = Hello.v5("double").keeping().knock(port())) {
            assertThat(Hello.isPresent(young.expect(CONNACK))).isTrue();
            assertThat(old.end()).isEqualTo(0x8E);
            young.sync();
        }
    }

    @Test
    default void a_newer_connection_takes_over_in_311() {
        try (var old = Hello.v311("double-4").on(port());
                var young = Hello.v311("double-4").on(port())) {
            assertThat(old.end()).isEqualTo(-1);
            young.sync();
        }
    }

    @Test
    default void who_is_silent_for_too_long_is_cut_off() {
        try (var client = Hello.v5("silent").keepAlive(1).on(port())) {
            var reason = client.end();
            assertThat(reason).isIn(0x8D, -1);
        }
    }

    @Test
    default void who_pings_stays() {
        try (var client = Hello.v311("pinging").keepAlive(1).on(port())) {
            for (var i = 0; i < 3; i++) {
                Awaitility.await().pollDelay(Duration.ofMillis(700)).until(() -> true);
                client.ping();
                client.expect(PINGRESP);
            }
        }
    }

    @Test
    default void a_will_is_said_when_the_connection_breaks() {
        try (var watcher = Hello.v5("will-watcher").on(port())) {
            watcher.subscribe("wills/1", 1);
            Hello.v5("dying").will("wills/1", "gone", 1, false, Bytes.of()).on(port()).close();
            assertThat(watcher.expect(PUBLISH).payload(true)).isEqualTo("gone");
        }
    }

    @Test
    default void a_will_of_311_is_said_too() {
        try (var watcher = Hello.v311("will-watcher-4").on(port())) {
            watcher.subscribe("wills/4", 1);
            Hello.v311("dying-4").will("wills/4", "gone", 1, false, Bytes.of()).on(port()).close();
            assertThat(watcher.expect(PUBLISH).payload(false)).isEqualTo("gone");
        }
    }

    @Test
    default void who_says_good_bye_has_no_will() {
        try (var watcher = Hello.v5("no-will-watcher").on(port())) {
            watcher.subscribe("wills/2", 1);
            Hello.v5("polite").will("wills/2", "gone", 1, false, Bytes.of()).on(port()).leave();
            Hello.v5("rude").will("wills/2", "rude", 1, false, Bytes.of()).on(port()).close();
            assertThat(watcher.expect(PUBLISH).payload(true)).isEqualTo("rude");
        }
    }

    @Test
    default void good_bye_with_will_says_it() {
        try (var watcher = Hello.v5("bye-watcher").on(port())) {
            watcher.subscribe("wills/3", 1);
            var client = Hello.v5("bye").will("wills/3", "said", 1, false, Bytes.of()).on(port());
            client.send(Bytes.of().u8(4).packet(0xE0));
            assertThat(watcher.expect(PUBLISH).payload(true)).isEqualTo("said");
            client.close();
        }
    }

    @Test
    default void a_will_waits_as_long_as_it_was_told() {
        try (var watcher = Hello.v5("delay-watcher").on(port())) {
            watcher.subscribe("wills/5", 1);
            var begin = System.nanoTime();
            Hello.v5("delayed").expiry(60).will("wills/5", "late", 1, false, Bytes.of().u8(0x18).u32(1)).on(port())
                    .close();
            assertThat(watcher.expect(PUBLISH).payload(true)).isEqualTo("late");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    default void coming_back_in_time_cancels_the_will() {
        try (var watcher = Hello.v5("back-watcher").on(port())) {
            watcher.subscribe("wills/6", 1);
            Hello.v5("back").expiry(60).will("wills/6", "never", 1, false, Bytes.of().u8(0x18).u32(2)).on(port())
                    .close();
            var back = Hello.v5("back").keeping().expiry(60).on(port());
            Hello.v5("other").expiry(60).will("wills/6", "other", 1, false, Bytes.of().u8(0x18).u32(3)).on(port())
                    .close();
            assertThat(watcher.expect(PUBLISH).payload(true)).isEqualTo("other");
            back.leave();
        }
    }

    @Test
    default void a_retained_will_stays() {
        try (var watcher = Hello.v5("retained-will-watcher").on(port())) {
            watcher.subscribe("wills/7", 1);
            Hello.v5("retaining").will("wills/7", "kept", 1, true, Bytes.of()).on(port()).close();
            watcher.expect(PUBLISH);
            try (var late = Hello.v5("late-watcher").on(port())) {
                late.subscribe("wills/7", 0);
                var message = late.expect(PUBLISH);
                assertThat(message.payload(true)).isEqualTo("kept");
                assertThat(message.isRetained()).isTrue();
            }
        }
    }
}
