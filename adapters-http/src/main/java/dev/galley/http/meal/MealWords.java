package dev.galley.http.meal;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.Question;
import dev.galley.domain.meal.diary.Insight;
import dev.galley.http.server.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What people are told about their meals, in the language that they ask for. */
public final class MealWords {
    private static final Words WORDS = Words.beside(MealWords.class);

    private MealWords() {}

    static String of(MealFailure failure, Language language) {
        return WORDS.say(language, "failure." + failure.name());
    }

    static String of(Question question, Language language) {
        return WORDS.say(language, "question.grams", Map.of("food", question.food()));
    }

    /** What can be chosen, which is understood as an answer as it stands here. */
    static List<String> options(Question question, Language language) {
        return question.grams().stream()
                .map(grams -> WORDS.say(language, "question.grams.option", Map.of("grams", grams)))
                .toList();
    }

    /** What figures are called that belong to nothing that has a name. */
    static String unnamed(Language language) {
        return WORDS.say(language, "unnamed");
    }

    public static String of(Insight insight, Language language) {
        return switch (insight) {
            case Insight.SteadyEnergy _ -> WORDS.say(language, "insight.steady");
            case Insight.UnsteadyEnergy(var day, var change, var kilocalories, var had, var average) -> WORDS.say(
                    language,
                    "insight.energy." + change.name(),
                    Map.of("on", on(day, language), "kilocalories", kilocalories, "had", had, "average", average));
            case Insight.GoodShare(var macro, var percent, var ideal) -> WORDS.say(
                    language,
                    "insight." + macro.name() + ".balanced",
                    Map.of("percent", percent, "ideal", ideal));
            case Insight.BadShare(var day, var change, var macro, var grams, var percent, var ideal) -> WORDS.say(
                    language,
                    "insight." + macro.name() + "." + change.name(),
                    Map.of("on", on(day, language), "grams", grams, "percent", percent, "ideal", ideal));
            case Insight.VariedMeals(var meals) -> WORDS.say(language, "insight.varied", Map.of("meals", meals));
            case Insight.SameMealAgain(var day, var meal, var meals, var enough) -> WORDS.say(
                    language,
                    "insight.again." + (meals == 1 ? "one" : "other"),
                    Map.of("on", on(day, language), "meal", meal, "meals", meals, "enough", enough));
            case Insight.FewMeals(var day, var meals, var enough) -> WORDS.say(
                    language,
                    "insight.new." + (meals == 0 ? "none" : meals == 1 ? "one" : "other"),
                    Map.of("on", on(day, language), "meals", meals, "enough", enough));
            case Insight.LittleFiber(var day, var grams, var adequate) -> WORDS.say(
                    language,
                    "insight.fiber",
                    Map.of("on", on(day, language), "grams", grams, "adequate", adequate));
        };
    }

    /** With its preposition, which in Portuguese goes by the day. */
    private static String on(LocalDate day, Language language) {
        return WORDS.say(language, "on." + day.getDayOfWeek().name());
    }
}
