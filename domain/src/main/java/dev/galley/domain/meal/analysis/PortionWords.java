package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that say how much of a usual helping something is, in seven languages. */
public final class PortionWords {
    private static final Interval HALF = Interval.exactly(0.5);
    private static final Interval DOUBLE = Interval.exactly(2);
    /** How far from usual small and large are, nobody has measured; the widths are ours. */
    private static final Interval SMALL = new Interval(0.5, 0.75, 1);
    private static final Interval LARGE = new Interval(1, 1.35, 2);

    private static final List<Map.Entry<Pattern, Interval>> WORDS = List.of(
            of("(half|mitad|media|medio|moitie|demi|demie|halb|halbe|halber|halbes|halfte|metade|meia|meio)", HALF),
            of("(double|twice|doble|deux fois|doppelt|doppelte|zweimal|dobro|dupla|duplo)", DOUBLE),
            of("(small|little|pequena|pequeno|petit|petite|klein|kleine|kleiner|kleines)", SMALL),
            of("(large|big|huge|grande|gros|grosse|gross|grosser|grosses)", LARGE));
    private static final List<Map.Entry<Pattern, Interval>> CHARACTERS = List.of(
            Map.entry(Pattern.compile("半分|一半|半份|半"), HALF),
            Map.entry(Pattern.compile("2倍|二倍|两倍|双份|倍"), DOUBLE),
            Map.entry(Pattern.compile("小盛|小份|少なめ|小"), SMALL),
            Map.entry(Pattern.compile("大盛|大份|多め|大"), LARGE));

    /** A number that is part of a longer one, or the end of a range, is none: 500 of "1 500 g". */
    private static final Pattern MASS = Pattern.compile(
            "(?<![\\d/.,⁄½¼¾⅓⅔–-])(?<!\\d )((?:\\d{1,3} )?\\d{1,2}/[1-9]\\d?|(?:\\d{1,3} ?)?[½¼¾⅓⅔]|\\d{1,5}(?:[.,]\\d{1,3})?)"
                    + "\\s*(g|gr|gramm?e?s?|gramos?|gramas?|グラム|克|kg|kilos?|公斤|oz|ounces?|lbs?|pounds?)"
                    + "(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION = Pattern.compile(
            "(\\d{1,3} (?=\\d{1,2}/)|\\d{1,3} ?(?=[½¼¾⅓⅔]))?(?:(\\d{1,2})/(\\d{1,2})|([½¼¾⅓⅔]))");
    private static final Map<String, Double> SIGNS = Map.of("½", 0.5, "¼", 0.25, "¾", 0.75, "⅓", 1 / 3.0, "⅔", 2 / 3.0);
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    /** NIST Handbook 44, appendix C. */
    private static final double GRAMS_PER_OUNCE = 28.349523125;

    private PortionWords() {}

    /** What a portion weighs, where it says so: {@code 250 g}. */
    public static Optional<Double> grams(String portion) {
        var found = MASS.matcher(portion);
        if (!found.find()) {
            return Optional.empty();
        }
        var unit = found.group(2).toLowerCase(java.util.Locale.ROOT);
        double number = number(found.group(1), unit);
        double grams = unit.startsWith("k") || unit.equals("公斤")
                ? number * 1_000
                : unit.startsWith("o")
                        ? number * GRAMS_PER_OUNCE
                        : unit.startsWith("lb") || unit.startsWith("p") ? number * GRAMS_PER_OUNCE * 16 : number;
        return Optional.of(grams).filter(it -> it > 0 && it <= Clues.MOST_GRAMS);
    }

    private static double number(String written, String unit) {
        var fraction = FRACTION.matcher(written);
        if (fraction.matches()) {
            double whole = fraction.group(1) == null ? 0 : Double.parseDouble(fraction.group(1).strip());
            double part = fraction.group(4) == null
                    ? Double.parseDouble(fraction.group(2)) / Double.parseDouble(fraction.group(3))
                    : SIGNS.getOrDefault(fraction.group(4), 0.0);
            return whole + part;
        }
        // nobody weighs a plate to the milligram: 1.500 g are 1,500
        return Double.parseDouble(unit.startsWith("g") && THOUSANDS.matcher(written).matches()
                ? written.replaceAll("[.,]", "")
                : written.replace(',', '.'));
    }

    private static Map.Entry<Pattern, Interval> of(String words, Interval factor) {
        return Map.entry(Pattern.compile("\\b" + words + "\\b"), factor);
    }

    /** How many usual helpings that is; empty where it says nothing of the kind. */
    public static Optional<Interval> factor(String portion) {
        var plain = NameLikeness.folded(portion);
        return (NameLikeness.isHan(plain) ? CHARACTERS : WORDS).stream()
                .filter(word -> word.getKey().matcher(plain).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
