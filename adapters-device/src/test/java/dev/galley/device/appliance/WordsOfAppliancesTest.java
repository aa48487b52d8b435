package dev.galley.device.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.AllowPairing;
import dev.galley.application.appliance.HearOccurrence;
import dev.galley.application.appliance.HearPresence;
import dev.galley.application.appliance.HearState;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Message;
import dev.galley.device.link.UplinkTopic;
import dev.galley.device.link.UplinkTopic.Answer;
import dev.galley.domain.kernel.ApplianceId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of what appliances say of themselves, and what is not taken. */
class WordsOfAppliancesTest {
    private static final ApplianceId OVEN = new ApplianceId(new UUID(0, 7));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final List<Message<?>> sent = new CopyOnWriteArrayList<>();
    private final List<Caller> callers = new CopyOnWriteArrayList<>();
    private final Bus bus = new Bus(
            Map.of(
                    HearPresence.class, () -> (Handles<HearPresence, Boolean>) this::note,
                    HearState.class, () -> (Handles<HearState, Boolean>) this::note,
                    HearOccurrence.class, () -> (Handles<HearOccurrence, Boolean>) this::note,
                    AllowPairing.class, () -> (Handles<AllowPairing, Boolean>) this::note),
            List.of());
    private final PresenceTopic presence = new PresenceTopic(bus);
    private final StateTopic state = new StateTopic(bus);
    private final EventsTopic events = new EventsTopic(bus);

    private boolean note(Message<?> message, Caller caller) {
        callers.add(caller);
        return sent.add(message);
    }

    private static Answer hear(UplinkTopic topic, byte[] payload) {
        return topic.heard(new UplinkTopic.Heard(OVEN, topic.filter(), payload, NOON)).toCompletableFuture().join();
    }

