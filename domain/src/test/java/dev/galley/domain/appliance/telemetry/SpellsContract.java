package dev.galley.domain.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface SpellsContract {
    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    Spells spells();

    @Test
    default void a_spell_begins_and_ends_once_however_often_that_is_noted() {
        var oven = new ApplianceId(UUID.randomUUID());
        var ada = new UserId(UUID.randomUUID());
        assertThat(spells().begin(oven, ada, NOON)).isTrue();
        assertThat(spells().begin(oven, ada, NOON)).isFalse();
        assertThat(spells().end(oven, ada, NOON.plusSeconds(9))).isTrue();
        assertThat(spells().end(oven, ada, NOON.plusSeconds(9))).isFalse();
        assertThat(spells().begin(oven, ada, NOON)).isFalse();
        assertThat(spells().end(oven, ada, NOON.plusSeconds(10))).isFalse();
        assertThat(spells().begin(oven, ada, NOON.plusSeconds(20))).isTrue();
    }

    @Test
    default void a_spell_does_not_end_before_it_began_nor_with_anothers() {
        var oven = new ApplianceId(UUID.randomUUID());
        var ada = new UserId(UUID.randomUUID());
        var ben = new UserId(UUID.randomUUID());
        spells().begin(oven, ada, NOON);
        assertThat(spells().end(oven, ben, NOON.plusSeconds(1))).isFalse();
        assertThat(spells().end(oven, ada, NOON.minusSeconds(1))).isFalse();
        assertThat(spells().end(new ApplianceId(UUID.randomUUID()), ada, NOON.plusSeconds(1))).isFalse();
        assertThat(spells().end(oven, ada, NOON)).isTrue();
    }
}
