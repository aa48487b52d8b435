package dev.galley.domain.food.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ingredient line as understood. Every word of the text is in one of the spans, so nothing that the cook wrote is
 * lost.
 *
 * @param text as it was given
 * @param quantity of the first amount: over 0, up to 1,000,000, at most 6 decimals; absent where the cook decides
 * @param quantityMax the upper end, where the text gives a range; above {@code quantity}
 * @param unit of the first amount, canonical, singular and English in every language ({@code g}, {@code tbsp},
 *        {@code clove}); absent for counted things
 * @param size of the thing or of its measure: {@code large}, {@code heaped}
 * @param name the food without size and preparation, in the words of the text; where it leaves a choice, the whole of
 *        it: {@code olive or sunflower oil}
 * @param alternatives the foods of that choice, each complete: {@code olive oil}, {@code sunflower oil}; empty where
 *        there is none
 * @param preparation {@code peeled and finely chopped}
 * @param purpose {@code for frying}
 * @param note whatever else the line says
 * @param optional whether the line says that one can do without
 * @param amounts all of them, the first included, in the order of the text; a package comes before its size
 * @param spans where in the text each field was read; at least one where the text has a word
 */
public record ParsedLine(
        String text,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> quantityMax,
        Optional<String> unit,
        Optional<String> size,
        String name,
        List<String> alternatives,
        Optional<String> preparation,
        Optional<String> purpose,
        Optional<String> note,
        boolean optional,
        List<Amount> amounts,
        Confidence confidence,
        Map<Field, List<Span>> spans) {

    public ParsedLine {
        alternatives = List.copyOf(alternatives);
        amounts = List.copyOf(amounts);
        spans = Map.copyOf(spans);
    }

    /** The food to look for: the first of a choice, else the name. */
    public String food() {
        return alternatives.isEmpty() ? name : alternatives.getFirst();
    }

    /**
     * One amount. {@code a pinch} has a unit and a quantity, {@code pinch} a unit only, {@code 3 eggs} a quantity only.
     *
     * @param quantityMax above {@code quantity}, where there is a range
     */
    public record Amount(Optional<BigDecimal> quantity, Optional<BigDecimal> quantityMax, Optional<String> unit) {}

    /**
     * How sure the reading is, from 0 to 1, by the shape of the line. These are grades, not probabilities: 0.9 and more
     * is a shape that the rules know, under 0.5 is a guess to be shown to a person.
     */
    public record Confidence(double overall, double quantity, double unit, double name) {}

    /**
     * A part of the text.
     *
     * @param from the first UTF-16 unit
     * @param to after the last one
     */
    public record Span(int from, int to) {}
}
