package dev.galley.domain.appliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises that keeps messages of no use. */
public interface SetAsideMessagesContract {
    Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    ApplianceId OVEN = new ApplianceId(new UUID(0, 1));
    ApplianceId POT = new ApplianceId(new UUID(0, 2));

    SetAsideMessages messages();

    private static SetAsideMessage message(ApplianceId from, String payload, Instant at) {
        return new SetAsideMessage(from, "state", payload.getBytes(UTF_8), "not JSON", at);
    }

    @Test
    default void what_was_set_aside_is_kept_with_its_reason_the_latest_first() {
        messages().keep(message(OVEN, "one", NOON));
        messages().keep(message(OVEN, "two", NOON.plusSeconds(1)));
        messages().keep(message(POT, "other", NOON));
        assertThat(messages().latest(OVEN, 10))
                .extracting(it -> new String(it.payload(), UTF_8))
                .containsExactly("two", "one");
        assertThat(messages().latest(OVEN, 1)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo("not JSON");
            assertThat(it.topic()).isEqualTo("state");
            assertThat(it.at()).isEqualTo(NOON.plusSeconds(1));
        });
    }

    @Test
    default void any_bytes_are_kept_as_they_are() {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        messages().keep(new SetAsideMessage(OVEN, "st\u0000ate\ud83d", bytes, "why\u0000 not", NOON));
        assertThat(messages().latest(OVEN, 1)).singleElement().satisfies(it -> {
            assertThat(it.payload()).containsExactly(bytes);
            assertThat(it.reason()).isEqualTo("why not");
        });
    }

    @Test
    default void what_is_old_is_forgotten_and_the_rest_is_not() {
        for (int i = 0; i < 5; i++) {
            messages().keep(message(OVEN, "n" + i, NOON.plusSeconds(i)));
        }
        assertThat(messages().forget(NOON.plusSeconds(3), 2)).isEqualTo(2);
        assertThat(messages().forget(NOON.plusSeconds(3), 2)).isEqualTo(1);
        assertThat(messages().latest(OVEN, 10)).hasSize(2);
        messages().forget(OVEN);
        assertThat(messages().latest(OVEN, 10)).isEmpty();
    }

    @Test
    default void one_that_is_broken_does_not_fill_the_place() {
        for (int i = 0; i < SetAsideMessages.MOST_OF_ONE + 3; i++) {
            assertThat(messages().keep(message(OVEN, "n", NOON))).isEqualTo(i < SetAsideMessages.MOST_OF_ONE);
        }
        messages().keep(message(POT, "n", NOON));
        assertThat(messages().latest(OVEN, 2_000)).hasSize(SetAsideMessages.MOST_OF_ONE);
        assertThat(messages().latest(POT, 2_000)).hasSize(1);
    }
}
