package dev.galley.domain.meal.analysis;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.AmountSource;
import dev.galley.domain.meal.ItemNutrition;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.analysis.Doubts.Doubt;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What it is worth to ask about a meal that was told in words: how much there was of what was named without an amount. */
public final class ItemDoubts {
    /** What a person said that something holds is in it, whatever it weighs and whether or not it is a known food. */
    private static final Interval UNWEIGHED = Interval.exactly(1);
    private static final FoodId NO_FOOD = new FoodId(new UUID(0, 0));

    private ItemDoubts() {}

    /** At most {@link Doubts#MOST}; each tells the place of its item among these. */
    public static List<Doubt> of(List<MealItem> items) {
        var untold = IntStream.range(0, items.size())
                .filter(i -> isUntold(items.get(i)))
                .boxed()
                .collect(Collectors.toSet());
        return Doubts.of(new Plate(items.stream().map(ItemDoubts::helping).toList()), untold);
    }

    /** Only of a food can an answer make more of what is known. */
    private static boolean isUntold(MealItem item) {
        boolean isGuess = item.amountSource() == AmountSource.ESTIMATED && (item.isTypical() || item.unit().isEmpty());
        return item.food().isPresent() && !item.custom() && (isGuess || item.grams().isEmpty());
    }

    private static Helping helping(MealItem item) {
        var grams = item.grams()
                .filter(it -> it.likely() > 0)
                .or(() -> isUntold(item) ? Optional.empty() : Optional.of(UNWEIGHED));
        var perGram = grams.flatMap(weight -> item.nutrition().map(nutrition -> perGram(nutrition, weight)))
                .orElse(Map.of());
        return new Helping(
                item.name(),
                Optional.empty(),
                Optional.empty(),
                item.grams().or(() -> grams),
                Optional.of(new KnownFood(item.food().orElse(NO_FOOD), item.name(), 1, perGram)),
                Map.of(),
                1,
                Helping.Basis.GUESSED);
    }

    private static Map<Nutrient, Double> perGram(ItemNutrition nutrition, Interval grams) {
        var perGram = new EnumMap<Nutrient, Double>(Nutrient.class);
        nutrition.figures().forEach((nutrient, in) -> perGram.put(nutrient, in.likely() / grams.likely()));
        return perGram;
    }
}
