package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A recipe for more or fewer people, in amounts that a kitchen can measure. It always starts from the recipe as it is
 * kept, so that rounding never adds up: twice as many and then as many as before is the recipe itself. Amounts scale, in
 * the lines and where a step names one of its ingredients; times and temperatures do not.
 */
public final class Scaling {
    private static final Pattern LEADING = Pattern.compile(
            "^(\\D{0,20}?)(" + AmountText.NUMBER + ")(?:(" + AmountText.BETWEEN + ")(" + AmountText.NUMBER
                    + "))?(?:\\s*(fl oz|\\p{L}+)\\b\\.?)?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Units units;
    private final Amount.Factor factor;
    private final Language language;
    private final boolean usesCups;

    private Scaling(RecipeContent content, int servings, Units units) {
        this.units = units;
        factor = new Amount.Factor(servings, content.servings());
        language = content.language();
        usesCups = content.ingredients().stream()
                .flatMap(line -> line.unit().flatMap(Measure::of).stream())
                .anyMatch(measure -> measure.kitchen() == Measure.Kitchen.US);
    }

    /** @param servings 1 to 100; as many as the recipe says where absent */
    public static RecipeContent of(RecipeContent content, Optional<Integer> servings, Units units) {
        if (units == Units.AS_WRITTEN && servings.orElse(content.servings()) == content.servings()) {
            return content; // what most people ask for, and looking for amounts to keep is most of the work
        }
        var scaling = new Scaling(content, servings.orElse(content.servings()), units);
        var lines = content.ingredients().stream().map(scaling::line).toList();
        var steps = content.steps().stream().map(step -> scaling.step(step, content.ingredients())).toList();
        return content.with(servings.orElse(content.servings()), lines, steps);
    }

    private IngredientLine line(IngredientLine line) {
        var grams = factor.isOne() ? line.grams() : line.grams().map(weight -> weight.times(factor.value()));
        var written = line.quantity().map(amount -> new Amount(amount, line.quantityMax(), line.unit()));
        if (written.isEmpty() || stays(line.unit())) {
            return with(line, line.text(), written, grams);
        }
        var amount = written.get().times(factor).sensible(kitchen(line.unit()), density(line));
        return with(line, text(line, written.get(), amount), Optional.of(amount), grams);
    }

    private static IngredientLine with(
            IngredientLine line,
            String text,
            Optional<Amount> amount,
            Optional<dev.galley.domain.kernel.Interval> grams) {
        return new IngredientLine(
                text,
                amount.map(Amount::quantity),
                amount.flatMap(Amount::max),
                amount.isPresent() ? amount.get().unit() : line.unit(),
                line.name(),
                line.preparation(),
                line.note(),
                line.group(),
                line.optional(),
                line.food(),
                grams);
    }

    /** Whether an amount in this unit is to be told just as it is written. */
    private boolean stays(Optional<String> unit) {
        var foreign = switch (units) {
            case AS_WRITTEN -> Optional.<Measure.Kitchen>empty();
            case METRIC -> Optional.of(Measure.Kitchen.US);
            case US -> Optional.of(Measure.Kitchen.METRIC);
        };
        return factor.isOne()
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
            rest = inNumber(rest, line.name(), amount.max().orElse(amount.quantity()));
        }
        return leading.group(1) + AmountText.write(amount, between) + rest;
    }

    /** Whether the text begins with the very amount that the line was understood to have. */
    private static boolean agrees(java.util.regex.Matcher leading, Amount written) {
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

    /** {@code  onion, chopped} for one, {@code  onions, chopped} for more. */
    private static String inNumber(String rest, String name, BigDecimal amount) {
        var plural = AmountText.plural(name);
        var form = amount.compareTo(BigDecimal.ONE) > 0 ? plural : name;
        var either = Pattern.compile("\\b(" + Pattern.quote(plural) + "|" + Pattern.quote(name) + ")\\b");
        return either.matcher(rest).replaceFirst(java.util.regex.Matcher.quoteReplacement(form));
    }

    private Step step(Step step, List<IngredientLine> lines) {
        var used = step.ingredients().isEmpty()
                ? lines
                : IntStream.range(0, lines.size()).filter(step.ingredients()::contains).mapToObj(lines::get).toList();
        var instruction = StepAmounts.rewrite(step.instruction(), used, written -> stays(written.unit())
                ? Optional.empty()
                : Optional.of(written.times(factor).sensible(kitchen(written.unit()), Optional.empty())));
        return new Step(
                instruction, step.durationSeconds(), step.temperatureCelsius(), step.expectedState(), step
                        .ingredients());
    }
}
