package dev.galley.domain.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where it is kept what happened to appliances. */
public interface OccurrencesContract {
    Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    ApplianceId OVEN = new ApplianceId(new UUID(0, 1));
    ApplianceId POT = new ApplianceId(new UUID(0, 2));

    Occurrences occurrences();

    private static Occurrence alarm(ApplianceId appliance, String id) {
        return new Occurrence(appliance, id, "alarm", NOON, "{\"code\": 7}");
    }

    @Test
    default void each_is_kept_once() {
        assertThat(occurrences().keep(alarm(OVEN, "e1"), NOON)).isTrue();
        assertThat(occurrences().keep(alarm(OVEN, "e1"), NOON.plusSeconds(9))).isFalse();
        assertThat(occurrences().keep(alarm(POT, "e1"), NOON)).isTrue();
        assertThat(occurrences().keep(alarm(OVEN, "e2"), NOON.plusSeconds(1))).isTrue();
        assertThat(occurrences().latest(OVEN, 10)).containsExactly(alarm(OVEN, "e2"), alarm(OVEN, "e1"));
        assertThat(occurrences().latest(OVEN, 1)).hasSize(1);
    }

    @Test
    default void what_is_old_is_forgotten() {
        for (int i = 0; i < 4; i++) {
            occurrences().keep(alarm(OVEN, "e" + i), NOON.plusSeconds(i));
        }
        assertThat(occurrences().forget(NOON.plusSeconds(3), 2)).isEqualTo(2);
        assertThat(occurrences().forget(NOON.plusSeconds(3), 2)).isEqualTo(1);
        assertThat(occurrences().latest(OVEN, 10)).containsExactly(alarm(OVEN, "e3"));
    }
}
