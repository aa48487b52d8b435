package dev.galley.application.recipe;

import dev.galley.application.food.ReadIngredients;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a line of what its text was found to say. */
final class SaidLine {
    private static final int LONGEST_PART = 200;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private SaidLine() {}

    /**
     * @param line nothing but its text, and what its author said besides
     * @param isPart whether it stands for a recipe: then it is no food, and weighs what that one does, unless it says a mass
     */
    static IngredientLine of(IngredientLine line, ReadIngredients.Line said, boolean isPart) {
        // A reading that a line cannot hold (a text of nothing but digits) is none: the text is kept, and is the name.
        boolean sound = !said.name().isBlank()
                && said.name().length() <= LONGEST_PART
                && Stream.of(said.quantity(), said.quantityMax())
                        .flatMap(Optional::stream)
                        .allMatch(amount -> amount.signum() > 0 && amount.compareTo(MOST) <= 0);
        if (!sound) {
            return named(line, line.text());
        }
        boolean weighs = !isPart || said.unit()
                .flatMap(Measure::of)
                .filter(measure -> measure.dimension() == Measure.Dimension.MASS)
                .isPresent();
        var quantityMax = said.quantityMax().filter(most -> said.quantity().isPresent()
                && most.compareTo(said.quantity().get()) > 0);
        return new IngredientLine(
                line.text(),
                said.quantity(),
                quantityMax,
                said.unit(),
                said.name(),
                line.preparation().or(() -> said.preparation().filter(SaidLine::fits)),
                line.note().or(() -> said.note().filter(SaidLine::fits)),
                line.group(),
                line.optional() || said.optional(),
                isPart ? Optional.empty() : line.food().or(said::food),
                line.grams().or(() -> said.grams()
                        .filter(weight -> weighs && weight.max() <= MOST.doubleValue())),
                line.scaling(),
                line.recipe());
    }

    private static boolean fits(String part) {
        return !part.isBlank() && part.length() <= LONGEST_PART;
    }

    private static IngredientLine named(IngredientLine line, String text) {
        return new IngredientLine(
                line.text(),
                line.quantity(),
                line.quantityMax(),
                line.unit(),
                text.substring(0, Math.min(LONGEST_PART, text.length())).strip(),
                line.preparation(),
                line.note(),
                line.group(),
                line.optional(),
                line.food(),
                line.grams(),
                line.scaling(),
                line.recipe());
    }
}
