package dev.galley.domain.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_AMOUNT;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_CONVERSION;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_PAN;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_OUT_OF_RANGE;

import dev.galley.domain.kernel.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A recipe for more or fewer people, in amounts that a kitchen can measure. It always starts from the recipe as it is
 * kept, so that rounding never adds up: twice as many and then as many as before is the recipe itself. Amounts scale, in
 * the lines and where a step names one of its ingredients, most of them with the recipe, some by a {@link ScalingRule};
 * times and temperatures do not.
 */
public final class Scaling {
    /** A dish is scaled to this part of itself at the least, and to the inverse of it at most. */
    private static final double LEAST = 0.01;

    private final Amount.Factor factor;
    private final ScaledLine writing;
    private final RecipeContent content;
    private final boolean inPan;

    private Scaling(RecipeContent content, Amount.Factor factor, boolean inPan, Units units) {
        this.content = content;
        this.factor = factor;
        this.inPan = inPan;
        writing = new ScaledLine(content, units);
    }

    /**
     * What was made of a recipe.
     *
     * @param content as it is to be shown, its servings rounded to whole ones, at least one
     * @param done empty if it is as much as is written
     * @param lines how much more of each line there is, and why it is not as much more as of the dish
     */
    public record Scaled(RecipeContent content, Optional<Done> done, List<Line> lines) {
        public Scaled {
            lines = List.copyOf(lines);
        }

        /** Whether some line does not grow as the dish does. */
        public boolean isUneven() {
            return done.isPresent() && lines.stream().anyMatch(line -> line.note().isPresent());
        }

        private static Scaled asWritten(RecipeContent content) {
            return new Scaled(content, Optional.empty(), content.ingredients().stream().map(_ -> Line.AS_WRITTEN)
                    .toList());
        }
    }

    /** @param factor how many times as much of the line there is, over 0 */
    public record Line(double factor, Optional<String> note) {
        static final Line AS_WRITTEN = new Line(1, Optional.empty());
    }

    public enum Mode {
        SERVINGS, FACTOR, INGREDIENT, PAN
    }

    /**
     * What was done.
     *
     * @param factor how many times as much, to nine digits
     * @param servings for how many that is, to nine digits: not always a whole number
     */
    public record Done(Mode mode, BigDecimal factor, BigDecimal servings, List<String> notes) {
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /** @param servings 1 to 100; as many as the recipe says where absent */
    public static RecipeContent of(RecipeContent content, Optional<Integer> servings, Units units) {
        return of(content, ScaleBy.servings(servings), units).content();
    }

    /**
     * @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR} if there is no such line,
     *     {@code SCALING_NO_AMOUNT} if it has no amount, {@code SCALING_NO_CONVERSION} if what is at hand cannot be held
     *     against it, {@code SCALING_NO_PAN} if nobody says what the recipe is baked in, {@code SCALING_OUT_OF_RANGE} if
     *     it would be less than a hundredth or more than a hundred times as much
     */
    public static Scaled of(RecipeContent content, ScaleBy by, Units units) {
        var notes = new ArrayList<String>();
        var factor = factor(content, by, notes);
        if (units == Units.AS_WRITTEN && factor.isOne()) {
            return Scaled.asWritten(content); // what most ask for, and looking for amounts to keep is most of the work
        }
        return new Scaling(content, factor, by instanceof ScaleBy.ToPan, units).scaled(by, notes);
    }

    /** The same recipe so many times over: as a part of another one that is scaled. */
    public static Scaled times(RecipeContent content, double factor, Units units) {
        var times = new BigDecimal(factor).round(new MathContext(12));
        if (units == Units.AS_WRITTEN && times.compareTo(BigDecimal.ONE) == 0) {
            return Scaled.asWritten(content);
        }
        var scaling = new Scaling(content, Amount.Factor.exactly(times), false, units);
        return scaling.scaled(new ScaleBy.AsWritten(), new ArrayList<>());
    }

