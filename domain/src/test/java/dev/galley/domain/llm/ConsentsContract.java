package dev.galley.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where people's word about providers is kept. */
public interface ConsentsContract {
    UserId ADA = new UserId(new UUID(1, 1));
    UserId GRACE = new UserId(new UUID(1, 2));
    Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    Consents consents();

    @Test
    default void what_was_said_last_counts() {
        assertThat(consents().of(ADA)).isEmpty();
        consents().say(ADA, "gemini", true, NOW);
        consents().say(ADA, "groq", true, NOW);
        consents().say(ADA, "gemini", false, NOW.plusSeconds(1));
        assertThat(consents().of(ADA)).isEqualTo(Map.of("gemini", false, "groq", true));
        assertThat(consents().of(GRACE)).isEmpty();
    }

    @Test
    default void by_default_silence_is_consent_and_where_it_is_asked_for_it_is_not() {
        var far = new Provider("gemini", false);
        var near = new Provider("ollama", true);
        assertThat(ConsentRule.IMPLIED.allows(far, Optional.empty())).isTrue();
        assertThat(ConsentRule.ASKED.allows(far, Optional.empty())).isFalse();
        assertThat(ConsentRule.ASKED.allows(near, Optional.empty())).isTrue();
        for (var rule : ConsentRule.values()) {
            assertThat(rule.allows(far, Optional.of(true))).isTrue();
            assertThat(rule.allows(far, Optional.of(false))).isFalse();
            assertThat(rule.allows(near, Optional.of(false))).isFalse();
        }
    }
}
