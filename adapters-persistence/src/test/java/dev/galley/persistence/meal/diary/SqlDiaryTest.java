package dev.galley.persistence.meal.diary;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.BEN;
import static dev.galley.domain.meal.MealSamples.NOON;
import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.eggs;
import static dev.galley.domain.meal.MealSamples.logged;
import static dev.galley.domain.meal.MealSamples.meal;
import static dev.galley.domain.meal.MealSamples.photographed;
import static dev.galley.domain.meal.MealSamples.soup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.application.bus.Caller;
import dev.galley.application.meal.diary.ExportDiary;
import dev.galley.application.meal.diary.FindLoggedDays;
import dev.galley.application.meal.diary.GetMicronutrients;
import dev.galley.application.meal.diary.ListEatenMeals;
import dev.galley.application.meal.diary.SumMeals;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealOrigin;
import dev.galley.domain.meal.MealSamples;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.diary.BalanceDay.Dish;
import dev.galley.domain.meal.expenditure.WeightEntry;
import dev.galley.domain.meal.expenditure.WeightId;
import dev.galley.persistence.meal.JdbiMeals;
import dev.galley.persistence.meal.expenditure.JdbiWeights;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sums and files of meals, on meals as they are really kept. */
class SqlDiaryTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final Caller SELF = new Caller.User(ANNA);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final double EXACT = 1e-9;

    private final JdbiMeals meals = new JdbiMeals(postgres.sql());

    private void keep(Meal meal) {
        meals.save(new Versioned<>(meal, 0));
    }

    private static Meal of(int number, Optional<String> name, MealType type, MealItem... items) {
        return Meal.log(
                meal(number),
                ANNA,
                name,
                type,
                NOON.plus(Duration.ofMinutes(number)),
                MealSamples.LISBON,
                List.of(items),
                MealOrigin.CHOSEN,
                NOW).after();
    }

    private SumMeals.Sums sums(LocalDate from, LocalDate to) {
        return new SqlSumMeals(postgres.sql()).handle(new SumMeals(ANNA, from, to), SELF);
    }

    @Test
    void nothing_eaten_has_no_sums_but_a_setting() {
        assertThat(sums(DAY, DAY)).isEqualTo(new SumMeals.Sums(false, List.of()));
        new JdbiDiarySettings(postgres.sql()).save(ANNA, true);
        assertThat(sums(DAY, DAY)).isEqualTo(new SumMeals.Sums(true, List.of()));
    }

    @Test
    void sums_are_of_what_is_ready_and_ones_own_by_day_and_type() {
        keep(of(1, Optional.empty(), MealType.LUNCH, eggs()));
        keep(of(6, Optional.empty(), MealType.LUNCH, soup(), eggs()));
        keep(of(3, Optional.empty(), MealType.SNACK, eggs()));
        keep(of(4, Optional.empty(), MealType.LUNCH, eggs()).delete(NOW).after());
        keep(logged(meal(5), BEN, NOON));
        keep(photographed()); // nobody has looked at it yet
        var sums = sums(DAY, DAY).sums();
        assertThat(sums).hasSize(2);
        var lunch = sums.stream().filter(sum -> sum.type() == MealType.LUNCH).findFirst().orElseThrow().totals();
        assertThat(lunch.meals()).isEqualTo(2);
        var calories = lunch.of(Nutrient.CALORIES).orElseThrow();
        assertThat(calories.min()).isEqualTo(2 * 121.55 + 200, within(EXACT));
        assertThat(calories.likely()).isEqualTo(2 * 143 + 300, within(EXACT));
        assertThat(calories.max()).isEqualTo(2 * 164.45 + 400, within(EXACT));
        assertThat(lunch.of(Nutrient.PROTEIN_GRAMS).orElseThrow().likely()).isEqualTo(2 * 12.6, within(EXACT));
        // The soup does not tell of protein, though the eggs beside it do.
        assertThat(lunch.partial()).contains(Nutrient.PROTEIN_GRAMS, Nutrient.FAT_GRAMS).doesNotContain(
                Nutrient.CALORIES);
        assertThat(lunch.coverage()).isEqualTo((1 + 0.9) / 2, within(EXACT));
    }

    @Test
    void days_are_those_of_the_place_where_it_was_eaten() {
        keep(logged(meal(1), ANNA, NOON.plus(Duration.ofHours(4)))); // 1 o'clock on the 21st in Tokyo
        assertThat(sums(DAY, DAY).sums()).isEmpty();
        assertThat(sums(DAY.plusDays(1), DAY.plusDays(1)).sums()).hasSize(1);
        assertThat(new SqlFindLoggedDays(postgres.sql()).handle(new FindLoggedDays(ANNA), SELF))
                .containsExactly(DAY.plusDays(1));
    }

    @Test
    void meals_are_listed_with_their_names_and_recipes() {
        keep(of(1, Optional.of("Sunday lunch"), MealType.LUNCH, eggs(), soup()));
        keep(of(2, Optional.empty(), MealType.SNACK, eggs()));
        var eaten = new SqlListEatenMeals(postgres.sql()).handle(new ListEatenMeals(ANNA, DAY, DAY), SELF);
        assertThat(eaten).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(DAY);
            assertThat(day.dishes()).containsExactly(
                    new Dish(soup().recipe().map(it -> it.recipe().value().toString()), "Sunday lunch"),
                    new Dish(Optional.empty(), "Egg"));
            assertThat(day.totals().partial()).contains(Nutrient.PROTEIN_GRAMS);
            assertThat(day.totals().meals()).isEqualTo(2);
        });
        meals.save(meals.of(meal(1)).orElseThrow());
        keep(of(3, Optional.empty(), MealType.SNACK, eggs().named("Alone")).delete(NOW).after());
        assertThat(new SqlListEatenMeals(postgres.sql()).handle(new ListEatenMeals(ANNA, DAY, DAY), SELF))
                .isEqualTo(eaten);
        assertThat(new SqlListEatenMeals(postgres.sql())
                .handle(new ListEatenMeals(ANNA, DAY.plusDays(1), DAY.plusDays(9)), SELF)).isEmpty();
    }

    @Test
    void a_day_of_eggs_alone_is_as_uncertain_as_they_are() {
        keep(of(2, Optional.empty(), MealType.SNACK, eggs()));
        var eaten = new SqlListEatenMeals(postgres.sql()).handle(new ListEatenMeals(ANNA, DAY, DAY), SELF);
        assertThat(eaten.getFirst().totals().of(Nutrient.CALORIES)).contains(new Interval(121.55, 143, 164.45));
    }

    @Test
    void micronutrients_are_summed_by_number_each_with_its_coverage() {
        keep(of(1, Optional.empty(), MealType.LUNCH, eggs()));
        keep(of(2, Optional.empty(), MealType.DINNER, eggs(), soup()));
        var view = new SqlGetMicronutrients(postgres.sql()).handle(new GetMicronutrients(ANNA, DAY, DAY), SELF);
        assertThat(view.loggedDays()).isEqualTo(1);
        assertThat(view.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.number()).isEqualTo("320");
            assertThat(sum.unit()).isEqualTo("µg");
            assertThat(sum.total()).isEqualTo(new Interval(272, 320, 368));
            assertThat(sum.coverage()).isEqualTo(2.0 / 3, within(EXACT)); // the soup has no weight: each counts the same
        });
    }

    @Test
    void no_micronutrients_are_no_failure() {
        var view = new SqlGetMicronutrients(postgres.sql()).handle(new GetMicronutrients(ANNA, DAY, DAY), SELF);
        assertThat(view.sums()).isEmpty();
        assertThat(view.loggedDays()).isZero();
    }

    @Test
    void a_table_of_what_was_eaten_is_harmless_and_leaves_the_unknown_empty() throws IOException {
        keep(of(1, Optional.of("=HYPERLINK(\"http://evil\")"), MealType.LUNCH, eggs().named("Egg, \"boiled\""),
                MealSamples.riddle()));
        keep(logged(meal(5), BEN, NOON));
        var lines = exported(ExportDiary.Content.MEALS, ExportDiary.Format.CSV).split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith(
                "date,eatenAt,timezone,mealType,mealId,meal,food,quantity,unit,grams,calories,");
        assertThat(lines[1]).startsWith("2026-11-20,2026-11-20T12:01:00Z,Europe/Lisbon,lunch,")
                .contains(",\"'=HYPERLINK(\"\"http://evil\"\")\",\"Egg, \"\"boiled\"\"\",2,,100,143,121.55,");
        assertThat(lines[2]).contains(",Flurble,1,,,,,,,,,,,,,,,");
    }

    @Test
    void the_same_as_json_leaves_the_unknown_out() throws IOException {
        keep(of(1, Optional.empty(), MealType.LUNCH, eggs(), MealSamples.riddle()));
        var json = exported(ExportDiary.Content.MEALS, ExportDiary.Format.JSON);
        assertThat(json).startsWith("[\n{\"date\":\"2026-11-20\"").endsWith("}\n]\n").contains("\"food\":\"Egg\"");
        var riddle = json.lines().filter(line -> line.contains("Flurble")).findFirst().orElseThrow();
        assertThat(riddle).doesNotContain("calories").doesNotContain("null");
    }

    @Test
    void weights_are_a_table_too() throws IOException {
        new JdbiWeights(postgres.sql()).save(new WeightEntry(
                new WeightId(new UUID(3, 1)), ANNA, DAY, new BigDecimal("80.4"), Optional.of("-1 kg"), NOW));
        assertThat(exported(ExportDiary.Content.WEIGHTS, ExportDiary.Format.CSV))
                .isEqualTo("date,weightKg,note,loggedAt\r\n2026-11-20,80.40,'-1 kg,2026-11-20T13:00:00Z\r\n");
    }

    private static String exported(ExportDiary.Content content, ExportDiary.Format format) throws IOException {
        var query = new ExportDiary(ANNA, content, format, Optional.of(DAY), Optional.empty());
        try (var file = new SqlExportDiary(postgres.sql()).handle(query, SELF).content()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
