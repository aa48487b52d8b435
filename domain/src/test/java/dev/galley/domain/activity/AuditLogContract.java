package dev.galley.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where it is written down what happened. */
public interface AuditLogContract {
    Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    AuditLog log();

    /** All that stands there, the oldest first. */
    List<AuditEntry> entries();

    static AuditEntry entry(int number, Instant at) {
        return new AuditEntry(
                new AuditEntryId(new UUID(0x0199_0000_0000_7000L + number, 0x8000_0000_0000_0000L)),
                at,
                AuditAction.SIGNED_IN,
                Optional.of(new UserId(new UUID(0, 1))),
                Optional.empty(),
                Optional.of("203.0.113.7"),
                Optional.of("curl/8"),
                Map.of("way", "password"));
    }

    @Test
    default void what_happened_stands_there() {
        var full = entry(1, NOW);
        var bare = new AuditEntry(
                entry(2, NOW).id(), NOW, AuditAction.KEYS_ROTATED, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Map.of());
        log().add(full);
        log().add(bare);
        assertThat(entries()).containsExactly(full, bare);
    }

    @Test
    default void the_oldest_are_forgotten_first() {
        for (int i = 0; i < 5; i++) {
            log().add(entry(i, NOW.plus(Duration.ofDays(i))));
        }
        assertThat(log().forget(NOW.plus(Duration.ofDays(3)), 2)).isEqualTo(2);
        assertThat(entries()).extracting(AuditEntry::at).first().isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(log().forget(NOW.plus(Duration.ofDays(3)), 2)).isEqualTo(1);
        assertThat(log().forget(NOW.plus(Duration.ofDays(3)), 2)).isZero();
        assertThat(entries()).hasSize(2);
    }
}
