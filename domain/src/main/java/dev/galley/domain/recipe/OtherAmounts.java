package dev.galley.domain.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The amounts of a line's text after its first: the {@code 2 tbsp} of {@code 1 cup plus 2 tbsp}, the {@code 9 oz} of
 * {@code 250 g / 9 oz}. They scale as the first does, but for the size of a package or a piece, which is only told in the
 * reader's units.
 */
final class OtherAmounts {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\p{L}\\d.,&&[^xX]])(" + AmountText.NUMBER + ")(?:(" + AmountText.BETWEEN + ")(" + AmountText.NUMBER
                    + "))?(\\s*-\\s*|\\s*)(" + AmountText.UNIT + ")(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Pieces that stand in for others: {@code or 2 small ones}, {@code plus 1 yolk}. */
    private static final Pattern PIECES = Pattern.compile(
            "(\\b(?:or|plus)\\s+|\\+\\s*)(" + AmountText.NUMBER
                    + ")(?=\\s+(?!x\\b|inch|in\\b|cm\\b|mm\\b|min|hour|day|percent|" + AmountText.UNIT
                    + "\\b)\\p{L})");
    private static final String PACKAGE = "(?:cans?|tins?|jars?|packages?|packets?|packs?|pkgs?|pouch(?:es)?|bags?|box(?:es)?|bottles?|cartons?|containers?"
            + "|tubs?|blocks?|bars?|sachets?|envelopes?|sticks?|tubes?|loaf|loaves|cubes?|sheets?)";
    private static final Pattern SIZED_BEFORE = Pattern.compile(
            "(?:[\\d\\s][x×]\\s*|\\b(?:each|every|per)\\b[^,;]{0,15}|\\b" + PACKAGE + "\\s*\\([^()]{0,15})$");
    private static final Pattern SIZED_AFTER = Pattern.compile(
            "^(?:[^,;()]{0,12}\\b(?:each|apiece|per)\\b|[^,;()]{0,25}\\)\\s*" + PACKAGE + "\\b|\\.?\\s*" + PACKAGE
                    + "\\b)");
    private static final Pattern AGAIN_BEFORE = Pattern.compile("(?:\\s*[/|=]\\s*|\\s+or\\s+)$");
    private static final Pattern OPENING = Pattern.compile("\\s*\\((?:about|approx\\.?|around|~)?\\s*$");
    private static final Pattern CLOSING = Pattern.compile("^\\.?\\s*\\)");
    private static final Pattern NEXT = Pattern.compile("^\\.?\\s*[,;/]\\s*");
    /** By how much two ways to write one amount differ at most: 250 g and 9 oz. */
    private static final double SAME = 0.12;

    private OtherAmounts() {}

    /**
     * What to write instead of what is written; empty leaves it.
     *
     * @param amounts for an amount that scales with the line
     * @param sizes for the size of a package or a piece
     * @param pieces for so many pieces without a unit
     */
    record Writing(
            Function<Amount, Optional<Amount>> amounts,
            Function<Amount, Optional<Amount>> sizes,
            Function<BigDecimal, Optional<Amount>> pieces) {}

    /**
     * @param head what stands before, as it was written
     * @param rest what stands after the first amount
     * @param first the first amount as it will be written, if there is one
     * @param converted whether amounts that say the same in other units would now say it twice
     */
    static String rewrite(String head, String rest, Optional<Amount> first, boolean converted, Writing writing) {
        var text = new StringBuilder();
        var told = new ArrayList<Amount>();
        first.ifPresent(told::add);
        int from = 0;
        var found = AMOUNT.matcher(rest);
        while (found.find(from)) {
            text.append(pieces(rest.substring(from, found.start()), writing));
            var after = rest.substring(found.end());
            var written = read(found);
            boolean size = found.group(4).contains("-")
                    || SIZED_BEFORE.matcher(head + rest.substring(0, found.start())).find()
                    || SIZED_AFTER.matcher(after).find();
            var other = written.filter(it -> it.quantity().signum() > 0).flatMap(size
                    ? writing.sizes
                    : writing.amounts);
            var now = other.or(() -> written);
            from = found.end();
            if (converted && now.filter(it -> isTold(told, it)).isPresent()) {
                int skipped = drop(text, after);
                if (skipped >= 0) {
                    from += skipped;
                    continue;
                }
            }
            now.ifPresent(told::add);
            text.append(other.map(it -> AmountText.write(it, Optional.ofNullable(found.group(2)).orElse("–")))
                    .orElse(found.group()));
        }
        return text.append(pieces(rest.substring(from), writing)).toString();
    }

    private static Optional<Amount> read(MatchResult found) {
        return AmountText.measure(found.group(5)).map(measure -> new Amount(
                AmountText.read(found.group(1)),
                Optional.ofNullable(found.group(3)).map(AmountText::read),
                Optional.of(measure.code())));
    }

    private static String pieces(String text, Writing writing) {
        return PIECES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                writing.pieces.apply(AmountText.read(found.group(2)))
                        .map(pieces -> found.group(1) + AmountText.write(pieces, "–"))
                        .orElse(found.group())));
    }

    /** Whether a text tells of pieces that stand in for others: {@code large or 2 small onions}. */
    static boolean hasPieces(String text) {
        return PIECES.matcher(text).find();
    }

    private static boolean isTold(List<Amount> told, Amount amount) {
        var measure = amount.unit().flatMap(Measure::of);
        return told.stream().anyMatch(other -> {
            var its = other.unit().flatMap(Measure::of);
            if (measure.isEmpty() || its.isEmpty() || measure.get().dimension() != its.get().dimension()) {
                return false;
            }
            double one = measure.get().inBase(amount.quantity()).doubleValue();
            double two = its.get().inBase(other.quantity()).doubleValue();
            return Math.abs(one - two) <= SAME * Math.max(one, two);
        });
    }

    /** Takes what led to an amount off the text; tells how much of what follows goes with it, or -1 if it has to stay. */
    private static int drop(StringBuilder text, String after) {
        var opening = OPENING.matcher(text);
        if (opening.find()) {
            var closing = CLOSING.matcher(after);
            if (closing.find()) {
                text.setLength(opening.start());
                return closing.end();
            }
            var next = NEXT.matcher(after);
            return next.find() ? next.end() : -1;
        }
        var again = AGAIN_BEFORE.matcher(text);
        if (!again.find()) {
            return -1;
        }
        text.setLength(again.start());
        return 0;
    }

    /** The package of a text that begins with its size, {@code  (14-oz) cans tomatoes}, in its number. */
    static String packages(String rest, boolean many) {
        var sized = SIZED_PACKAGE.matcher(rest);
        if (!sized.find()) {
            return rest;
        }
        var single = AmountText.singular(sized.group(1).toLowerCase(Locale.ROOT));
        return rest.substring(0, sized.start(1)) + (many ? AmountText.plural(single) : single)
                + rest.substring(sized.end(1));
    }

    /** Whether a text after a number begins with the size of a package. */
    static boolean isSizedPackage(String rest) {
        return SIZED_PACKAGE.matcher(rest).find();
    }

    private static final Pattern SIZED_PACKAGE = Pattern.compile(
            "^\\s*(?:\\([^()]{1,40}\\)|(?:[x×]\\s*)?" + AmountText.NUMBER
                    + "\\s*-?\\s*\\p{L}{1,10}\\.?)(?:\\s+\\p{L}+)?\\s+("
                    + PACKAGE + ")\\b",
            Pattern.CASE_INSENSITIVE);
}
