package dev.galley.domain.meal.analysis;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A short name that came from outside, a model or a picture, made fit to be shown: one line of letters, digits and a few
 * signs. What carries an address, an id or no letter at all is no name of a food.
 */
final class PlainName {
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)[a-z][a-z0-9+.-]{1,20}:(?://|\\S)|www\\.|\\S@\\S+\\.\\S|//\\S"
                    + "|\\b[a-z0-9-]{1,60}\\.(?:com|net|org|io|dev|app|info|biz|xyz|co|ru|cn|de|fr|es|uk|me|ai|onion|example)\\b");
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final String SIGNS = "'’-,.()%&/+·½¼¾・ー";

    private PlainName() {}

    /** @param longest in characters, the rest is cut off */
    static Optional<String> of(String raw, int longest) {
        var start = raw.substring(0, Math.min(raw.length(), 1_000));
        if (ADDRESS.matcher(start).find() || ID.matcher(start).find()) {
            return Optional.empty();
        }
        var kept = new StringBuilder();
        TAG.matcher(start).replaceAll(" ").codePoints()
                .map(point -> isFit(point) ? point : ' ')
                .forEach(kept::appendCodePoint);
        var plain = SPACE.matcher(kept).replaceAll(" ").strip();
        if (plain.codePointCount(0, plain.length()) > longest) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, longest)).strip();
        }
        // what was cut or cleaned may only now read as an address
        return plain.codePoints().anyMatch(Character::isLetter) && !ADDRESS.matcher(plain).find()
                ? Optional.of(plain)
                : Optional.empty();
    }

    private static boolean isFit(int point) {
        return Character.isLetterOrDigit(point)
                || point == ' '
                || SIGNS.indexOf(point) >= 0
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
