package dev.galley.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises that remembers posted letters. */
public interface PostedLettersContract {
    Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    UserId ADA = new UserId(new UUID(0, 1));

    PostedLetters letters();

    @Test
    default void a_letter_is_claimed_once() {
        assertThat(letters().claim("welcome/1", ADA, NOW)).isTrue();
        assertThat(letters().claim("welcome/1", ADA, NOW)).isFalse();
        assertThat(letters().claim("welcome/2", ADA, NOW)).isTrue();
    }

    @Test
    default void what_was_given_back_can_be_claimed_again() {
        letters().release("welcome/1");
        assertThat(letters().claim("welcome/1", ADA, NOW)).isTrue();
        letters().release("welcome/1");
        assertThat(letters().claim("welcome/1", ADA, NOW)).isTrue();
    }
}
