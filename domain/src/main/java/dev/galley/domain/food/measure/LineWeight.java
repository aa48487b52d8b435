package dev.galley.domain.food.measure;

import dev.galley.domain.food.line.Field;
import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.food.line.UnitNames;
import dev.galley.domain.food.measure.StandardUnit.Dimension;
import dev.galley.domain.kernel.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an ingredient line weighs. A mass in the line is taken before anything else; a package counts its contents; sums
 * are added; of a range the middle is likely. What is heaped is up to twice as much, most likely half as much again. The
 * weight is that of what the line names: what is cut away later is not guessed, and neither is what cooking adds or
 * takes.
 *
 * @param grams absent where {@code unresolved} says why
 */
public record LineWeight(Optional<Interval> grams, Optional<Unresolved> unresolved) {
    private static final Spread HEAPED = new Spread(Ratio.ONE, Ratio.of(3, 2), Ratio.of(2));
    private static final Spread SCANT = new Spread(Ratio.of(4, 5), Ratio.of(9, 10), Ratio.ONE);
    private static final Set<String> MORE = Set.of(
            "heaped", "heaping", "rounded", "generous", "gehäufter", "gehäufte", "gestrichen voll", "bombée", "colmada",
            "colmadas", "cheia", "cheias", "big");
    private static final Set<String> LESS = Set.of("scant", "knapp", "knapper", "knappe", "rasa", "rase");
    private static final Set<String> JOINS = Set.of(
            "plus", "and", "und", "et", "y", "e", "más", "mas", "mais", "+", "&");
    private static final double ALIKE = 1.25;
    private static final Set<StandardUnit> METRIC = Set.of(
            StandardUnit.MILLIGRAM, StandardUnit.GRAM, StandardUnit.KILOGRAM, StandardUnit.MILLILITER,
            StandardUnit.CENTILITER, StandardUnit.DECILITER, StandardUnit.LITER);

    /** Why a line has no weight, or no food. */
    public enum Unresolved {
        /** The cook decides: {@code salt to taste}. */
        NO_AMOUNT,
        /** A number that counts what the food has no piece of: {@code 3 flour}. */
        NO_UNIT,
        /** A unit of which the food does not tell what it weighs. */
        NO_CONVERSION,
        /** No food is like it enough. */
        NO_FOOD
    }

    private record Part(ParsedLine.Amount amount, Optional<Spread> grams) {}

    /**
     * @param told words that choose among the food's portions
     * @param food empty where the line matched none: then only a mass tells the weight
     */
    public static LineWeight of(ParsedLine line, String told, Optional<FoodMeasures> food) {
        if (line.amounts().isEmpty()) {
            return new LineWeight(
                    Optional.empty(),
                    Optional.of(food.isEmpty() ? Unresolved.NO_FOOD : Unresolved.NO_AMOUNT));
        }
        var parts = line.amounts().stream().map(amount -> new Part(amount, grams(amount, line, told, food))).toList();
        var weighed = whole(parts, line);
        Optional<Unresolved> reason = food.isEmpty()
                ? Optional.of(Unresolved.NO_FOOD)
                : weighed.isPresent()
                        ? Optional.empty()
                        : Optional.of(line.unit().isEmpty() ? Unresolved.NO_UNIT : Unresolved.NO_CONVERSION);
        return new LineWeight(weighed.map(LineWeight::interval), reason);
    }

    private static Optional<Spread> whole(List<Part> parts, ParsedLine line) {
        var first = parts.getFirst();
        var contents = parts.stream().skip(1).filter(part -> isMeasured(part.amount)).findFirst();
        boolean holder = first.amount.unit().filter(UnitNames::holds).isPresent();
        boolean each = contains(line.text(), Set.of("each", "je", "chacun", "chacune", "cada"));
        boolean counted = first.amount.unit().isEmpty() && first.amount.quantity().isPresent();
        if ((holder || (counted && each)) && contents.isPresent() && contents.get().grams.isPresent()) {
            return contents.get().grams.map(grams -> grams.times(number(first.amount)));
        }
        if (contains(line.text(), JOINS) && areSum(parts)) {
            return parts.stream().map(Part::grams).flatMap(Optional::stream).reduce(Spread::plus);
        }
        boolean massElsewhere = !isMass(first.amount) && parts.stream().anyMatch(part -> isMass(part.amount));
        if (parts.size() > 1 && !massElsewhere && isDirectlyFollowed(line) && goOn(first, parts.get(1))) {
            return Stream.of(first, parts.get(1)).map(Part::grams).flatMap(Optional::stream).reduce(Spread::plus);
        }
        return parts.stream()
                .filter(part -> isMass(part.amount))
                .findFirst()
                .flatMap(Part::grams)
                .or(() -> parts.stream().map(Part::grams).flatMap(Optional::stream).findFirst());
    }

