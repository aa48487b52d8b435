package dev.galley.domain.food.measure;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.measure.StandardUnit.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What cooks measure a food in, and what that weighs: its household portions first, then its density. How well a measure
 * is known, in percent, is ours:
 * <ul>
 * <li>10 for a spoon or cup, by portion or by density: how full it is, and how dense it is packed;
 * <li>15 for one of a size that is told: {@code large};
 * <li>30 for one of a size that nobody told: USDA SR28 gives an onion 70, 110 or 150 g; and wide enough for all that the
 * source lists;
 * </ul>
 * What is told of a thing, a size or a preparation, chooses among the portions; a bound that is reached without it always
 * encloses those reached with it.
 */
public final class FoodMeasures {
    /** What one whole thing is, where the source has no other word for it: a lettuce is a head. */
    private static final List<String> WHOLES = List.of("head", "ear", "bunch");
    private static final int FILLED = 10;
    private static final int SIZED = 15;
    private static final int COUNTED = 30;

    private final String name;
    private final List<HouseholdMeasure> measures = new ArrayList<>();
    private final Optional<Ratio> gramsPerMilliliter;

    private FoodMeasures(Food food) {
        name = food.name();
        var words = new HashSet<>(HouseholdMeasure.words(food.name()));
        food.aliases().forEach(alias -> words.addAll(HouseholdMeasure.words(alias.name())));
        food.portions().forEach(portion -> HouseholdMeasure.of(portion, words).ifPresent(measures::add));
        gramsPerMilliliter = food.densityGramsPerMilliliter().map(Ratio::of);
    }

    public static FoodMeasures of(Food food) {
        return new FoodMeasures(food);
    }

    /**
     * What one of a unit weighs.
     *
     * @param explanation for the cook: {@code 1 cup of Onion, chopped, is 160 g}
     */
    public record Weight(Spread grams, How how, String explanation) {}

    /**
     * @param unit canonical; {@code piece} for one whole thing
     * @param told words that choose among portions: {@code large}, {@code finely chopped}
     * @return empty where neither a portion nor the density tells
     */
    public Optional<Weight> weightOf(String unit, String told) {
        var standard = StandardUnit.of(unit);
        var dimension = standard.map(StandardUnit::dimension);
        if (dimension.equals(Optional.of(Dimension.MASS))) {
            return standard.map(mass -> new Weight(
                    Spread.exactly(mass.size()), How.UNIT, "1 %s is %s g".formatted(unit, text(mass.size()))));
        }
        if (dimension.equals(Optional.of(Dimension.TEMPERATURE))) {
            return Optional.empty();
        }
        var hints = Set.copyOf(HouseholdMeasure.words(told));
        if (standard.equals(Optional.of(StandardUnit.DOZEN))) {
            return weightOf("piece", told).map(one -> new Weight(
                    one.grams.times(StandardUnit.DOZEN.size()), one.how, one.explanation));
        }
        return dimension.equals(Optional.of(Dimension.VOLUME))
                ? standard.flatMap(volume -> volume(volume, hints))
                : counted(HouseholdMeasure.canonical(unit), hints);
    }

    private Optional<Weight> volume(StandardUnit unit, Set<String> hints) {
        var direct = portions(unit.code());
        if (!direct.isEmpty()) {
            return Optional.of(chosen(direct, hints, FILLED, FILLED, unit.code()));
        }
        var size = unit.measured();
        if (gramsPerMilliliter.isPresent()) {
            var density = gramsPerMilliliter.get();
            var grams = Spread.about(density, FILLED).times(size);
            return Optional.of(new Weight(
                    grams, How.DENSITY, "%s has %s g/ml".formatted(name, text(density))));
        }
        var largest = measures.stream()
                .filter(measure -> StandardUnit.of(measure.unit()).isPresent() && !measure.unit().equals("piece"))
                .max(Comparator.comparing(measure -> size(measure.unit())));
        return largest.map(measure -> {
            var one = chosen(portions(measure.unit()), hints, FILLED, FILLED, measure.unit());
            var part = size.times(Ratio.ONE.over(size(measure.unit())));
            return new Weight(one.grams.times(part), How.PORTION, one.explanation);
        });
    }

    private Optional<Weight> counted(String unit, Set<String> hints) {
        var found = portions(unit);
        for (var whole : unit.equals("piece") ? WHOLES : List.<String>of()) {
            found = found.isEmpty() ? portions(whole) : found;
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(chosen(found, hints, SIZED, COUNTED, unit));
    }

    private List<HouseholdMeasure> portions(String unit) {
        return measures.stream().filter(measure -> measure.unit().equals(unit)).toList();
    }

    /** The portion that is meant, alone where a word told it, else within what all of them weigh. */
    private Weight chosen(
            List<HouseholdMeasure> among, Set<String> hints, int known, int guessed, String unit) {
        var best = among.stream()
                .max(Comparator.comparingInt((HouseholdMeasure measure) -> common(measure, hints))
                        .thenComparingInt(measure -> usual(measure, among)))
                .orElseThrow();
        var grams = best.grams();
        boolean told = common(best, hints) > 0;
        var spread = Spread.about(grams, known);
        if (!told) {
            spread = spread.widenedTo(Spread.about(grams, guessed));
            for (var other : among) {
                spread = spread.widenedTo(Spread.about(other.grams(), known));
            }
        }
        return new Weight(spread, How.PORTION, "1 %s of %s%s is %s g".formatted(
                unit,
                name,
                best.words().isEmpty() ? "" : " (" + String.join(" ", best.words().stream().sorted().toList()) + ")",
                text(grams)));
    }

    private static int common(HouseholdMeasure measure, Set<String> hints) {
        return (int) measure.words().stream().filter(hints::contains).count();
    }

    /** Medium where there are sizes, else that of which the source says least, else that in the middle. */
    private static int usual(HouseholdMeasure measure, List<HouseholdMeasure> among) {
        if (measure.words().contains("medium")) {
            return 2;
        }
        boolean large = among.stream().noneMatch(other -> other.words().contains("medium"));
        if (large && measure.words().contains("large")) {
            return 1;
        }
        return measure.words().isEmpty() ? 1 : 0;
    }

    private static Ratio size(String unit) {
        return StandardUnit.of(unit).map(StandardUnit::size).orElse(Ratio.ONE);
    }

    static String text(Ratio number) {
        return number.decimal().round(new java.math.MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
