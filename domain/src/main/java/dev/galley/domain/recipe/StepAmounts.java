package dev.galley.domain.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the amounts in a step that are surely parts of its ingredients: a mass, a volume or spoons, followed by the name
 * of an ingredient that the step uses. {@code 2 tbsp of the oil} is one; {@code a 2 l pot}, {@code 60 g pieces} and
 * {@code 10 g salt per litre} are not, and are left alone.
 */
final class StepAmounts {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\p{L}\\d.,/])(" + AmountText.NUMBER + ")(?:(" + AmountText.BETWEEN + ")(" + AmountText.NUMBER
                    + "))?\\s*(" + AmountText.UNIT
                    + ")\\b(?:(\\s+|\\s*/\\s*|\\s*\\+\\s*|\\s+(?:plus|and|or)\\s+|\\s*\\()("
                    + AmountText.NUMBER + ")\\s*(" + AmountText.UNIT + ")\\b\\)?)?(?=((?:\\s+[\\p{L}'-]+){1,5}))");
    private static final Pattern RATE = Pattern.compile("\\b(per|each|every|apiece)\\b");
    private static final int BEFORE = 25;
    private static final int AFTER = 40;

    private StepAmounts() {}

    /** An amount in a step, alone or with a second one: {@code 1 lb 2 oz}. */
    record Told(Amount written, String between, String join, Optional<Amount> second) {}

    static String rewrite(
            String instruction,
            List<IngredientLine> lines,
            BiFunction<IngredientLine, Told, Optional<String>> other) {
        return AMOUNT.matcher(instruction).replaceAll(found -> {
            var words = List.of(found.group(8).strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
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
            var second = Optional.ofNullable(found.group(6)).map(number -> new Amount(
                    AmountText.read(number), Optional.empty(), unit(found.group(7))));
            var join = Optional.ofNullable(found.group(5)).orElse("");
            var between = Optional.ofNullable(found.group(2)).orElse("–");
            var text = part.filter(_ -> written.quantity().signum() > 0)
                    .flatMap(line -> other.apply(line, new Told(written, between, join, second)))
                    .orElse(found.group());
            return Matcher.quoteReplacement(text);
        });
    }

    private static Optional<String> unit(String word) {
        return AmountText.measure(word).map(Measure::code);
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
