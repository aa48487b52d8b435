package dev.galley.application.recipe;

import dev.galley.application.food.ReadIngredients;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.LineWeight;
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
     * @param density of its food, in grams per millilitre
     */
    static IngredientLine of(IngredientLine line, ReadIngredients.Line said, Optional<BigDecimal> density) {
        // A reading that a line cannot hold (a text of nothing but digits) is none: the text is kept, and is the name.
        boolean sound = !said.name().isBlank()
                && said.name().length() <= LONGEST_PART
                && Stream.of(said.quantity(), said.quantityMax())
                        .flatMap(Optional::stream)
                        .allMatch(amount -> amount.signum() > 0 && amount.compareTo(MOST) <= 0);
        if (!sound) {
            return named(line, line.text());
        }
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
                line.food().or(said::food),
                line.grams().or(() -> grams(said, quantityMax, density)));
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
                line.grams());
    }

    /** A mass is one; a volume is one by the density; all else by what one of it weighs. Unknown is absent. */
    private static Optional<Interval> grams(
            ReadIngredients.Line said, Optional<BigDecimal> quantityMax, Optional<BigDecimal> density) {
        var measure = said.unit().flatMap(Measure::of);
        Optional<BigDecimal> each = measure.isEmpty()
                ? said.gramsEach()
                : measure.get().dimension() == Measure.Dimension.MASS
                        ? Optional.of(measure.get().inBase(BigDecimal.ONE))
                        : density.map(dense -> measure.get().inBase(BigDecimal.ONE).multiply(dense))
                                .or(said::gramsEach);
        return said.quantity()
                .flatMap(quantity -> each.map(quantity::multiply))
                .map(grams -> LineWeight.of(grams.doubleValue(), said.quantity(), quantityMax, said.unit()))
                .filter(weight -> weight.max() <= MOST.doubleValue());
    }
}
