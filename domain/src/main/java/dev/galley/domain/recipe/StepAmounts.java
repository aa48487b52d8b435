package dev.galley.domain.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the amounts in a step that are surely parts of its ingredients: a mass, a volume or spoons, followed by the name
 * of an ingredient that the step uses. {@code 2 tbsp of the oil} is one; {@code a 2 l pot}, {@code 60 g pieces} and
 * {@code 10 g salt per litre} are not, and are left alone.
 */
final class StepAmounts {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\p{L}\\d.,/])(" + AmountText.NUMBER + ")(?:(" + AmountText.BETWEEN + ")(" + AmountText.NUMBER
                    + "))?\\s*(kg|g|ml|cl|dl|l|tsp|tbsp|cups?|oz|lb|fl oz|grams?|teaspoons?|tablespoons?|litres?|liters?)\\b"
                    + "(?=((?:\\s+[\\p{L}'-]+){1,5}))");
    private static final Pattern RATE = Pattern.compile("\\b(per|each|every|apiece)\\b");
    private static final int BEFORE = 25;
    private static final int AFTER = 40;

    private StepAmounts() {}

    /** @param other what to write instead of an amount of this line; empty leaves it */
    static String rewrite(
            String instruction,
            List<IngredientLine> lines,
            BiFunction<IngredientLine, Amount, Optional<Amount>> other) {
        return AMOUNT.matcher(instruction).replaceAll(found -> {
            var words = List.of(found.group(5).strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
            var around = instruction.substring(
                    Math.max(0, found.start() - BEFORE), Math.min(instruction.length(), found.end() + AFTER));
            var part = lines.stream()
                    .filter(line -> names(words, line))
                    .findFirst()
                    .filter(_ -> !RATE.matcher(around).find());
            var written = new Amount(
                    AmountText.read(found.group(1)),
                    Optional.ofNullable(found.group(3)).map(AmountText::read),
                    unit(found.group(4)));
            var between = Optional.ofNullable(found.group(2)).orElse("–");
            var text = part.filter(_ -> written.quantity().signum() > 0)
                    .flatMap(line -> other.apply(line, written))
                    .map(amount -> AmountText.write(amount, between))
                    .orElse(found.group());
            return Matcher.quoteReplacement(text);
        });
    }

    private static Optional<String> unit(String word) {
        return Stream.of(Measure.values()).map(Measure::code).filter(code -> AmountText.means(word, code)).findFirst();
    }

    /** Whether the food's own word, the last of its name, comes before any other noun could: {@code of the hot milk}. */
    private static boolean names(List<String> words, IngredientLine line) {
        var name = line.name().toLowerCase(Locale.ROOT).strip();
        var own = name.substring(name.lastIndexOf(' ') + 1);
        return !own.isEmpty()
                && words.stream()
                        .takeWhile(word -> !word.equals("and") && !word.equals("with") && !word.equals("in"))
                        .anyMatch(word -> word.equals(own) || word.equals(AmountText.plural(own)));
    }
}
