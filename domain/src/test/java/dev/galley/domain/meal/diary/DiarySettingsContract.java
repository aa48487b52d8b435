package dev.galley.domain.meal.diary;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link DiarySettings} must do. */
public interface DiarySettingsContract {
    DiarySettings settings();

    @Test
    default void targets_adapt_only_for_who_said_so_and_until_they_say_otherwise() {
        assertThat(settings().adaptsTargets(ANNA)).isFalse();
        settings().save(ANNA, true);
        settings().save(ANNA, true);
        assertThat(settings().adaptsTargets(ANNA)).isTrue();
        assertThat(settings().adaptsTargets(BEN)).isFalse();
        settings().save(ANNA, false);
        assertThat(settings().adaptsTargets(ANNA)).isFalse();
    }
}
