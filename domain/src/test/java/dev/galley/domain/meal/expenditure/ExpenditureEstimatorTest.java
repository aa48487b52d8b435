package dev.galley.domain.meal.expenditure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.kernel.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExpenditureEstimatorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final List<DayIntake> intakes = new ArrayList<>();
    private final List<DayWeight> weights = new ArrayList<>();

    @Test
    void whoever_keeps_their_weight_spends_what_they_eat() {
        live(60, 2_400, 0);
        var estimate = estimated(OptionalDouble.of(2_400));
        assertThat(estimate.kilocalories().likely()).isEqualTo(2_400, within(20.0));
        assertThat(estimate.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(estimate.asOf()).isEqualTo(TODAY);
    }

    @Test
    void whoever_loses_weight_spends_more_than_they_eat() {
        live(60, 2_000, -0.065); // 500 kcal a day at 7,700 kcal/kg
        assertThat(estimated(OptionalDouble.of(2_200)).kilocalories().likely()).isEqualTo(2_500, within(75.0));
    }

    @Test
    void without_a_formula_it_starts_from_what_is_eaten() {
        live(60, 2_000, -0.065);
        assertThat(estimated(OptionalDouble.empty()).kilocalories().likely()).isEqualTo(2_500, within(100.0));
    }

    @Test
    void too_little_is_said_to_be_too_little() {
        assertThat(reason()).isEqualTo(Expenditure.Reason.TOO_FEW_INTAKE_DAYS);
        live(20, 2_000, 0);
        weights.clear();
        assertThat(reason()).isEqualTo(Expenditure.Reason.TOO_FEW_WEIGHTS);
        weights.add(new DayWeight(TODAY.minusDays(6), 80));
        weights.add(new DayWeight(TODAY, 80));
        assertThat(reason()).isEqualTo(Expenditure.Reason.WEIGHTS_TOO_CLOSE);
        weights.add(new DayWeight(TODAY.minusDays(7), 80));
        assertThat(estimate(OptionalDouble.empty())).isInstanceOf(Expenditure.Estimated.class);
    }

    @Test
    void days_under_200_kcal_or_hardly_known_and_today_do_not_count() {
        live(20, 2_000, 0);
        intakes.clear();
        for (int i = 1; i <= 6; i++) {
            intakes.add(intake(i, 2_000, 1));
        }
        intakes.add(intake(0, 2_000, 1));
        intakes.add(intake(7, 199, 1));
        intakes.add(intake(8, 2_000, 0.4));
        assertThat(reason()).isEqualTo(Expenditure.Reason.TOO_FEW_INTAKE_DAYS);
        intakes.add(intake(9, 2_000, 0.6));
        assertThat(estimate(OptionalDouble.empty())).isInstanceOf(Expenditure.Estimated.class);
    }

    @Test
    void pounds_for_kilograms_and_kilojoules_for_kilocalories_are_slips() {
        live(40, 2_000, -0.065);
        var sound = estimated(OptionalDouble.of(2_400)).kilocalories();
        weights.replaceAll(it -> it.day().equals(TODAY.minusDays(5)) ? new DayWeight(it.day(), 178) : it);
        intakes.replaceAll(it -> it.day().equals(TODAY.minusDays(9)) ? intake(9, 84_000, 1) : it);
        var estimate = estimated(OptionalDouble.of(2_400)).kilocalories();
        assertThat(estimate.likely()).isEqualTo(sound.likely(), within(60.0));
    }

    @Test
    void what_is_long_ago_is_no_evidence() {
        live(90, 2_000, 0);
        intakes.removeIf(it -> it.day().isAfter(TODAY.minusDays(29)));
        assertThat(reason()).isEqualTo(Expenditure.Reason.TOO_FEW_INTAKE_DAYS);
    }

    @Test
    void ignorance_widens() {
        live(28, 2_400, 0);
        double known = width();
        intakes.replaceAll(it -> new DayIntake(it.day(), it.kilocalories(), 0.6));
        assertThat(width()).isGreaterThan(known);
        intakes.replaceAll(it -> new DayIntake(it.day(), new Interval(1_600, 2_400, 3_200), 1));
        assertThat(width()).isGreaterThan(known);
        intakes.removeIf(it -> it.day().toEpochDay() % 2 == 0);
        assertThat(width()).isGreaterThan(known);
    }

    @Test
    void a_formula_far_away_takes_the_confidence() {
        live(60, 2_400, 0);
        assertThat(estimated(OptionalDouble.of(3_100)).confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void confidence_takes_days_and_weights() {
        live(16, 2_400, 0);
        assertThat(estimated(OptionalDouble.of(2_400)).confidence()).isEqualTo(Confidence.MEDIUM);
        weights.removeIf(it -> it.day().toEpochDay() % 8 != 0);
        assertThat(estimated(OptionalDouble.of(2_400)).confidence()).isEqualTo(Confidence.LOW);
    }

    private void live(int days, double kilocalories, double gain) {
        for (int i = 0; i <= days; i++) {
            intakes.add(intake(i, kilocalories, 1));
            double ripple = i % 2 == 0 ? 0.2 : -0.2;
            weights.add(new DayWeight(TODAY.minusDays(i), 80 - gain * i + ripple));
        }
    }

    private static DayIntake intake(int daysAgo, double kilocalories, double coverage) {
        return new DayIntake(TODAY.minusDays(daysAgo), Interval.exactly(kilocalories), coverage);
    }

    private Expenditure estimate(OptionalDouble formula) {
        return ExpenditureEstimator.estimate(TODAY, intakes, weights, formula);
    }

    private Expenditure.Estimated estimated(OptionalDouble formula) {
        return (Expenditure.Estimated) estimate(formula);
    }

    private double width() {
        var spent = estimated(OptionalDouble.of(2_400)).kilocalories();
        return spent.max() - spent.min();
    }

    private Expenditure.Reason reason() {
        return ((Expenditure.Unknown) estimate(OptionalDouble.empty())).reason();
    }
}
