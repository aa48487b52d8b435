package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import dev.galley.domain.food.line.Phrases.Hit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one amount at a place in a line: {@code about 2 heaped tbsp}. Changes nothing. */
final class Measures {
    private static final Set<String> LENGTHS = Set.of("in", "cm", "mm");
    private static final Fraction ONE = Fraction.of(1);

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final Numbers numbers;

    Measures(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.numbers = new Numbers(tokens, lexicon);
    }

    /**
     * One amount, by its places in the line: about [number number) [size unitFrom) [unitFrom next).
     *
     * @param unit none for counted things; then {@code unitFrom} and {@code next} are where the number ends
     */
    record Found(
            int from, int number, Fraction low, @Nullable Fraction high, int size, int unitFrom, @Nullable String unit,
            int next) {

        boolean isMeasured() {
            return unit != null && Lexicon.MEASURES.contains(unit);
        }

        boolean isLength() {
            return unit != null && LENGTHS.contains(unit);
        }
    }

    @Nullable
    Found at(int index) {
        int start = lexicon.skip(Kind.ABOUT, tokens, index);
        if (start > index && tokens.is(start, Token.Kind.DOT)) {
            start++;
        }
        var number = numbers.at(start);
        if (number == null && start == index && tokens.is(index, Token.Kind.DASH)) {
            number = numbers.at(index + 1);
            start = number == null ? start : index + 1;
        }
        if (number == null) {
            number = article(start);
        }
        if (number == null) {
            return null;
        }
        var unit = unit(number.next());
        int of = lexicon.skip(Kind.OF, tokens, number.next());
        if (unit == null && of > number.next()) {
            unit = unit(of);
        }
        if (unit == null) {
            return new Found(index, start, number.low(), number.high(), number.next(), number.next(), null, number
                    .next());
        }
        int size = Math.min(unit.from, Math.max(number.next(), of));
        int space = unit.name.indexOf(' ');
        if (space > 0 && Character.isDigit(unit.name.charAt(0))) {
            var factor = Numbers.fraction(unit.name.substring(0, space));
            var low = number.low().times(factor);
            var high = number.high() == null ? low : number.high().times(factor);
            return high.isAmount()
                    ? new Found(
                            index, start, low, number.high() == null ? null : high, size, unit.from,
                            unit.name.substring(space + 1), unit.next)
                    : null;
        }
        return new Found(index, start, number.low(), number.high(), size, unit.from, unit.name, unit.next);
    }

    private Numbers.@Nullable Found article(int index) {
        if (lexicon.has(Kind.VAGUE, tokens, index) || !lexicon.has(Kind.ARTICLE, tokens, index)) {
            return null;
        }
        int next = lexicon.skip(Kind.ARTICLE, tokens, index);
        return tokens.is(next, Token.Kind.WORD) || isMeasured(next) ? new Numbers.Found(ONE, null, next) : null;
    }

    /** The size after an article: a {@code 2-inch} knob. */
    private boolean isMeasured(int index) {
        var size = tokens.is(index, Token.Kind.NUMBER) ? at(index) : null;
        return size != null && size.isMeasured();
    }

    /** A unit, by where its name begins after words of size. */
    record UnitFound(int from, String name, int next) {}

    /** The unit after a number, behind a hyphen or words of size. */
    @Nullable
    UnitFound unit(int index) {
        int i = tokens.is(index, Token.Kind.DASH) && !tokens.at(index).spaced() ? index + 1 : index;
        var hit = unitAt(i);
        int sizes = hit == null ? after(i, true) : i;
        if (hit == null && sizes > i) {
            hit = unitAt(sizes);
        }
        return hit == null ? null : new UnitFound(sizes, hit.value(), hit.next());
    }

    /** The place after words of size and commas between them. */
    int afterSizes(int index) {
        return after(index, false);
    }

    private int after(int index, boolean fullness) {
        int i = index;
        while (true) {
            int next = afterOne(i, fullness);
            boolean sign = tokens.is(i, Token.Kind.COMMA) || tokens.is(i, Token.Kind.SLASH);
            if (next == i && i > index && sign) {
                next = afterOne(i + 1, fullness);
                next = next == i + 1 ? i : next;
            }
            if (next == i) {
                return i;
            }
            i = next;
        }
    }

    private int afterOne(int index, boolean fullness) {
        int next = lexicon.skip(Kind.SIZE, tokens, index);
        return next == index && fullness ? lexicon.skip(Kind.FULLNESS, tokens, index) : next;
    }

    /** After the {@code (s)} of {@code cup(s)}. */
    private int afterPlural(int index) {
        boolean plural = tokens.is(index, Token.Kind.OPEN) && !tokens.at(index).spaced()
                && tokens.is(index + 1, Token.Kind.WORD) && tokens.at(index + 1).key().length() <= 2
                && tokens.is(index + 2, Token.Kind.CLOSE);
        return plural ? index + 3 : index;
    }

    private static final Set<String> SPOONS = Set.of("t", "ts", "tb", "tbs");

    /** A capital T is a tablespoon, a small one a teaspoon. */
    @Nullable
    Hit unitAt(int index) {
        var hit = lexicon.find(Kind.UNIT, tokens, index);
        if (hit != null && hit.next() <= index + 2 && SPOONS.contains(tokens.at(index).key())) {
            return tokens.isCapital(index) ? new Hit("tbsp", hit.next()) : hit;
        }
        return hit == null ? null : new Hit(hit.value(), afterPlural(hit.next()));
    }
}