    private static Amount.Factor factor(RecipeContent content, ScaleBy by, List<String> notes) {
        var factor = switch (by) {
            case ScaleBy.AsWritten _ -> Amount.Factor.ratio(1, 1);
            case ScaleBy.Servings(var number) -> Amount.Factor.ratio(number, content.servings());
            case ScaleBy.Factor(var times) -> Amount.Factor.exactly(times);
            case ScaleBy.Ingredient(var line, var have) -> atHand(content, line, have, notes);
            case ScaleBy.ToPan(var pan, var from) -> {
                var own = from.or(content::pan).orElseThrow(() -> SCALING_NO_PAN.because(
                        "the recipe does not say what it is baked in; say it with fromPan", Map.of("fromPan",
                                "is missing")));
                notes.add("from " + own.text() + " to " + pan.text()
                        + ", by the area: it is as deep as before, and takes about as long");
                yield own.equals(pan)
                        ? Amount.Factor.ratio(1, 1)
                        : Amount.Factor.about(pan.areaSquareCentimeters() / own.areaSquareCentimeters());
            }
        };
        double times = factor.value();
        if (times < LEAST || times > 1 / LEAST) {
            throw SCALING_OUT_OF_RANGE.because("that is " + new BigDecimal(times).round(new MathContext(3))
                    .toPlainString() + " times as much; it must be from 0.01 to 100");
        }
        return factor;
    }

    private static Amount.Factor atHand(RecipeContent content, int index, String have, List<String> notes) {
        if (index >= content.ingredients().size()) {
            var wrong = "must be the place of an ingredient, from 0 to " + (content.ingredients().size() - 1);
            throw VALIDATION_ERROR.because("ingredient " + wrong, Map.of("ingredient", wrong));
        }
        var line = content.ingredients().get(index);
        if (line.quantity().isEmpty()) {
            throw SCALING_NO_AMOUNT.because(
                    "the recipe does not say how much it takes of this ingredient", Map.of("ingredient",
                            "has no amount"));
        }
        var given = Have.of(have).orElseThrow();
        var ofLine = given.against(line, notes).orElseThrow(() -> SCALING_NO_CONVERSION.because(
                "what you have cannot be held against what the recipe takes", Map.of("have",
                        "cannot be converted to " + line.unit().orElse("pieces"))));
        return ScalingRule.of(line, ScalingRule.Dish.of(content))
                .inverse(ofLine)
                .orElseThrow(() -> SCALING_NO_CONVERSION.because(
                        "the recipe takes as much of this ingredient however much there is of it",
                        Map.of("ingredient", "does not scale")));
    }

    /** What somebody has of an ingredient. */
    record Have(BigDecimal quantity, Optional<String> unit) {
        private static final java.util.regex.Pattern TEXT = java.util.regex.Pattern.compile(
                "(" + AmountText.NUMBER + ")\\s*(fl oz|\\p{L}{1,30})?");

        static Optional<Have> of(String text) {
            var read = TEXT.matcher(text.strip());
            return Optional.of(read)
                    .filter(it -> it.matches() && text.length() <= 50)
                    .map(it -> new Have(AmountText.read(it.group(1)), Optional.ofNullable(it.group(2))))
                    .filter(have -> have.quantity.signum() > 0 && have.quantity.precision() <= 12);
        }

        /** How many times the line's own amount that is. */
        Optional<Amount.Factor> against(IngredientLine line, List<String> notes) {
            var whole = line.quantity().orElseThrow();
            if (unit.isEmpty() || line.unit().filter(own -> AmountText.means(unit.get(), own)).isPresent()) {
                return Optional.of(new Amount.Factor(quantity, whole));
            }
            var measure = java.util.stream.Stream.of(Measure.values())
                    .filter(it -> AmountText.means(unit.get(), it.code()))
                    .findFirst();
            var own = line.unit().flatMap(Measure::of);
            if (measure.isEmpty()) {
                return Optional.empty();
            }
            if (own.filter(it -> it.dimension() == measure.get().dimension()).isPresent()) {
                return Optional.of(new Amount.Factor(measure.get().inBase(quantity), own.get().inBase(whole)));
            }
            return line.grams()
                    .filter(grams -> measure.get().dimension() == Measure.Dimension.MASS && grams.likely() > 0)
                    .map(grams -> {
                        notes.add("by weight: the recipe takes about " + Math.round(grams.likely()) + " g of it");
                        return new Amount.Factor(measure.get().inBase(quantity), BigDecimal.valueOf(grams.likely()));
                    });
        }
    }

