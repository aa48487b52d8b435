package dev.galley.domain.meal.analysis;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.AmountSource;
import dev.galley.domain.meal.ItemNutrition;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.Micronutrient;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what a person means among the items of a meal, and changes it. */
public final class Corrected {
    /** Two items that answer to the same words as well as this are told apart by nobody. */
    private static final double CLOSE = 0.02;
    /** People are shown whole grams. */
    private static final double WHOLE_GRAM = 0.5;

    /** Which item is meant. */
    public sealed interface Target {
        record Item(int place) implements Target {}

        record None() implements Target {}

        /** Several, and it is not said which. */
        record Several() implements Target {}
    }

    private Corrected() {}

    /** Whether these words can mean something of this name. */
    public static boolean isMeant(String words, String name, Language language) {
        return NameLikeness.of(words, name, language == Language.DE) >= NameLikeness.SAME;
    }

    /** Whether these words are all of this name. */
    public static boolean isNamed(String words, String name, Language language) {
        return NameLikeness.of(words, name, language == Language.DE) >= 1;
    }

    /**
     * @param food what the words mean, where that is known: it finds an item that goes by another name
     * @param strictly whether words that say more than a name mean it only if they say what kind of it: brown rice is
     *     rice, but the skin of a chicken is no chicken
     */
    public static Target find(
            List<MealItem> items, String words, Optional<FoodId> food, Language language, boolean strictly) {
        var scores = items.stream()
                .mapToDouble(item -> NamedParts.likeness(words, item.name(), language, strictly))
                .toArray();
        double best = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).max().orElse(0);
        if (best >= NameLikeness.SAME) {
            var found = IntStream.range(0, scores.length).filter(i -> scores[i] > best - CLOSE).boxed().toList();
            return found.size() == 1 ? new Target.Item(found.getFirst()) : new Target.Several();
        }
        var same = IntStream.range(0, items.size())
                .filter(i -> food.isPresent() && items.get(i).food().equals(food))
                .boxed()
                .toList();
        return switch (same.size()) {
            case 0 -> new Target.None();
            case 1 -> new Target.Item(same.getFirst());
            default -> new Target.Several();
        };
    }

    /**
     * The item that a name says more of than it says itself: rice, where it was brown rice and not white. It is asked where
     * nothing in the meal goes by what the other was thought to be.
     */
    public static Target saidBetter(List<MealItem> items, String name, Language language) {
        var better = NameLikeness.folded(name);
        var found = IntStream.range(0, items.size())
                .filter(i -> isMeant(name, items.get(i).name(), language)
                        && better.length() > NameLikeness.folded(items.get(i).name()).length())
                .boxed()
                .toList();
        return switch (found.size()) {
            case 0 -> new Target.None();
            case 1 -> new Target.Item(found.getFirst());
            default -> new Target.Several();
        };
    }

    /** The item that weighs so much: it finds what is not named. {@code grams} empty: the only one. */
    public static Target weighing(List<MealItem> items, Optional<Double> grams) {
        var found = IntStream.range(0, items.size())
                .filter(i -> grams.isEmpty() || items.get(i).grams()
                        .filter(it -> Math.abs(it.likely() - grams.get()) < WHOLE_GRAM)
                        .isPresent())
                .boxed()
                .toList();
        return found.size() == 1 ? new Target.Item(found.getFirst()) : new Target.Several();
    }

    /**
     * So many times as much of it; what is not sure of the factor widens all figures. Empty where nobody eats so much, or so
     * little.
     */
    public static Optional<MealItem> scaled(MealItem item, Interval factor) {
        var quantity = item.quantity().multiply(BigDecimal.valueOf(factor.likely()));
        if (!MealItem.isQuantity(quantity)) {
            return Optional.empty();
        }
        return Optional.of(new MealItem(
                item.id(),
                item.name(),
                quantity,
                item.unit(),
                item.grams().map(it -> it.times(factor)),
                item.food(),
                item.recipe(),
                item.nutrition().map(it -> times(it, factor)),
                item.confidence(),
                item.custom(),
                AmountSource.USER));
    }

    private static ItemNutrition times(ItemNutrition nutrition, Interval factor) {
        var figures = new EnumMap<Nutrient, Interval>(Nutrient.class);
        nutrition.figures().forEach((nutrient, figure) -> figures.put(nutrient, figure.times(factor)));
        return new ItemNutrition(
                figures,
                nutrition.micronutrients().stream()
                        .map(it -> new Micronutrient(it.number(), it.name(), it.unit(), it.amount().times(factor)))
                        .toList(),
                nutrition.caloriesFrom(),
                nutrition.coverage());
    }
}
