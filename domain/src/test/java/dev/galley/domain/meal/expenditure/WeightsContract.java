package dev.galley.domain.meal.expenditure;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.BEN;
import static dev.galley.domain.meal.MealSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.kernel.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Weights} must do. */
public interface WeightsContract {
    LocalDate DAY = LocalDate.of(2026, 11, 20);

    Weights weights();

    static WeightEntry entry(int number, UserId owner, int daysAgo, String kilograms) {
        return new WeightEntry(
                new WeightId(new UUID(1, number)),
                owner,
                DAY.minusDays(daysAgo),
                new BigDecimal(kilograms),
                number % 2 == 0 ? Optional.of("After the run.") : Optional.empty(),
                NOW);
    }

    @Test
    default void an_entry_comes_back_as_it_was_and_as_it_was_changed() {
        for (int i = 1; i <= 2; i++) {
            var entry = entry(i, ANNA, 0, "80.4");
            weights().save(entry);
            assertThat(weights().of(ANNA, entry.id())).contains(entry);
            var changed = entry.saying(
                    Optional.of(DAY.minusDays(3)), Optional.of(new BigDecimal("79.99")), Optional.of("Corrected."));
            weights().save(changed);
            assertThat(weights().of(ANNA, entry.id())).contains(changed);
        }
    }

    @Test
    default void nobody_finds_or_removes_what_is_anothers() {
        var entry = entry(1, ANNA, 0, "80.4");
        weights().save(entry);
        assertThat(weights().of(BEN, entry.id())).isEmpty();
        assertThat(weights().remove(BEN, entry.id())).isFalse();
        assertThat(weights().byDay(BEN, DAY.minusDays(9), DAY)).isEmpty();
        assertThat(weights().latest(BEN, DAY)).isEmpty();
        assertThat(weights().remove(ANNA, entry.id())).isTrue();
        assertThat(weights().remove(ANNA, entry.id())).isFalse();
        assertThat(weights().of(ANNA, entry.id())).isEmpty();
    }

    @Test
    default void a_day_counts_by_its_mean() {
        weights().save(entry(1, ANNA, 1, "80"));
        weights().save(entry(2, ANNA, 0, "79"));
        weights().save(entry(3, ANNA, 0, "81"));
        weights().save(entry(4, ANNA, 0, "80.30"));
        var days = weights().byDay(ANNA, DAY.minusDays(1), DAY);
        assertThat(days).extracting(DayWeight::day).containsExactly(DAY.minusDays(1), DAY);
        assertThat(days.getFirst().kilograms()).isCloseTo(80, within(1e-9));
        assertThat(days.getLast().kilograms()).isCloseTo(80.1, within(1e-9));
    }

    @Test
    default void days_are_told_from_the_one_to_the_other() {
        for (int i = 0; i < 4; i++) {
            weights().save(entry(i, ANNA, i, "8" + i));
        }
        assertThat(weights().byDay(ANNA, DAY.minusDays(2), DAY.minusDays(1)))
                .containsExactly(new DayWeight(DAY.minusDays(2), 82), new DayWeight(DAY.minusDays(1), 81));
        assertThat(weights().latest(ANNA, DAY.minusDays(1))).contains(new DayWeight(DAY.minusDays(1), 81));
        assertThat(weights().latest(ANNA, DAY.plusDays(9))).contains(new DayWeight(DAY, 80));
        assertThat(weights().latest(ANNA, DAY.minusDays(4))).isEmpty();
    }
}
