package dev.galley.domain.recipe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amounts as people write and read them: {@code 1½ tsp}, {@code 2 to 3 cloves}. */
final class AmountText {
    private static final Map<Character, String> FRACTIONS = Map.ofEntries(
            Map.entry('½', "0.5"),
            Map.entry('¼', "0.25"),
            Map.entry('¾', "0.75"),
            Map.entry('⅓', "0.333"),
            Map.entry('⅔', "0.667"),
            Map.entry('⅛', "0.125"),
            Map.entry('⅜', "0.375"),
            Map.entry('⅝', "0.625"),
            Map.entry('⅞', "0.875"));

    /** A number: {@code 2}, {@code 2.5}, {@code 2,5}, {@code ½}, {@code 1½}, {@code 1 ½}, {@code 1/2}, {@code 1 1/2}. */
    static final String NUMBER = "(?:\\d+\\s+\\d+/\\d+|\\d+/\\d+|\\d+(?:[.,]\\d+)?\\s?[½¼¾⅓⅔⅛⅜⅝⅞]|\\d+(?:[.,]\\d+)?|[½¼¾⅓⅔⅛⅜⅝⅞])";
    /** What stands between the two ends of a range. */
    static final String BETWEEN = "\\s*(?:to|or|-|–)\\s*";

    /** A mass, a volume or spoons, in whatever number. */
    static final String UNIT = "(?:fl\\.?\\s?oz|fluid ounces?|mg|kg|kilograms?|kilos?|grams?|g|millilit(?:re|er)s?|ml|cl|dl"
            + "|lit(?:re|er)s?|l|tsps?|teaspoons?|tbsps?|tablespoons?|cups?|ounces?|oz|pounds?|lbs?|pints?|quarts?|gallons?)";

    private static final Map<String, String> IRREGULAR = Map.of(
            "leaf", "leaves", "loaf", "loaves", "half", "halves", "potato", "potatoes", "tomato", "tomatoes", "mango",
            "mangoes");
    /** Plurals in {@code ies} whose singular ends in {@code ie}. */
    private static final Set<String> OF_IE = Set.of("cookies", "brownies", "smoothies");
    /** Units that are written the same for one and for many. */
    private static final Pattern SYMBOL = Pattern.compile("mg|g|kg|oz|lb|ml|cl|dl|l|tsp|tbsp|fl oz");
    /** Other words for a unit than its own. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("gram", "g"),
            Map.entry("kilogram", "kg"),
            Map.entry("kilo", "kg"),
            Map.entry("millilitre", "ml"),
            Map.entry("milliliter", "ml"),
            Map.entry("litre", "l"),
            Map.entry("liter", "l"),
            Map.entry("teaspoon", "tsp"),
            Map.entry("tablespoon", "tbsp"),
            Map.entry("ounce", "oz"),
            Map.entry("pound", "lb"));

    private AmountText() {}

    /** @param text matched by {@link #NUMBER} */
    static BigDecimal read(String text) {
        var sum = BigDecimal.ZERO;
        for (var part : text.replaceAll("([½¼¾⅓⅔⅛⅜⅝⅞])", " $1").strip().split("\\s+", -1)) {
            sum = sum.add(readPart(part));
        }
        return sum;
    }

    private static BigDecimal readPart(String part) {
        var fraction = FRACTIONS.get(part.charAt(0));
        if (fraction != null) {
            return new BigDecimal(fraction);
        }
        int slash = part.indexOf('/');
        if (slash < 0) {
            return new BigDecimal(part.replace(',', '.'));
        }
        var below = new BigDecimal(part.substring(slash + 1));
        return below.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(part.substring(0, slash)).divide(below, MathContext.DECIMAL64);
    }

    /** {@code 1½ tsp}. A range keeps the words that stood between its ends. */
    static String write(Amount amount, String between) {
        var top = amount.max().orElse(amount.quantity());
        var numbers = number(amount.quantity(), amount.unit())
                + amount.max().map(max -> between + number(max, amount.unit())).orElse("");
        return amount.unit().map(unit -> numbers + " " + unit(unit, top)).orElse(numbers);
    }

    private static String number(BigDecimal value, Optional<String> unit) {
        boolean decimal = unit.flatMap(Measure::of)
                .filter(measure -> measure.kitchen() == Measure.Kitchen.METRIC)
                .isPresent();
        var whole = value.toBigInteger();
        var rest = value.subtract(new BigDecimal(whole));
        if (!decimal && rest.signum() > 0) {
            for (var fraction : FRACTIONS.entrySet()) {
                if (rest.subtract(new BigDecimal(fraction.getValue())).abs().compareTo(new BigDecimal("0.001")) <= 0) {
                    return (whole.signum() == 0 ? "" : whole.toString()) + fraction.getKey();
                }
            }
        }
        return value.stripTrailingZeros().toPlainString();
    }

    private static String unit(String unit, BigDecimal amount) {
        return amount.compareTo(BigDecimal.ONE) <= 0 || SYMBOL.matcher(unit).matches() ? unit : plural(unit);
    }

    /** Whether this word of a text means this unit, in whatever number: {@code cloves} means {@code clove}. */
    static boolean means(String word, String unit) {
        var small = word.toLowerCase(java.util.Locale.ROOT);
        var single = small.endsWith("s") ? small.substring(0, small.length() - 1) : small;
        return small.equals(unit)
                || small.equals(plural(unit))
                || single.equals(unit)
                || unit.equals(WORDS.get(small))
                || unit.equals(WORDS.get(single));
    }

    /** The measure that this word of a text means. */
    static Optional<Measure> measure(String word) {
        var small = word.toLowerCase(java.util.Locale.ROOT);
        return small.startsWith("fl")
                ? Optional.of(Measure.FL_OZ)
                : Stream.of(Measure.values()).filter(measure -> means(small, measure.code())).findFirst();
    }

    /** The English plural of the last word. */
    static String plural(String words) {
        int last = words.lastIndexOf(' ') + 1;
        var word = words.substring(last);
        var irregular = IRREGULAR.get(word);
        var head = words.substring(0, last);
        if (irregular != null) {
            return head + irregular;
        }
        if (word.matches(".*[^aeiou]y")) {
            return head + word.substring(0, word.length() - 1) + "ies";
        }
        return head + word + (word.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
    }

    /** The singular of the last word if that is an English plural, and else the words as they are. */
    static String singular(String words) {
        int last = words.lastIndexOf(' ') + 1;
        var word = words.substring(last);
        var head = words.substring(0, last);
        for (var irregular : IRREGULAR.entrySet()) {
            if (irregular.getValue().equals(word)) {
                return head + irregular.getKey();
            }
        }
        if (word.length() < 4 || !word.matches(".*[^sui]s")) {
            return words;
        }
        if (word.length() > 4 && word.endsWith("ies") && !OF_IE.contains(word)) {
            return head + word.substring(0, word.length() - 3) + "y";
        }
        return head + word.substring(0, word.length() - (word.matches(".*(ss|x|ch|sh)es") ? 2 : 1));
    }
}