    private Scaled scaled(ScaleBy by, List<String> notes) {
        var dish = ScalingRule.Dish.of(content);
        var shown = new ArrayList<IngredientLine>();
        var told = new ArrayList<Line>();
        var factors = new ArrayList<Amount.Factor>();
        for (var line : content.ingredients()) {
            var own = factor.isOne() ? ScalingRule.LINEAR : ScalingRule.of(line, dish);
            var rule = inPan ? own.inPan() : own;
            var times = times(line, rule);
            factors.add(times);
            shown.add(writing.of(line, times, rule == ScalingRule.WHOLE_EGGS));
            told.add(new Line(times.value(), note(rule, times)));
        }
        var steps = content.steps().stream().map(step -> step(step, factors)).toList();
        var exact = factor.of(BigDecimal.valueOf(content.servings())).round(new MathContext(9));
        int servings = Math.max(1, exact.setScale(0, RoundingMode.HALF_UP).intValue());
        if (exact.stripTrailingZeros().scale() > 0) {
            notes.add("for " + exact.round(new MathContext(3)).stripTrailingZeros().toPlainString()
                    + ", shown as " + servings);
        }
        return new Scaled(content.with(servings, shown, steps), done(by, exact, notes), told);
    }

    private Optional<Done> done(ScaleBy by, BigDecimal exact, List<String> notes) {
        var mode = switch (by) {
            case ScaleBy.AsWritten _ -> Optional.<Mode>empty();
            case ScaleBy.Servings _ -> Optional.of(Mode.SERVINGS);
            case ScaleBy.Factor _ -> Optional.of(Mode.FACTOR);
            case ScaleBy.Ingredient _ -> Optional.of(Mode.INGREDIENT);
            case ScaleBy.ToPan _ -> Optional.of(Mode.PAN);
        };
        return mode.filter(_ -> !factor.isOne()).map(it -> new Done(
                it, plain(factor.of(BigDecimal.ONE).round(new MathContext(9))), plain(exact), notes));
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Of eggs as many times as makes whole ones. */
    private Amount.Factor times(IngredientLine line, ScalingRule rule) {
        var times = rule.factor(factor);
        if (rule != ScalingRule.WHOLE_EGGS) {
            return times;
        }
        var written = line.quantity().orElseThrow();
        var whole = new Amount(written, Optional.empty(), Optional.empty()).times(times).whole().quantity();
        return whole.compareTo(times.of(written)) == 0 ? times : new Amount.Factor(whole, written);
    }

    private Optional<String> note(ScalingRule rule, Amount.Factor times) {
        boolean asMuch = Math.abs(times.value() - factor.value()) <= 1e-12 * factor.value();
        return asMuch
                ? Optional.empty()
                : Optional.of(rule.note() + " (×" + told(times) + " here, not ×" + told(factor) + ")");
    }

    private static String told(Amount.Factor factor) {
        return plain(factor.of(BigDecimal.ONE).round(new MathContext(3))).toPlainString();
    }

    private Step step(Step step, List<Amount.Factor> factors) {
        var lines = content.ingredients();
        var used = step.ingredients().isEmpty()
                ? lines
                : IntStream.range(0, lines.size()).filter(step.ingredients()::contains).mapToObj(lines::get).toList();
        var instruction = StepAmounts.rewrite(
                step.instruction(), used, (line, told) -> writing.inStep(
                        told.written(), told.between(), told.join(), told.second(), factors.get(lines.indexOf(line))));
        return new Step(
                instruction, step.durationSeconds(), step.temperatureCelsius(), step.expectedState(), step
                        .ingredients());
    }

    static Optional<Interval> grams(IngredientLine line, Amount.Factor times) {
        return times.isOne() ? line.grams() : line.grams().map(weight -> weight.times(times.value()));
    }
}
