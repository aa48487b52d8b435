package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Reads numbers and ranges of numbers, in figures and words, at a place in a line. */
final class Numbers {
    private static final int LARGEST_BOTTOM = 32;
    private static final int LARGEST_IMPROPER_TOP = 20;
    private static final int LARGEST_MIXED = 10;

    private final Tokens tokens;
    private final Lexicon lexicon;

    Numbers(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /**
     * @param high the upper end of a range
     * @param next the place after the number
     */
    record Found(Fraction low, @Nullable Fraction high, int next) {}

    /** {@code 2}, {@code 1 1/2}, {@code half a}, {@code 2 to 3}, {@code between 2 and 3}; nothing where none starts. */
    @Nullable
    Found at(int index) {
        var between = lexicon.find(Kind.BETWEEN, tokens, index);
        if (between != null) {
            var low = one(between.next());
            var high = low == null ? null : one(lexicon.skip(Kind.AND, tokens, low.next()));
            return low != null && high != null && high.low.compareTo(low.low) > 0
                    ? new Found(low.low, high.low, high.next)
                    : null;
        }
        var low = one(index);
        if (low == null) {
            return null;
        }
        int after = tokens.is(low.next, Token.Kind.DASH) ? low.next + 1 : low.next;
        after = lexicon.skip(Kind.TO, tokens, after);
        var high = after > low.next ? one(after) : null;
        return high != null && high.low.compareTo(low.low) > 0 ? new Found(low.low, high.low, high.next) : low;
    }

    private @Nullable Found one(int index) {
        var found = tokens.is(index, Token.Kind.NUMBER) ? figures(index) : words(index);
        if (found == null || !found.low.isAmount()) {
            return null;
        }
        var times = lexicon.find(Kind.TIMES, tokens, found.next);
        return times == null ? found : new Found(found.low.times(fraction(times.value())), null, times.next());
    }

    private @Nullable Found words(int index) {
        var hit = lexicon.find(Kind.NUMBER, tokens, index);
        if (hit == null || isHalfAndHalf(index)) {
            return null;
        }
        var value = fraction(hit.value());
        // Nobody writes "a dozen and a half" for twelve and a half.
        boolean mixes = value.isWhole() && value.top() <= LARGEST_MIXED && afterAnd(hit.next()) > hit.next();
        var part = mixes ? part(hit.next()) : null;
        return part == null ? new Found(value, null, hit.next()) : new Found(value.plus(part.low), null, part.next);
    }

    /** {@code ½ a cucumber} is half of one. */
    private @Nullable Found figures(int index) {
        var found = bareFigures(index);
        boolean ofOne = found != null && found.low.isProper() && lexicon == English.LEXICON
                && (tokens.isWord(found.next, "a") || tokens.isWord(found.next, "an"))
                && tokens.at(found.next + 1).speaks();
        return ofOne && found != null ? new Found(found.low, null, found.next + 1) : found;
    }

    private @Nullable Found bareFigures(int index) {
        var value = tokens.at(index).value();
        if (value == null || isNoAmount(index + 1)) {
            return null;
        }
        if (!value.isWhole()) {
            return new Found(value, null, index + 1);
        }
        var fraction = slashed(index);
        if (fraction != null) {
            return fraction;
        }
        var half = lexicon.find(Kind.NUMBER, tokens, index + 1);
        if (value.top() == 1 && half != null && half.value().equals("1/2") && !isHalfAndHalf(index + 1)) {
            return new Found(fraction(half.value()), null, half.next());
        }
        var part = part(index + 1);
        return part == null ? new Found(value, null, index + 1) : new Found(value.plus(part.low), null, part.next);
    }

    private boolean isNoAmount(int next) {
        return tokens.is(next, Token.Kind.PERCENT) || (tokens.is(next, Token.Kind.SIGN) && tokens.at(next).key().equals(
                "°"));
    }

    /** It is a cream, and no amount. */
    private boolean isHalfAndHalf(int index) {
        int second = afterAnd(index + 1);
        return lexicon == English.LEXICON && second > index + 1
                && tokens.isWord(index, "half") && tokens.isWord(second, "half");
    }

    private int afterAnd(int index) {
        return tokens.at(index).key().equals("&") ? index + 1 : lexicon.skip(Kind.AND, tokens, index);
    }

    /** The fraction that makes a whole number before it a mixed one: 1 ½, 1 1/2, 1-1/2, 1 and 1/2, 1 and a half, 1 & one-third. */
    private @Nullable Found part(int index) {
        int start = index;
        if (tokens.is(index, Token.Kind.DASH) && !tokens.at(index).spaced()) {
            start = index + 1;
        } else if (afterAnd(index) > index) {
            start = afterAnd(index);
            var half = lexicon.find(Kind.NUMBER, tokens, start);
            if (half != null && fraction(half.value()).isProper()) {
                return new Found(fraction(half.value()), null, half.next());
            }
        }
        var value = tokens.at(start).value();
        if (value == null) {
            return null;
        }
        boolean vulgar = Fraction.vulgar(tokens.at(start).key().charAt(0)).isPresent();
        var part = vulgar ? new Found(value, null, start + 1) : slashed(start);
        return part != null && part.low.isProper() && !isNoAmount(part.next) ? part : null;
    }

    /** {@code 1/2}, also with signs of other code points for the slash. */
    private @Nullable Found slashed(int index) {
        var top = tokens.at(index).value();
        var bottom = tokens.at(index + 2).value();
        if (!tokens.is(index + 1, Token.Kind.SLASH) || top == null || bottom == null) {
            return null;
        }
        boolean sensible = top.isWhole() && bottom.isWhole() && top.top() > 0 && bottom.top() > 1
                && bottom.top() <= LARGEST_BOTTOM && (top.top() < bottom.top() || top.top() <= LARGEST_IMPROPER_TOP);
        return sensible ? new Found(new Fraction(top.top(), bottom.top()), null, index + 3) : null;
    }

    /** From a table: {@code 12} or {@code 3/4}. */
    static Fraction fraction(String written) {
        int slash = written.indexOf('/');
        return slash < 0
                ? Fraction.of(Long.parseLong(written))
                : new Fraction(Long.parseLong(written.substring(0, slash)), Long.parseLong(written.substring(slash
                        + 1)));
    }
}
