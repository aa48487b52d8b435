package dev.galley.domain.meal.expenditure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.meal.expenditure.ActivityEntry.Energy;
import dev.galley.domain.meal.expenditure.ActivityEntry.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityEntryTest {
    @Test
    void half_an_hour_of_running_at_80_kg() {
        // 9.8 kcal per kg and hour × 80 kg × ½ h
        assertThat(ActivityEntry.energy(ActivityKind.RUNNING, 30, Optional.empty(), Optional.of(80.0)))
                .contains(new Energy(392, Source.COMPENDIUM));
    }

    @Test
    void what_is_stated_wins() {
        assertThat(ActivityEntry.energy(ActivityKind.RUNNING, 30, Optional.of(250.0), Optional.of(80.0)))
                .contains(new Energy(250, Source.STATED));
    }

    @Test
    void more_than_anybody_spends_is_not_reckoned() {
        // 9.8 kcal per kg and hour × 100 kg × 24 h = 23,520
        assertThat(ActivityEntry.energy(ActivityKind.RUNNING, 1_440, Optional.empty(), Optional.of(100.0))).isEmpty();
    }

    @Test
    void unknown_stays_unknown() {
        assertThat(ActivityEntry.energy(ActivityKind.OTHER, 30, Optional.empty(), Optional.of(80.0))).isEmpty();
        assertThat(ActivityEntry.energy(ActivityKind.RUNNING, 30, Optional.empty(), Optional.empty())).isEmpty();
    }
}
