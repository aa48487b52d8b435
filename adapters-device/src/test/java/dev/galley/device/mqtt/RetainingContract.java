package dev.galley.device.mqtt;

import static dev.galley.device.mqtt.RawClient.PUBACK;
import static dev.galley.device.mqtt.RawClient.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How the last message of a topic is kept. */
interface RetainingContract {

    int port();

    private void retain(String topic, String payload, Bytes properties) {
        try (var says = Hello.v5("retains").on(port())) {
            says.publish(topic, 1, 1, payload, 1, properties).expect(PUBACK);
        }
    }

    private void retain(String topic, String payload) {
        retain(topic, payload, Bytes.of());
    }

    @Test
    default void who_comes_late_gets_the_last_message() {
        retain("r/late", "first");
        retain("r/late", "second");
        try (var late = Hello.v311("r-late").on(port())) {
            late.subscribe("r/late", 1);
            var message = late.expect(PUBLISH);
            assertThat(message.payload(false)).isEqualTo("second");
            assertThat(message.isRetained()).isTrue();
            late.answer(PUBACK, message.id()).sync();
        }
    }

    @Test
    default void wildcards_find_what_is_kept() {
        retain("r/wild/a/state", "a");
        retain("r/wild/b/state", "b");
        retain("r/wild/b/other", "c");
        try (var late = Hello.v5("r-wild").on(port())) {
            late.subscribe("r/wild/+/state", 0);
            assertThat(java.util.List.of(late.expect(PUBLISH).payload(true), late.expect(PUBLISH).payload(true)))
                    .containsExactlyInAnyOrder("a", "b");
            late.sync();
        }
    }

    @Test
    default void an_empty_message_ends_it() {
        retain("r/end", "x");
        retain("r/end", "");
        try (var late = Hello.v5("r-end").on(port())) {
            late.subscribe("r/end", 0);
            late.sync();
        }
    }

    @Test
    default void who_was_there_gets_it_as_an_ordinary_message() {
        try (var there = Hello.v5("r-there").on(port())) {
            there.subscribe("r/there", 0);
            retain("r/there", "x");
            assertThat(there.expect(PUBLISH).isRetained()).isFalse();
        }
    }

    @Test
    default void retain_as_published_keeps_the_flag() {
        try (var there = Hello.v5("r-as").on(port())) {
            there.subscribe("r/as", 8);
            retain("r/as", "x");
            assertThat(there.expect(PUBLISH).isRetained()).isTrue();
        }
    }

    @Test
    default void a_second_subscription_gets_it_again() {
        retain("r/twice", "x");
        try (var late = Hello.v5("r-twice").on(port())) {
            late.subscribe("r/twice", 0);
            late.expect(PUBLISH);
            late.subscribe("r/twice", 0);
            late.expect(PUBLISH);
        }
    }

    @Test
    default void handling_1_sends_it_to_new_subscriptions_only() {
        retain("r/new", "x");
        try (var late = Hello.v5("r-new").on(port())) {
            late.subscribe("r/new", 0x10);
            late.expect(PUBLISH);
            late.subscribe("r/new", 0x10);
            late.sync();
        }
    }

    @Test
    default void handling_2_sends_nothing() {
        retain("r/none", "x");
        try (var late = Hello.v5("r-none").on(port())) {
            late.subscribe("r/none", 0x20);
            late.sync();
        }
    }

    @Test
    default void what_is_kept_can_grow_too_old() {
        retain("r/old", "x", Bytes.of().u8(2).u32(1));
        Awaitility.await().pollDelay(Duration.ofMillis(2_100)).until(() -> true);
        try (var late = Hello.v5("r-old").on(port())) {
            late.subscribe("r/old", 0);
            late.sync();
        }
    }

    @Test
    default void its_properties_are_kept_with_it() {
        retain("r/props", "x", Bytes.of().u8(0x03).text("text/plain"));
        try (var late = Hello.v5("r-props").on(port())) {
            late.subscribe("r/props", 0);
            assertThat(late.expect(PUBLISH).properties())
                    .isEqualTo(Bytes.of().u8(0x03).text("text/plain").toBytes());
        }
    }

    @Test
    default void shared_subscriptions_get_nothing_of_it() {
        retain("r/shared", "x");
        try (var late = Hello.v5("r-shared").on(port())) {
            late.subscribe("$share/r/r/shared", 1);
            late.sync();
        }
    }
}
