package dev.galley.http.meal;

import static dev.galley.domain.kernel.Language.DE;
import static dev.galley.domain.kernel.Language.EN;
import static dev.galley.domain.kernel.Language.ES;
import static dev.galley.domain.kernel.Language.FR;
import static dev.galley.domain.kernel.Language.JA;
import static dev.galley.domain.kernel.Language.PT;
import static dev.galley.domain.kernel.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.Question;
import dev.galley.domain.meal.analysis.PortionWords;
import dev.galley.domain.meal.diary.Insight;
import dev.galley.domain.meal.diary.Insight.Change;
import dev.galley.domain.meal.diary.Insight.Macro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MealWordsTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    /** One of each form. */
    private static List<Insight> insights() {
        var all = new ArrayList<Insight>(List.of(new Insight.SteadyEnergy(), new Insight.VariedMeals(9)));
        for (int day = 0; day < 7; day++) {
            all.add(new Insight.LittleFiber(THURSDAY.plusDays(day), 9, 25));
        }
        for (var change : Change.values()) {
            all.add(new Insight.UnsteadyEnergy(THURSDAY, change, 1_330, 4_000, 2_667));
            for (var macro : Macro.values()) {
                all.add(new Insight.BadShare(THURSDAY, change, macro, 178, 70, 30));
            }
        }
        for (var macro : Macro.values()) {
            all.add(new Insight.GoodShare(macro, 31, 30));
        }
        for (int meals = 0; meals < 7; meals++) {
            all.add(new Insight.FewMeals(THURSDAY, meals, 7));
            if (meals > 0) {
                all.add(new Insight.SameMealAgain(THURSDAY, "{grams} of $1", meals, 7));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everything_can_be_said_in_every_language(Language language) {
        assertThat(insights()).allSatisfy(it -> assertThat(MealWords.of(it, language)).isNotBlank());
        for (var failure : MealFailure.values()) {
            assertThat(MealWords.of(failure, language)).isNotBlank();
        }
        assertThat(MealWords.unnamed(language)).isNotBlank();
    }

    @Test
    void english_is_said_in_these_words() {
        assertThat(MealWords.of(new Insight.UnsteadyEnergy(THURSDAY, Change.LESS, 1_330, 4_000, 2_667), EN))
                .isEqualTo("Eat about 1330 kcal less on Thursday: it had 4000 kcal, and your average day 2667 kcal.");
        assertThat(MealWords.of(new Insight.BadShare(THURSDAY, Change.LESS, Macro.FAT, 178, 70, 30), EN))
                .isEqualTo(
                        "Eat about 178 g less fat on Thursday: it made 70 % of that day's energy, and 30 % is ideal.");
        assertThat(MealWords.of(new Insight.BadShare(THURSDAY, Change.MORE, Macro.CARBS, 50, 30, 40), EN)).isEqualTo(
                "Eat about 50 g more carbohydrates on Thursday: it made 30 % of that day's energy, and 40 % is ideal.");
        assertThat(MealWords.of(new Insight.GoodShare(Macro.PROTEIN, 30, 30), EN))
                .isEqualTo("Great protein balance: 30 % of your energy, and 30 % is ideal.");
        assertThat(MealWords.of(new Insight.SameMealAgain(THURSDAY, "oats", 2, 7), EN)).isEqualTo(
                "Have something else than oats on Thursday: there were only 2 different meals, and 7 make a varied week.");
        assertThat(MealWords.of(new Insight.FewMeals(SUNDAY, 1, 7), EN)).isEqualTo(
                "Add a meal that you did not have yet on Sunday: there was only 1 different meal, and 7 make a varied week.");
        assertThat(MealWords.of(new Insight.LittleFiber(SUNDAY, 9, 25), EN)).isEqualTo(
                "Add vegetables, fruit, pulses or whole grains on Sunday: it had 9 g of fibre, and 25 g are adequate.");
        assertThat(MealWords.of(new Insight.VariedMeals(8), EN)).isEqualTo("Great variety: 8 different meals.");
        assertThat(MealWords.of(new Insight.SteadyEnergy(), EN))
                .isEqualTo("Great steadiness: your days differ little in energy.");
    }

    @Test
    void days_and_amounts_read_as_they_are_said() {
        var sunday = new Insight.UnsteadyEnergy(SUNDAY, Change.MORE, 750, 2_000, 2_750);
        assertThat(MealWords.of(sunday, DE))
                .isEqualTo(
                        "Iss am Sonntag etwa 750 kcal mehr: Es waren 2000 kcal, im Durchschnitt deiner Tage 2750 kcal.");
        assertThat(MealWords.of(sunday, ES))
                .isEqualTo("Come el domingo unas 750 kcal más: hubo 2000 kcal, y tu día medio tiene 2750 kcal.");
        assertThat(MealWords.of(sunday, FR)).isEqualTo(
                "Mangez dimanche environ 750 kcal de plus : il y a eu 2000 kcal, contre 2750 kcal pour votre journée moyenne.");
        assertThat(MealWords.of(sunday, PT))
                .isEqualTo(
                        "Coma no domingo cerca de 750 kcal a mais: foram 2000 kcal, e o seu dia médio tem 2750 kcal.");
        assertThat(MealWords.of(sunday, JA))
                .isEqualTo("日曜日は約750 kcal増やしましょう。その日は2000 kcal、1日の平均は2750 kcalです。");
        assertThat(MealWords.of(sunday, ZH))
                .isEqualTo("星期日请多吃约750千卡：当天为2000千卡，而您平均每天为2750千卡。");
        assertThat(MealWords.of(new Insight.FewMeals(THURSDAY, 1, 7), PT)).startsWith("Acrescente na quinta-feira");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_can_be_chosen_is_understood_as_an_answer(Language language) {
        var grams = List.of(1L, 85L, 300L, 1_250L, 4_950L);
        var question = new Question(new UUID(1, 1), "rice", grams);
        assertThat(MealWords.of(question, language)).contains("rice");
        assertThat(MealWords.options(question, language))
                .extracting(option -> PortionWords.grams(option).orElseThrow().longValue())
                .isEqualTo(grams);
    }
}
