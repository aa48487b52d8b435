package dev.galley.domain.food.measure;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Portion;
import dev.galley.domain.food.measure.CustomaryAmount.Consistency;
import dev.galley.domain.food.measure.CustomaryAmount.Manner;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * As much of a food as people eat at one time, where nobody told how much it was: the reference amount that the US Food and
 * Drug Administration has for its kind, from half to two and a half times as much. Of a food of no such kind nothing is
 * known.
 *
 * @param grams the likely amount, and how far from it people are
 * @param isCounted whether "two of it" are two helpings: soups are, almonds are not
 * @param isSeasoning whether it is seldom eaten by itself, so that who seems to name it may mean something else
 */
public record TypicalHelping(Spread grams, boolean isCounted, boolean isSeasoning) {
    /** What a dish is called of which one is eaten, in the sources. Slices are not: they are parts. */
    private static final Set<String> ONE = Set.of(
            "item", "sandwich", "burrito", "each burrito", "each taco", "taco", "burger", "piece", "croissant", "pie",
            "bowl", "enchilada", "quesadilla");
    private static final String SERVING = "serving";
    private static final Map<CustomaryAmount, CustomaryAmount> COOKED = Map.of(
            CustomaryAmount.DRY_GRAIN, CustomaryAmount.GRAIN,
            CustomaryAmount.DRY_PASTA, CustomaryAmount.PASTA,
            CustomaryAmount.DRY_BEANS, CustomaryAmount.BEANS,
            CustomaryAmount.DRY_PORRIDGE, CustomaryAmount.PORRIDGE);
    /** Of the soups of USDA SR28 whose cup is weighed, 27 of 31 are so dense; the median is 1.03. */
    private static final Spread POURED = new Spread(Ratio.of(95, 100), Ratio.of(103, 100), Ratio.of(110, 100));
    /** There, canned beef stew weighs 0.83 g/ml, porridges 0.98 to 1.01, canned chili 1.02, yogurt 1.04. */
    private static final Spread SPOONED = new Spread(Ratio.of(80, 100), Ratio.ONE, Ratio.of(110, 100));

    /** Empty where it is of no kind that has one. */
    public static Optional<TypicalHelping> of(Food food) {
        if (food.source() == FoodSource.OPEN_FOOD_FACTS) {
            return stated(food);
        }
        return FoodKinds.of(food).map(kind -> of(kind, food));
    }

    /** The same of something that is eaten or drunk with another: milk in coffee is not a glass of milk. */
    public static Optional<TypicalHelping> of(Food food, Optional<Food> companion) {
        var with = companion.flatMap(FoodKinds::of);
        var kind = FoodKinds.of(food);
        return with.isEmpty() || kind.isEmpty() ? of(food) : Optional.of(of(beside(kind.get(), with.get()), food));
    }

    private static CustomaryAmount beside(CustomaryAmount kind, CustomaryAmount with) {
        if (kind != CustomaryAmount.MILK) {
            return kind;
        }
        return switch (with) {
            case COFFEE, ESPRESSO -> CustomaryAmount.MILK_IN_COFFEE;
            case LIGHT_CEREAL, CEREAL, HEAVY_CEREAL, DRY_PORRIDGE, BRAN -> CustomaryAmount.MILK_ON_CEREAL;
            default -> kind;
        };
    }

    /** Whether it goes with something else, so that what is told after it may still be of that: sugar and milk in coffee. */
    public static boolean isAddition(Food food) {
        return FoodKinds.of(food)
                .filter(Set.of(
                        CustomaryAmount.SUGAR, CustomaryAmount.SWEETENER, CustomaryAmount.SPREAD,
                        CustomaryAmount.SYRUP, CustomaryAmount.MILK, CustomaryAmount.CREAM,
                        CustomaryAmount.HALF_AND_HALF)::contains)
                .isPresent();
    }

    private static TypicalHelping of(CustomaryAmount kind, Food food) {
        var usual = kind.around(kind.likelyOf(FoodMeasures.of(food)));
        var grams = kind == CustomaryAmount.HAND_DISH
                ? one(food, usual).map(kind::around).orElse(usual)
                : usual;
        return new TypicalHelping(grams, kind.manner() == Manner.COUNTED, kind.manner() == Manner.SEASONING);
    }

    /** One whole thing, where the food tells what that weighs and it is about a helping. */
    private static Optional<Ratio> one(Food food, Spread usual) {
        return food.portions()
                .stream()
                .filter(portion -> ONE.contains(portion.unit().toLowerCase(Locale.ROOT)))
                .map(TypicalHelping::weight)
                .filter(grams -> grams.compareTo(usual.min()) >= 0 && grams.compareTo(usual.max()) <= 0)
                .findFirst();
    }

    /** What a package calls a serving; by law or by custom it is about what people eat. */
    private static Optional<TypicalHelping> stated(Food food) {
        return food.portions()
                .stream()
                .filter(portion -> portion.unit().toLowerCase(Locale.ROOT).equals(SERVING))
                .map(TypicalHelping::weight)
                .min(Comparator.naturalOrder())
                .map(grams -> new TypicalHelping(CustomaryAmount.HAND_DISH.around(grams), false, false));
    }

    private static Ratio weight(Portion portion) {
        return Ratio.of(portion.grams()).over(Ratio.of(portion.amount()));
    }

    /** What a milliliter of it weighs where its source tells no density; empty where it is neither poured nor spooned. */
    public static Optional<Spread> gramsPerMilliliter(Food food) {
        return FoodKinds.of(food).map(CustomaryAmount::consistency).flatMap(TypicalHelping::density);
    }

    private static Optional<Spread> density(Consistency consistency) {
        return switch (consistency) {
            case POURED -> Optional.of(POURED);
            case SPOONED -> Optional.of(SPOONED);
            case SOLID -> Optional.empty();
        };
    }

    /** Whether it comes dry, so that who names it probably means it cooked: rice, pasta, lentils. */
    public static boolean isEatenCooked(Food food) {
        return FoodKinds.of(food).filter(COOKED::containsKey).isPresent();
    }

    /** Whether this is what the other becomes in water. */
    public static boolean isCooked(Food food, Food dry) {
        var cooked = FoodKinds.of(dry).flatMap(kind -> Optional.ofNullable(COOKED.get(kind)));
        return cooked.isPresent() && cooked.equals(FoodKinds.of(food));
    }
}
