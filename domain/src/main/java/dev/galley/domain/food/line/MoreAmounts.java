package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import java.util.Optional;

/** Reads the amounts that come right after one of the same food. */
final class MoreAmounts {
    private final Draft draft;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final Measures measures;
    private final Amounts amounts;

    MoreAmounts(Draft draft, Lexicon lexicon, Measures measures, Amounts amounts) {
        this.draft = draft;
        this.tokens = draft.tokens();
        this.lexicon = lexicon;
        this.measures = measures;
        this.amounts = amounts;
    }

    /**
     * Reads all that comes right after an amount and is one more: the same in other units, a part added, the end of a range,
     * or what is in brackets. Returns where it ends.
     */
    int after(int index) {
        int i = index;
        while (true) {
            int next = oneFurther(i);
            if (next == i) {
                return i;
            }
            i = next;
        }
    }

    private int oneFurther(int index) {
        if (tokens.is(index, Token.Kind.OPEN)) {
            int close = amounts.close(index);
            return amounts.bracketed(index, close) ? close + 1 : index;
        }
        boolean measured = lastIsMeasured();
        int start = index;
        boolean joined = tokens.is(index, Token.Kind.SLASH) || tokens.is(index, Token.Kind.PLUS)
                || (measured && Stretch.isEquals(tokens.at(index)));
        if (joined) {
            start = index + 1;
        } else if (lexicon.has(Kind.PLUS, tokens, index)) {
            start = lexicon.skip(Kind.PLUS, tokens, index);
        } else if (measured && lexicon.has(Kind.OR, tokens, index)) {
            start = lexicon.skip(Kind.OR, tokens, index);
        } else if (lexicon.has(Kind.TO, tokens, index) || tokens.is(index, Token.Kind.DASH)) {
            int next = rangeWithUnits(index);
            return next == index && measured ? compoundRange(index) : next;
        } else if (!measured || !tokens.is(index, Token.Kind.NUMBER)) {
            return index;
        }
        var found = measures.at(start);
        if (found == null || found.unit() == null || (start == index && !found.isMeasured())) {
            return index;
        }
        draft.give(index, found.next(), Field.AMOUNTS);
        draft.addAgain(found);
        return found.next();
    }

    /** {@code 5 oz - 8 oz}: the end of a range that names its unit twice. */
    private int rangeWithUnits(int index) {
        int start = tokens.is(index, Token.Kind.DASH) ? index + 1 : lexicon.skip(Kind.TO, tokens, index);
        var high = measures.at(start);
        var last = draft.amounts().getLast();
        boolean fits = high != null && high.unit() != null && high.high() == null
                && last.unit().equals(Optional.of(high.unit())) && draft.amounts().size() == 1
                && last.quantityMax().isEmpty()
                && last.quantity().map(low -> high.low().decimal().compareTo(low) > 0).orElse(false);
        if (!fits || high == null) {
            return index;
        }
        draft.extendLast(high.low());
        draft.give(index, high.size(), Field.QUANTITY);
        draft.give(high.size(), high.unitFrom(), Field.SIZE);
        draft.give(high.unitFrom(), high.next(), Field.UNIT);
        return high.next();
    }

    /** {@code 3lb 5oz-4lb 8oz}, {@code 1 tsp to 1 tbsp}: what comes after starts with another unit. */
    private int compoundRange(int index) {
        boolean dash = tokens.is(index, Token.Kind.DASH);
        boolean compound = !dash || draft.amounts().size() > 1;
        var high = compound ? measures.at(dash ? index + 1 : lexicon.skip(Kind.TO, tokens, index)) : null;
        if (high == null || !high.isMeasured()) {
            return index;
        }
        draft.give(index, high.next(), Field.AMOUNTS);
        draft.addAgain(high);
        return high.next();
    }

    boolean lastIsMeasured() {
        return draft.amounts().getLast().unit().filter(Lexicon.MEASURES::contains).isPresent();
    }
}
