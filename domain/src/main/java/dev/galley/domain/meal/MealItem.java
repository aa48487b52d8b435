package dev.galley.domain.meal;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that was eaten.
 *
 * @param name as the person, the food or the recipe calls it, 1 to {@link #LONGEST_NAME} characters
 * @param quantity over 0, at most {@link #MOST}, to six decimals
 * @param unit canonical where it is one that Galley knows ({@code g}, {@code cup}, {@code serving}); absent for counted
 *     things
 * @param grams what that weighs; absent where nobody can tell
 * @param food the one whose figures these are; absent where there is none
 * @param recipe likewise; an item is of a food or of a recipe, or of neither
 * @param nutrition absent where nothing is known of it
 * @param confidence from 0 to 1: how surely it is this food, and where nobody told how much it was, half that; absent where
 *     nobody says
 * @param custom whether its figures are those that a person gave
 */
public record MealItem(
        ItemId id,
        String name,
        BigDecimal quantity,
        Optional<String> unit,
        Optional<Interval> grams,
        Optional<FoodId> food,
        Optional<EatenRecipe> recipe,
        Optional<ItemNutrition> nutrition,
        Optional<Double> confidence,
        boolean custom,
        AmountSource amountSource) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_UNIT = 60;
    public static final BigDecimal LEAST = new BigDecimal("0.0001");
    public static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    /** The unit of recipes, and of what weighs as much as people eat of it at one time. */
    public static final String SERVING = "serving";
    /** As people call it who do not say how large one was. */
    private static final Set<String> HELPINGS = Set.of(SERVING, "portion", "plate");
    /** Whoever guesses that it was as much as usual is half as sure as of what it is. */
    private static final double SURE_OF_TYPICAL = 0.5;
    private static final int DECIMALS = 6;

    public MealItem {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        if (!isQuantity(quantity)) {
            throw new IllegalArgumentException("not a quantity: " + quantity);
        }
        quantity = rounded(quantity);
        if (unit.filter(it -> it.isBlank() || it.length() > LONGEST_UNIT).isPresent()) {
            throw new IllegalArgumentException("not a unit: " + unit);
        }
        if (grams.filter(it -> it.min() < 0).isPresent()) {
            throw new IllegalArgumentException("less than nothing: " + grams);
        }
        if (food.isPresent() && recipe.isPresent()) {
            throw new IllegalArgumentException("either a food or a recipe");
        }
        if (confidence.filter(it -> !(it >= 0 && it <= 1)).isPresent()) {
            throw new IllegalArgumentException("not a share: " + confidence);
        }
        if (custom && nutrition.isEmpty()) {
            throw new IllegalArgumentException("somebody gave figures, but there are none");
        }
    }

    /** How sure an item is whose food is that sure, and of which nobody told how much there was. */
    public static double asTypical(double confidence) {
        return confidence * SURE_OF_TYPICAL;
    }

    /** Whether it weighs as much as people eat of such a food, since nobody told. */
    public boolean isTypical() {
        return amountSource == AmountSource.ESTIMATED
                && food.isPresent()
                && unit.filter(HELPINGS::contains).isPresent();
    }

    /** A name that an item can have: what is longer ends with a sign of that. No character is cut in two. */
    public static String shortened(String name) {
        return shortened(name.strip(), LONGEST_NAME);
    }

    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Whether an item can be of so much. Cheap, however many digits it has. */
    public static boolean isQuantity(BigDecimal quantity) {
        return quantity.compareTo(LEAST) >= 0 && quantity.compareTo(MOST) <= 0;
    }

    /** As it is kept: without zeros at the end and without an exponent. */
    public static BigDecimal rounded(BigDecimal quantity) {
        var rounded = quantity.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Whether it says how much of this is in it. */
    public boolean tells(Nutrient nutrient) {
        return nutrition.filter(it -> it.figures().containsKey(nutrient)).isPresent();
    }

    /**
     * The same thing, more or less of it: weight and figures go along.
     *
     * @param amount in the same unit
     */
    public MealItem scaledTo(BigDecimal amount) {
        var after = rounded(amount);
        if (after.compareTo(quantity) == 0) {
            return this;
        }
        return times(after, after.doubleValue() / quantity.doubleValue());
    }

    /** The same thing in another amount, of which somebody reckoned that it is so many times as much as before. */
    MealItem times(BigDecimal amount, double factor) {
        return new MealItem(
                id,
                name,
                amount,
                unit,
                grams.map(it -> it.times(factor)),
                food,
                recipe,
                nutrition.map(it -> it.times(factor)),
                confidence,
                custom,
                amountSource);
    }

    /**
     * The same thing, measured in another unit.
     *
     * @param weight what that much of it weighs
     * @throws IllegalStateException if nobody knows what it weighed before
     */
    public MealItem measured(BigDecimal amount, Optional<String> otherUnit, Interval weight, AmountSource source) {
        var before = grams.filter(it -> it.likely() > 0)
                .orElseThrow(() -> new IllegalStateException("it has no weight to reckon from"));
        double factor = weight.likely() / before.likely();
        return new MealItem(
                id,
                name,
                amount,
                otherUnit,
                Optional.of(weight),
                food,
                recipe,
                // What a gram holds is known only as well as before, how many grams there are as well as it is now.
                nutrition.map(it -> it.times(factor)).map(it -> spread(it, weight)),
                isTypical() ? confidence.map(it -> Math.min(1, it / SURE_OF_TYPICAL)) : confidence,
                custom,
                source);
    }

    /** Around the likely figures, as wide as the weight is: the width of the former measure is gone with it. */
    private static ItemNutrition spread(ItemNutrition likely, Interval weight) {
        var relative = weight.times(1 / weight.likely());
        var figures = new EnumMap<Nutrient, Interval>(Nutrient.class);
        likely.figures().forEach((nutrient, it) -> figures.put(nutrient, relative.times(it.likely())));
        return new ItemNutrition(
                figures,
                likely.micronutrients().stream()
                        .map(it -> new Micronutrient(
                                it.number(), it.name(), it.unit(), relative.times(it.amount().likely())))
                        .toList(),
                likely.caloriesFrom(),
                likely.coverage());
    }

    public MealItem named(String other) {
        return new MealItem(
                id, other, quantity, unit, grams, food, recipe, nutrition, confidence, custom, amountSource);
    }

    /** The same thing, of which its owner says what is in it. */
    public MealItem saying(ItemNutrition said) {
        return new MealItem(
                id, name, quantity, unit, grams, food, recipe, Optional.of(said), confidence, true, amountSource);
    }

    /** The same thing in other words for how much there was; what it weighs is not known by them. */
    public MealItem called(BigDecimal amount, Optional<String> otherUnit) {
        return new MealItem(
                id,
                name,
                amount,
                otherUnit,
                Optional.empty(),
                food,
                recipe,
                nutrition,
                confidence,
                custom,
                otherUnit.isEmpty() ? AmountSource.COUNTED : AmountSource.USER);
    }

    public MealItem withId(ItemId other) {
        return new MealItem(
                other, name, quantity, unit, grams, food, recipe, nutrition, confidence, custom, amountSource);
    }
}
