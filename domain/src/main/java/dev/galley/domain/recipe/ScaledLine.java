package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a line with another amount, in the words and the kitchen of its recipe. */
final class ScaledLine {
    private static final Pattern LEADING = Pattern.compile(
            "^(\\D{0,20}?)(" + AmountText.NUMBER + ")(?:(" + AmountText.BETWEEN + ")(" + AmountText.NUMBER
                    + "))?(?:\\s*(fl oz|\\p{L}+)\\b\\.?)?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Units units;
    private final Language language;
    private final boolean usesCups;

    ScaledLine(RecipeContent content, Units units) {
        this.units = units;
        language = content.language();
        usesCups = content.ingredients().stream()
                .flatMap(line -> line.unit().flatMap(Measure::of).stream())
                .anyMatch(measure -> measure.kitchen() == Measure.Kitchen.US);
    }

    /** @param whole whether nothing but whole pieces will do */
    IngredientLine of(IngredientLine line, Amount.Factor times, boolean whole) {
        var grams = Scaling.grams(line, times);
        var written = line.quantity().map(amount -> new Amount(amount, line.quantityMax(), line.unit()));
        if (written.isEmpty() || stays(line.unit(), times)) {
            return line.with(line.text(), line.quantity(), line.quantityMax(), line.unit(), grams);
        }
        var more = written.get().times(times);
        var amount = whole ? more.whole() : more.sensible(kitchen(line.unit()), density(line));
        return line.with(
                text(line, written.get(), amount), Optional.of(amount.quantity()), amount.max(), amount.unit(), grams);
    }

    /** What to write instead of an amount in a step; empty if it stays. */
    Optional<Amount> amount(Amount written, Amount.Factor times) {
        return stays(written.unit(), times)
                ? Optional.empty()
                : Optional.of(written.times(times).sensible(kitchen(written.unit()), Optional.empty()));
    }

    /** Whether an amount in this unit is to be told just as it is written. */
    private boolean stays(Optional<String> unit, Amount.Factor times) {
        var foreign = switch (units) {
            case AS_WRITTEN -> Optional.<Measure.Kitchen>empty();
            case METRIC -> Optional.of(Measure.Kitchen.US);
            case US -> Optional.of(Measure.Kitchen.METRIC);
        };
        return times.isOne()
                && unit.flatMap(Measure::of).filter(measure -> foreign.filter(measure.kitchen()::equals).isPresent())
                        .isEmpty();
    }

    private Measure.Kitchen kitchen(Optional<String> unit) {
        return switch (units) {
            case METRIC -> Measure.Kitchen.METRIC;
            case US -> Measure.Kitchen.US;
            case AS_WRITTEN -> {
                var own = unit.flatMap(Measure::of).map(Measure::kitchen).orElse(Measure.Kitchen.BOTH);
                yield own != Measure.Kitchen.BOTH ? own : usesCups ? Measure.Kitchen.US : Measure.Kitchen.METRIC;
            }
        };
    }

    private static Optional<Double> density(IngredientLine line) {
        return line.unit()
                .flatMap(Measure::of)
                .filter(measure -> measure.dimension() == Measure.Dimension.VOLUME)
                .flatMap(measure -> line.grams().flatMap(grams -> line.quantity()
                        .map(quantity -> grams.likely() / measure.inBase(quantity).doubleValue())))
                .filter(density -> density > 0);
    }

    private String text(IngredientLine line, Amount written, Amount amount) {
        var leading = LEADING.matcher(line.text());
        if (!leading.find() || !agrees(leading, written)) {
            return composed(line, amount);
        }
        int end = written.unit().isPresent() ? leading.end() : leading.end(leading.group(4) == null ? 2 : 4);
        var between = Optional.ofNullable(leading.group(3)).orElse("–");
        var rest = line.text().substring(end);
        if (written.unit().isEmpty() && language == Language.EN) {
            rest = inNumber(
                    rest, line.name(), written.max().orElse(written.quantity()), amount.max().orElse(amount.quantity()));
        }
        return leading.group(1) + AmountText.write(amount, between) + rest;
    }

    /** Whether the text begins with the very amount that the line was understood to have. */
    private static boolean agrees(Matcher leading, Amount written) {
        var unit = Optional.ofNullable(leading.group(5));
        return isClose(AmountText.read(leading.group(2)), written.quantity())
                && Optional.ofNullable(leading.group(4)).isPresent() == written.max().isPresent()
                && written.max().map(max -> isClose(AmountText.read(leading.group(4)), max)).orElse(true)
                && written.unit().map(code -> unit.filter(word -> AmountText.means(word, code)).isPresent()).orElse(
                        true);
    }

    private static boolean isClose(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().doubleValue() <= 0.01 * b.doubleValue();
    }

    private static String composed(IngredientLine line, Amount amount) {
        var parts = new StringBuilder(AmountText.write(amount, "–")).append(' ').append(line.name());
        line.preparation().ifPresent(preparation -> parts.append(", ").append(preparation));
        line.note().ifPresent(note -> parts.append(", ").append(note));
        return parts.toString();
    }

    /** {@code  onion, chopped} for one, {@code  onions, chopped} for more; a name that was right for more stays so. */
    private static String inNumber(String rest, String name, BigDecimal written, BigDecimal amount) {
        boolean wasMany = written.compareTo(BigDecimal.ONE) > 0;
        boolean isMany = amount.compareTo(BigDecimal.ONE) > 0;
        if (wasMany == isMany) {
            return rest;
        }
        var single = AmountText.singular(name);
        var plural = single.equals(name) ? AmountText.plural(name) : name;
        var either = Pattern.compile("\\b(" + Pattern.quote(plural) + "|" + Pattern.quote(single) + ")\\b");
        return either.matcher(rest).replaceFirst(Matcher.quoteReplacement(isMany ? plural : single));
    }
}
