package dev.galley.domain.meal.expenditure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightTrendTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void each_day_takes_a_tenth_of_the_difference() {
        var trends = WeightTrend.of(List.of(on(0, 80), on(1, 79), on(2, 81)));
        assertThat(trends).extracting(WeightTrend::trendKilograms).satisfiesExactly(
                it -> assertThat(it).isEqualTo(80),
                it -> assertThat(it).isEqualTo(79.9, within(1e-9)),
                it -> assertThat(it).isEqualTo(80.01, within(1e-9)));
    }

    @Test
    void a_gap_counts_as_if_the_weight_had_been_the_same_each_day() {
        var gap = WeightTrend.of(List.of(on(0, 80), on(3, 77))).getLast();
        var daily = WeightTrend.of(List.of(on(0, 80), on(1, 77), on(2, 77), on(3, 77))).getLast();
        assertThat(gap.trendKilograms()).isEqualTo(daily.trendKilograms(), within(1e-9));
        assertThat(gap.trendKilograms()).isEqualTo(77 + 3 * 0.729, within(1e-9));
    }

    @Test
    void the_order_does_not_matter_and_nothing_has_no_trend() {
        assertThat(WeightTrend.of(List.of(on(1, 79), on(0, 80))))
                .isEqualTo(WeightTrend.of(List.of(on(0, 80), on(1, 79))));
        assertThat(WeightTrend.of(List.of())).isEmpty();
    }

    private static DayWeight on(int day, double kilograms) {
        return new DayWeight(DAY.plusDays(day), kilograms);
    }
}
