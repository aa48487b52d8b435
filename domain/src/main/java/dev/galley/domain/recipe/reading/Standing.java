package dev.galley.domain.recipe.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where in a source a text stands that somebody says to have copied from it: word for word, but for case, white space, how
 * characters are composed, and the shapes of quotes and dashes. Nothing of a number may be missing: where the source says
 * {@code 12 eggs} or {@code 1/2 cup}, {@code 2 eggs} and {@code 2 cup} do not stand there.
 */
public final class Standing {
    private static final int MOST_PLACES = 1_000;

    private final String folded;
    /** Where in the source each character of the folded one comes from, and the end of the source. */
    private final int[] from;

    private Standing(String folded, int[] from) {
        this.folded = folded;
        this.from = from;
    }

    public static Standing in(String source) {
        var out = new StringBuilder(source.length());
        var from = new int[source.length() + 1];
        for (int at = 0; at < source.length();) {
            int end = cluster(source, at);
            var piece = fold(source.substring(at, end));
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                if (c == ' ' && (out.isEmpty() || out.charAt(out.length() - 1) == ' ')) {
                    continue;
                }
                if (out.length() >= from.length - 1) {
                    from = Arrays.copyOf(from, 2 * from.length);
                }
                from[out.length()] = at;
                out.append(c);
            }
            at = end;
        }
        from = Arrays.copyOf(from, out.length() + 1);
        from[out.length()] = source.length();
        return new Standing(out.toString(), from);
    }

    /** The first place of it; empty if it stands nowhere, or is nothing. */
    public Optional<Span> of(String text) {
        var wanted = fold(text).replaceAll(" {2,}", " ").strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int at = folded.indexOf(wanted);
        for (int tried = 0; at >= 0 && tried < MOST_PLACES; tried++) {
            int end = at + wanted.length();
            if (isWhole(at, end)) {
                return Optional.of(new Span(from[at], from[end]));
            }
            at = folded.indexOf(wanted, at + 1);
        }
        return Optional.empty();
    }

    /** Whether nothing of a word or a number is cut off at either end. */
    private boolean isWhole(int start, int end) {
        boolean cutBefore = (start > 0 && joins(start - 1, start))
                || (start > 1 && isNumber(start - 2, start - 1, start));
        boolean cutBehind = (end < folded.length() && joins(end - 1, end))
                || (end + 1 < folded.length() && isNumber(end - 1, end, end + 1));
        return !cutBefore && !cutBehind;
    }

    private boolean joins(int one, int next) {
        return isWord(one) && isWord(next) && !isWide(one) && !isWide(next);
    }

    /** Digits on both sides of what numbers are joined by. */
    private boolean isNumber(int one, int between, int next) {
        return Character.isDigit(folded.charAt(one)) && Character.isDigit(folded.charAt(next))
                && "/\u2044.,:-".indexOf(folded.charAt(between)) >= 0;
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(folded.charAt(at));
    }

    /** Chinese and Japanese have no spaces between words. */
    private boolean isWide(int at) {
        var block = Character.UnicodeBlock.of(folded.charAt(at));
        return Character.isIdeographic(folded.charAt(at)) || Character.UnicodeBlock.HIRAGANA.equals(block)
                || Character.UnicodeBlock.KATAKANA.equals(block);
    }

    /** A character with the marks that follow it. */
    private static int cluster(String source, int at) {
        int end = at + Character.charCount(source.codePointAt(at));
        while (end < source.length() && Character.getType(source.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private static String fold(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            out.append(plain(composed.charAt(i)));
        }
        return out.toString();
    }

    private static char plain(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '\'';
            default -> switch (c) {
                case '"', '\u201e', '\u201a' -> '\'';
                case '\u2212' -> '-';
                default -> c;
            };
        };
    }
}
