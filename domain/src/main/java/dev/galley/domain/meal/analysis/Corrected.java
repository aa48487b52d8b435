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

    /** @param food what the words mean, where that is known: it finds an item that goes by another name */
    public static Target find(List<MealItem> items, String words, Optional<FoodId> food, Language language) {
        var scores = items.stream()
                .mapToDouble(item -> NameLikeness.of(words, item.name(), language == Language.DE))
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
