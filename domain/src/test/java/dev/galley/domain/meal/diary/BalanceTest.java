package dev.galley.domain.meal.diary;

import static dev.galley.domain.meal.diary.Insight.Change.LESS;
import static dev.galley.domain.meal.diary.Insight.Change.MORE;
import static dev.galley.domain.meal.diary.Insight.Macro.CARBS;
import static dev.galley.domain.meal.diary.Insight.Macro.FAT;
import static dev.galley.domain.meal.diary.Insight.Macro.PROTEIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worked by hand from the design: the numbers in the comments are the whole reckoning. */
class BalanceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final double EXACT = 1e-9;
    private static final Optional<BalanceDay.Macros> IDEAL = Optional.of(
            new BalanceDay.Macros(150, 200, 600 / 9.0));

    @Test
    void an_ideal_week_has_all_hundred() {
        // 150 × 4 = 600, 200 × 4 = 800, 600 / 9 × 9 = 600: 30, 40 and 30 % of 2,000. Deviation 0. Seven meals.
        assertThat(score(ideal(2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 2_000))).isEqualTo(100, within(EXACT));
    }

    @Test
    void a_deviation_of_just_500_costs_nothing() {
        // 1,500 and 2,500: mean 2,000, the population's deviation 500 (a sample's would be 707).
        assertThat(score(ideal(1_500, 2_500))).isEqualTo(100 - 10, within(EXACT)); // two meals
    }

    @Test
    void a_deviation_above_500_costs_twelve_in_the_end() {
        // 1,499 and 2,501: 501. (100 − 20) × 0.6 + 100 × 0.4 = 88; two meals: 78.
        assertThat(score(ideal(1_499, 2_501))).isEqualTo(78, within(EXACT));
    }

    @Test
    void the_macronutrients_are_four_tenths() {
        // 100 g, 250 g, 600 / 9 g: 20, 50 and 30 % of 2,000. Off by 10 + 10 + 0 = 20, so 80 × 0.4 + 100 × 0.6 = 92.
        var days = IntStream.range(0, 7)
                .mapToObj(i -> day(i, 2_000, 100, 250, 600 / 9.0, "meal " + i))
                .toList();
        assertThat(score(days)).isEqualTo(92, within(EXACT));
    }

    @Test
    void shares_are_of_the_energy_of_the_grams_of_the_average_day() {
        // Averages 100 g and 100 g and 0 g: 400 and 400 of 800, 50 and 50 and 0 %. Off by 20 + 10 + 30 = 60: 40 × 0.4 = 16.
        // The energies that were told, 700 and 900, have a deviation of 100. 60 + 16 − 10 = 66.
        var days = List.of(day(0, 700, 200, 0, 0, "a"), day(1, 900, 0, 200, 0, "b"));
        assertThat(score(days)).isEqualTo(66, within(EXACT));
    }

    @Test
    void the_macronutrients_never_count_less_than_nothing() {
        // Only fat: off by 30 + 40 + 70 = 140, so 0. 100 × 0.6 + 0 − 10 = 50; unsteady 80 × 0.6 − 10 = 38.
        assertThat(score(List.of(day(0, 900, 0, 0, 100, "lard")))).isEqualTo(50, within(EXACT));
        assertThat(score(List.of(day(0, 900, 0, 0, 100, "lard"), day(1, 2_700, 0, 0, 300, "lard"))))
                .isEqualTo(38, within(EXACT));
    }

    @Test
    void six_different_meals_cost_ten_and_seven_nothing() {
        var six = new ArrayList<>(ideal(2_000, 2_000, 2_000, 2_000, 2_000, 2_000));
        assertThat(score(six)).isEqualTo(90, within(EXACT));
        six.add(day(6, 2_000, 150, 200, 600 / 9.0, "another"));
        assertThat(score(six)).isEqualTo(100, within(EXACT));
    }

    @Test
    void meals_differ_by_recipe_else_by_name() {
        var dishes = List.of(
                new BalanceDay.Dish(Optional.of("r1"), "Soup"),
                new BalanceDay.Dish(Optional.of("r1"), "The same soup"),
                new BalanceDay.Dish(Optional.of("r2"), "Soup"),
                new BalanceDay.Dish(Optional.empty(), "Soup"),
                new BalanceDay.Dish(Optional.empty(), " soup"));
        var day = new BalanceDay(MONDAY, 2_000, IDEAL, Optional.empty(), dishes);
        assertThat(Balance.differentMeals(List.of(day))).isEqualTo(3);
    }

    @Test
    void nothing_eaten_has_no_score_and_is_no_failure() {
        assertThat(Balance.of(List.of())).isEqualTo(new Balance(Optional.empty(), Optional.empty(), List.of()));
        var fast = Balance.of(List.of(day(0, 0, 0, 0, 0), day(1, 0, 0, 0, 0)));
        assertThat(fast.score()).isEmpty();
        assertThat(fast.averages()).contains(
                new Balance.Averages(0, Optional.of(new BalanceDay.Macros(0, 0, 0))));
    }

    @Test
    void energy_without_macronutrients_is_defined() {
        // Shares 0, 0, 0: off by 100, so 0. 60 − 10 = 50.
        assertThat(score(List.of(day(0, 500, 0, 0, 0, "spirits")))).isEqualTo(50, within(EXACT));
    }

    @Test
    void a_day_that_does_not_tell_of_its_macronutrients_is_left_out_of_their_score_and_of_nothing_else() {
        // 20, 50 and 30 % on the one day that tells: off by 20, so 80 × 0.4 + 100 × 0.6 = 92; two meals: 82.
        var told = day(0, 2_000, 100, 250, 600 / 9.0, "told");
        var both = Balance.of(List.of(told, untold(1, 2_000)));
        assertThat(both.score().orElseThrow()).isEqualTo(82, within(EXACT));
        assertThat(both.averages().orElseThrow()).isEqualTo(new Balance.Averages(2_000, told.macros()));
        assertThat(both.insights()).contains(new Insight.BadShare(MONDAY, LESS, CARBS, 50, 50, 40));
        // 2,000 and 4,000: a deviation of 1,000. 80 × 0.6 + 80 × 0.4 − 10 = 70.
        assertThat(score(List.of(told, untold(1, 4_000)))).isEqualTo(70, within(EXACT));
    }

    @Test
    void where_no_day_tells_of_its_macronutrients_there_is_no_score() {
        var untold = Balance.of(List.of(untold(0, 2_000), untold(1, 3_500)));
        assertThat(untold.score()).isEmpty();
        assertThat(untold.averages()).contains(new Balance.Averages(2_750, Optional.empty()));
        assertThat(untold.insights()).containsExactly(
                new Insight.UnsteadyEnergy(MONDAY, MORE, 750, 2_000, 2_750),
                new Insight.FewMeals(MONDAY, 2, 7));
    }

    private static BalanceDay untold(int after, double calories) {
        return new BalanceDay(
                MONDAY.plusDays(after), calories, Optional.empty(), Optional.empty(),
                List.of(new BalanceDay.Dish(Optional.empty(), "untold " + after)));
    }

    @Test
    void an_empty_day_among_others_counts_as_a_day_of_nothing() {
        // 2,000 and 0: mean 1,000, deviation 1,000. (80 × 0.6) + 40 − 10 = 78.
        assertThat(score(List.of(ideal(2_000).getFirst(), day(1, 0, 0, 0, 0)))).isEqualTo(78, within(EXACT));
    }

    @Test
    void the_order_of_days_does_not_matter() {
        var days = new ArrayList<>(ideal(1_200, 2_900, 2_000));
        var before = Balance.of(days);
        assertThat(Balance.of(days.reversed())).isEqualTo(before);
    }

    @Test
    void insights_name_the_day_and_what_to_change() {
        var days = List.of(
                day(0, 2_000, 150, 200, 600 / 9.0, "oats"),
                day(1, 2_000, 150, 200, 600 / 9.0, "oats"),
                day(3, 4_000, 100, 200, 2_800 / 9.0, "duck"));
        var insights = Balance.of(days).insights();
        assertThat(insights.getFirst()).isEqualTo(
                new Insight.UnsteadyEnergy(MONDAY.plusDays(3), LESS, 1_330, 4_000, 2_667));
        // Thursday: 2,800 of 4,000 is 70 %; 30 % would be 1,200 kcal, 133.3 g; it had 311.1 g.
        assertThat(insights).contains(new Insight.BadShare(MONDAY.plusDays(3), LESS, FAT, 178, 70, 30));
        assertThat(insights).contains(new Insight.SameMealAgain(MONDAY.plusDays(1), "oats", 2, 7));
    }

    @Test
    void what_is_good_is_said_too() {
        assertThat(Balance.of(ideal(2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 2_000)).insights())
                .containsExactly(
                        new Insight.SteadyEnergy(),
                        new Insight.GoodShare(PROTEIN, 30, 30),
                        new Insight.GoodShare(CARBS, 40, 40),
                        new Insight.GoodShare(FAT, 30, 30),
                        new Insight.VariedMeals(7))
                .allMatch(it -> it.date().isEmpty());
    }

    @Test
    void little_fibre_asks_for_vegetables_on_that_day() {
        var day = new BalanceDay(MONDAY.plusDays(3), 2_000, IDEAL, Optional.of(9.2), List.of());
        assertThat(Balance.of(List.of(day)).insights()).contains(new Insight.LittleFiber(MONDAY.plusDays(3), 9, 25));
    }

    private static double score(List<BalanceDay> days) {
        return Balance.of(days).score().orElseThrow();
    }

    /** Each day with another meal, at 30, 40 and 30 %. */
    private static List<BalanceDay> ideal(double... energies) {
        return IntStream.range(0, energies.length)
                .mapToObj(i -> day(
                        i, energies[i], 0.075 * energies[i], 0.1 * energies[i], 0.3 / 9 * energies[i], "meal " + i))
                .toList();
    }

    private static BalanceDay day(
            int after, double calories, double protein, double carbs, double fat, String... meals) {
        return new BalanceDay(
                MONDAY.plusDays(after),
                calories,
                Optional.of(new BalanceDay.Macros(protein, carbs, fat)),
                Optional.empty(),
                List.of(meals).stream().map(name -> new BalanceDay.Dish(Optional.empty(), name)).toList());
    }
}
