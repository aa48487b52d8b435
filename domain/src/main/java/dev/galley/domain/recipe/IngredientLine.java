package dev.galley.domain.recipe;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a recipe's ingredients, as written and as understood. In a draft the text and name may be blank still.
 *
 * @param text what a cook reads: {@code 2 to 3 tbsp chopped parsley, to serve}
 * @param quantity over 0, up to 1,000,000; absent where the cook decides
 * @param quantityMax the upper end, where the text gives a range; above {@code quantity}
 * @param unit canonical and singular ({@code g}, {@code tbsp}, {@code clove}); absent for counted things
 * @param name the plain food: {@code parsley}
 * @param group a heading that this line stands under: {@code To serve}
 * @param optional whether the dish is the same dish without it
 * @param food the food it was matched to
 * @param grams the weight of the whole line as eaten, where it is known or can be told within bounds
 * @param scaling what its author has decided about how it scales, if anything
 * @param recipe the recipe that it stands for, if it is one: then no food
 */
public record IngredientLine(
        String text,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> quantityMax,
        Optional<String> unit,
        String name,
        Optional<String> preparation,
        Optional<String> note,
        Optional<String> group,
        boolean optional,
        Optional<FoodId> food,
        Optional<Interval> grams,
        Optional<LineScaling> scaling,
        Optional<PartRecipe> recipe) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    /** Characters of a line's text. */
    public static final int LONGEST_TEXT = 500;
    private static final int LONGEST_PART = 200;
    private static final int LONGEST_UNIT = 30;

    public IngredientLine {
        quantity = quantity.map(IngredientLine::plain);
        quantityMax = quantityMax.map(IngredientLine::plain);
        var problems = new Problems();
        problems.check(text.length() <= LONGEST_TEXT, "text", "must have at most " + LONGEST_TEXT + " characters");
        problems.check(name.length() <= LONGEST_PART, "name", "must have at most " + LONGEST_PART + " characters");
        problems.text("unit", unit, LONGEST_UNIT);
        problems.text("preparation", preparation, LONGEST_PART);
        problems.text("note", note, LONGEST_PART);
        problems.text("group", group, LONGEST_PART);
        amount(problems, "quantity", quantity);
        amount(problems, "quantityMax", quantityMax);
        if (quantityMax.isPresent()) {
            boolean above = quantity.isPresent() && quantityMax.get().compareTo(quantity.get()) > 0;
            problems.check(above, "quantityMax", "must be more than quantity");
        }
        grams.ifPresent(weight -> problems.check(
                weight.min() >= 0 && weight.max() <= MOST.doubleValue(), "grams", "must be from 0 to 1000000"));
        problems.refuseIfAny("the ingredient is not valid");
    }

    /** One that scales as its rule says, and is no recipe. */
    public IngredientLine(
            String text,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> quantityMax,
            Optional<String> unit,
            String name,
            Optional<String> preparation,
            Optional<String> note,
            Optional<String> group,
            boolean optional,
            Optional<FoodId> food,
            Optional<Interval> grams) {
        this(
                text,
                quantity,
                quantityMax,
                unit,
                name,
                preparation,
                note,
                group,
                optional,
                food,
                grams,
                Optional.empty(),
                Optional.empty());
    }

    /** The same line, matched to another food or to none. */
    public IngredientLine matchedTo(Optional<FoodId> other) {
        return new IngredientLine(
                text,
                quantity,
                quantityMax,
                unit,
                name,
                preparation,
                note,
                group,
                optional,
                other,
                grams,
                scaling,
                recipe);
    }

    /** The same line, scaling as its author has decided, and standing for this recipe. */
    public IngredientLine with(Optional<LineScaling> decided, Optional<PartRecipe> part) {
        return new IngredientLine(
                text,
                quantity,
                quantityMax,
                unit,
                name,
                preparation,
                note,
                group,
                optional,
                food,
                grams,
                decided,
                part);
    }

    /** The same thing, another amount of it. */
    IngredientLine with(
            String otherText,
            Optional<BigDecimal> otherQuantity,
            Optional<BigDecimal> otherMax,
            Optional<String> otherUnit,
            Optional<Interval> otherGrams) {
        return new IngredientLine(
                otherText,
                otherQuantity,
                otherMax,
                otherUnit,
                name,
                preparation,
                note,
                group,
                optional,
                food,
                otherGrams,
                scaling,
                recipe);
    }

    private static void amount(Problems problems, String path, Optional<BigDecimal> amount) {
        amount.ifPresent(value -> problems.check(
                value.signum() > 0 && value.compareTo(MOST) <= 0, path, "must be over 0 and at most 1000000"));
    }

    /** BigDecimal tells 1.0 from 1, and would write 400 as 4E+2; lines must not. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