    private static Answer hear(UplinkTopic topic, String payload) {
        return hear(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(UplinkTopic topic, String payload) {
        return hear(topic, payload) instanceof Answer.Refused(var reason) ? reason : "taken";
    }

    @Test
    void presence_is_read() {
        assertThat(hear(presence, """
                {"online": true, "boot_id": "b-1", "at": 1795262400000, "firmware": "any"}""")).isEqualTo(
                new Answer.Taken());
        assertThat(sent).singleElement().isInstanceOfSatisfying(HearPresence.class, it -> {
            assertThat(it.word().isOnline()).isTrue();
            assertThat(it.word().bootId()).isEqualTo("b-1");
            assertThat(it.word().at()).contains(NOON);
        });
        assertThat(callers).containsExactly(new Caller.Appliance(OVEN));
        assertThat(hear(presence, "{\"online\": false, \"boot_id\": \"b-1\"}")).isEqualTo(new Answer.Taken());
        assertThat(hear(presence, "")).isEqualTo(new Answer.Taken());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "x", "[]", "{", "{} {}", "null", "7", "{\"online\": true}", "{\"boot_id\": \"b\"}",
            "{\"online\": \"yes\", \"boot_id\": \"b\"}", "{\"online\": true, \"boot_id\": 7}",
            "{\"online\": true, \"boot_id\": \" \"}", "{\"online\": true, \"boot_id\": \"b\", \"at\": \"now\"}",
            "{\"online\": true, \"boot_id\": \"b\", \"at\": 1.5}", "{\"online\": true, \"boot_id\": \"b\", \"at\": 0}",
            "{\"online\": true, \"boot_id\": \"b\", \"at\": 99999999999999999999}",
            "{\"online\": true, \"online\": false, \"boot_id\": \"b\"}",
            "{\"online\": true, \"boot_id\": \"b\\u0000\"}"})
    void presence_that_is_of_no_use_is_refused(String payload) {
        assertThat(hear(presence, payload)).isInstanceOf(Answer.Refused.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void a_state_is_read_and_all_of_it_kept() {
        assertThat(hear(state, """
                {"firmware_version": "1.2.0", "model": "oven-9", "program": "idle", "door": "closed",
                 "remote_start_allowed": true, "own": {"x": [1]},
                 "capabilities": {"heat": {"max_celsius": 250, "why": "x"}, "dance": {}}}""")).isEqualTo(
                new Answer.Taken());
        assertThat(sent).singleElement().isInstanceOfSatisfying(HearState.class, it -> {
            assertThat(it.state().firmwareVersion()).contains("1.2.0");
            assertThat(it.state().program()).contains("idle");
            assertThat(it.state().door()).contains("closed");
            assertThat(it.state().isRemoteStartAllowed()).contains(true);
            assertThat(it.state().capabilities().limit("heat", "max_celsius")).contains(new BigDecimal("250"));
            assertThat(it.state().capabilities().has("dance")).isTrue();
            assertThat(it.state().json()).contains("\"own\":{\"x\":[1]}").contains("why");
        });
    }

    @Test
    void capabilities_may_be_names_alone_and_anything_may_be_missing() {
        hear(state, "{\"capabilities\": [\"heat\", \"light\"]}");
        hear(state, "{}");
        assertThat(sent).first().isInstanceOfSatisfying(HearState.class, it -> {
            assertThat(it.state().capabilities().limits()).containsOnlyKeys("heat", "light");
            assertThat(it.state().door()).isEmpty();
        });
        assertThat(sent).hasSize(2);
    }

    @Test
    void wrong_types_of_known_fields_are_refused_with_the_reason() {
        assertThat(refusal(state, "{\"door\": 1}")).isEqualTo("door is not a text");
        assertThat(refusal(state, "{\"program\": []}")).isEqualTo("program is not a text");
        assertThat(refusal(state, "{\"model\": 9}")).isEqualTo("model is not a text");
        assertThat(refusal(state, "{\"remote_start_allowed\": \"no\"}")).contains("remote_start_allowed");
        assertThat(refusal(state, "{\"capabilities\": 1}")).contains("capabilities");
        assertThat(refusal(state, "{\"capabilities\": [1]}")).contains("capabilities");
        assertThat(refusal(state, "{\"capabilities\": {\"heat\": 1}}")).contains("capability");
        assertThat(refusal(state, "\ufeff{")).isEqualTo("not JSON");
        assertThat(hear(state, new byte[]{(byte) 0xff, '{', '}'})).isEqualTo(new Answer.Refused("not UTF-8"));
        assertThat(refusal(state, "[".repeat(5_000))).isEqualTo("not JSON");
        assertThat(sent).isEmpty();
    }

    @Test
    void what_happened_is_read() {
        hear(events, "{\"id\": \"e1\", \"type\": \"alarm\", \"at\": 1795262400000, \"data\": {\"code\": 7}}");
        hear(events, "{\"id\": \"e2\", \"type\": \"error\", \"at\": 1795269600000}");
        assertThat(sent).first().isInstanceOfSatisfying(HearOccurrence.class, it -> {
            assertThat(it.occurrence().json()).isEqualTo("{\"code\":7}");
            assertThat(it.occurrence().at()).isEqualTo(NOON);
        });
        assertThat(sent).last().isInstanceOfSatisfying(
                HearOccurrence.class, it -> assertThat(it.occurrence().at()).as("a clock two hours ahead").isEqualTo(
                        NOON));
    }

    @Test
    void a_button_that_was_pressed_allows_pairing() {
        hear(events, "{\"id\": \"e1\", \"type\": \"pairing_allowed\", \"at\": 1795262400000}");
        assertThat(sent).hasSize(2).first().isEqualTo(new AllowPairing(OVEN, NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"type\": \"alarm\", \"at\": 1795262400000}", "{\"id\": \"e\", \"at\": 1795262400000}",
            "{\"id\": \"e\", \"type\": \"alarm\"}", "{\"id\": \"\", \"type\": \"alarm\", \"at\": 1795262400000}",
            "{\"id\": \"e\", \"type\": \"Alarm!\", \"at\": 1795262400000}",
            "{\"id\": \"e\", \"type\": \"alarm\", \"at\": 1577836799999}",
            "{\"id\": \"e\", \"type\": \"alarm\", \"at\": 1795262400000, \"data\": 7}"})
    void an_event_that_is_of_no_use_is_refused(String payload) {
        assertThat(hear(events, payload)).isInstanceOf(Answer.Refused.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatever_comes_there_is_an_answer() {
        var chance = new Random(7);
        var whole = "{\"online\": true, \"boot_id\": \"b\", \"at\": 1795262400000, \"door\": \"open\", \"id\": \"e\"}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5_000; i++) {
            var payload = whole.clone();
            for (int change = 0; change <= chance.nextInt(4); change++) {
                payload[chance.nextInt(payload.length)] = (byte) chance.nextInt(256);
            }
            for (var topic : List.of(presence, state, events)) {
                assertThat(hear(topic, payload)).isNotNull();
            }
        }
    }
}