    /** {@code 1 cup plus 2 tbsp} is more than a cup; {@code 250 g / 9 oz} says the same twice. */
    private static boolean areSum(List<Part> parts) {
        if (parts.size() != 2 || parts.stream().anyMatch(part -> part.grams.isEmpty() || !isMeasured(part.amount))) {
            return false;
        }
        var likely = new ArrayList<Double>();
        parts.forEach(part -> likely.add(part.grams.orElseThrow().likely().value()));
        double ratio = likely.get(0) / likely.get(1);
        return ratio > ALIKE || ratio < 1 / ALIKE;
    }

    /** Whether nothing but space and the point of an abbreviation is between the first unit and the next number. */
    private static boolean isDirectlyFollowed(ParsedLine line) {
        var units = line.spans().getOrDefault(Field.UNIT, List.of());
        if (units.size() != 1) {
            return false;
        }
        var text = line.text();
        int i = units.getFirst().to();
        while (i < text.length() && (text.charAt(i) == '.' || Character.isSpaceChar(text.charAt(i)))) {
            i++;
        }
        return i < text.length()
                && (Character.isDigit(text.charAt(i)) || Character.getType(text.charAt(i)) == Character.OTHER_NUMBER);
    }

    /**
     * {@code 1 lb 2 oz}: so many of a smaller unit of the same system, less than one of the larger unit. More, or about
     * as much as the first, say the same twice: {@code 1 oz 28 g}, {@code 2 lb 900 g}.
     */
    private static boolean goOn(Part first, Part second) {
        var large = first.amount.unit().flatMap(StandardUnit::of);
        var small = second.amount.unit().flatMap(StandardUnit::of);
        if (large.isEmpty() || small.isEmpty() || !areSum(List.of(first, second))) {
            return false;
        }
        boolean sameKind = large.get().dimension() == small.get().dimension()
                && METRIC.contains(large.get()) == METRIC.contains(small.get());
        double rest = number(second.amount).likely().value() * small.get().size().value();
        return sameKind && rest < large.get().size().value();
    }

    private static Optional<Spread> grams(
            ParsedLine.Amount amount, ParsedLine line, String told, Optional<FoodMeasures> food) {
        var unit = amount.unit().orElse("piece");
        Optional<Spread> one = isMass(amount)
                ? StandardUnit.of(unit).map(mass -> Spread.exactly(mass.size()))
                : food.flatMap(known -> known.weightOf(unit, told)).map(FoodMeasures.Weight::grams);
        var fullness = line.size().map(size -> size.toLowerCase(Locale.ROOT)).orElse("");
        boolean more = amount.unit().isPresent() && MORE.contains(fullness);
        boolean less = amount.unit().isPresent() && LESS.contains(fullness);
        return one.map(grams -> grams.times(number(amount)))
                .map(grams -> more ? grams.times(HEAPED) : less ? grams.times(SCANT) : grams);
    }

    /** A unit without a number is one of it: {@code pinch of salt}. */
    private static Spread number(ParsedLine.Amount amount) {
        if (amount.quantity().isEmpty()) {
            return Spread.exactly(Ratio.ONE);
        }
        var low = Ratio.of(amount.quantity().get());
        var high = amount.quantityMax().map(Ratio::of).orElse(low);
        return new Spread(low, low.plus(high).over(Ratio.of(2)), high);
    }

    private static boolean isMass(ParsedLine.Amount amount) {
        return is(amount, Dimension.MASS);
    }

    private static boolean isMeasured(ParsedLine.Amount amount) {
        return isMass(amount) || is(amount, Dimension.VOLUME);
    }

    private static boolean is(ParsedLine.Amount amount, Dimension dimension) {
        return amount.unit()
                .flatMap(StandardUnit::of)
                .filter(unit -> unit.dimension() == dimension)
                .isPresent();
    }

    private static boolean contains(String text, Set<String> words) {
        for (var word : text.toLowerCase(Locale.ROOT).split("[\\s,()]+", -1)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Interval interval(Spread grams) {
        double likely = grams.likely().value();
        return new Interval(Math.min(grams.min().value(), likely), likely, Math.max(grams.max().value(), likely));
    }
}
