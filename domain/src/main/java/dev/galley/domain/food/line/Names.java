package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import java.util.Set;

/** Reads the part of a line that names the food, with what is said right before and after it. */
final class Names {
    private static final Set<String> CANS = Set.of("can", "jar", "carton", "package", "pack", "packet", "bag", "box");

    private final Draft draft;
    private final Tokens tokens;
    private final Words words;
    private final Measures measures;
    private final Amounts amounts;
    private final boolean adjectivesFollow;
    private final boolean english;

    Names(Draft draft, Lexicon lexicon, Amounts amounts) {
        this.draft = draft;
        this.tokens = draft.tokens();
        this.words = new Words(tokens, lexicon);
        this.measures = new Measures(tokens, lexicon);
        this.amounts = amounts;
        this.adjectivesFollow = lexicon.adjectivesFollow();
        this.english = lexicon == English.LEXICON;
    }

    /** Reads the words there. Returns whether the line goes on with a note to its end. */
    boolean read(int begin, int to) {
        int from = afterNote(begin, to);
        int end = named(from, to);
        boolean note = end < to && isOtherAmount(end);
        if (end < to) {
            after(end, to);
        }
        if (draft.amounts().isEmpty()) {
            end = amounts.trailing(from, end, false);
        }
        int of = draft.amounts().isEmpty() ? from : words.skip(Kind.OF, from);
        draft.fill(from, of, Field.AMOUNTS);
        int start = before(of, end);
        end = trailing(start, end);
        middle(start, end);
        unitAfterName(start, end);
        draft.fill(start, end, Field.NAME);
        return note;
    }

    /** {@code n. B. Salz}: a short note before the name. */
    private int afterNote(int from, int to) {
        int next = english ? from : words.skip(Kind.NOTE, from);
        if (next >= to) {
            return from;
        }
        draft.fill(from, next, Field.NOTE);
        return next;
    }

    /** Where the words about the food itself end and a purpose or note begins. */
    private int named(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isOtherAmount(i) && words.onlyDescribes(from, i)) {
                i = otherSize(i);
            } else if (words.has(Kind.PURPOSE, i) || startsNote(i, to) || words.has(Kind.OPTIONAL, i)
                    || isOtherAmount(i)) {
                return i;
            }
        }
        return to;
    }

    /** {@code parmesan or similar hard cheese} is a choice, {@code parmesan or similar} a note. */
    private boolean startsNote(int index, int to) {
        boolean choice = tokens.isWord(index + 1, "similar") && index + 2 < to && tokens.is(index + 2, Token.Kind.WORD);
        return words.has(Kind.NOTE, index) && !choice;
    }

    /** {@code 4 large or 8 small sardines}: returns the last place of the other size. */
    private int otherSize(int or) {
        var other = measures.at(words.skip(Kind.OR, or));
        int end = other == null ? or + 1 : measures.afterSizes(other.next());
        draft.give(or, end, Field.NOTE);
        return end - 1;
    }

    /** {@code or 2 tbsp of another food}. */
    private boolean isOtherAmount(int index) {
        int next = words.skip(Kind.OR, index);
        return next > index && (measures.at(next) != null && !words.has(Kind.ARTICLE, next));
    }

    private void after(int from, int to) {
        if (words.has(Kind.OPTIONAL, from)) {
            draft.makeOptional();
        }
        boolean purpose = words.has(Kind.PURPOSE, from) && !words.has(Kind.NOTE, from);
        draft.fill(from, to, purpose ? Field.PURPOSE : Field.NOTE);
    }

    /** Sizes and preparations before the name; returns where the name begins. */
    private int before(int from, int to) {
        int i = from;
        while (i < to) {
            int next = keepsInCan(i) ? i : words.skipLead(i, to);
            if (next > i && next < to) {
                draft.fill(i, next, Field.PREPARATION);
            } else {
                next = measures.afterSizes(i);
                if (next == i || next >= to) {
                    return i;
                }
                draft.fill(i, next, Field.SIZE);
            }
            i = tokens.is(next, Token.Kind.COMMA) ? next + 1 : next;
        }
        return from;
    }

    /** In cans and jars, {@code chopped tomatoes} is what it says on the label. */
    private boolean keepsInCan(int index) {
        boolean canned = draft.amounts().stream().anyMatch(amount -> amount.unit().filter(CANS::contains).isPresent())
                || isHeld();
        return canned && words.skipAdverbs(index) == index;
    }

    private boolean isHeld() {
        for (int i = 0; i < tokens.size(); i++) {
            var unit = draft.field(i) == Field.AMOUNTS ? measures.unitAt(i) : null;
            if (unit != null && CANS.contains(unit.value())) {
                return true;
            }
        }
        return false;
    }

    /** Preparation after the name; returns where the name ends. */
    private int trailing(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean joined = words.has(Kind.AND, i - 1) || words.has(Kind.OR, i - 1);
            if (words.startsTrailing(i, to) && !words.isFood(from, i) && !(joined && !isEnd(i, to))) {
                int start = i;
                draft.fill(start, to, Field.PREPARATION);
                return start;
            }
            int phrase = words.skip(Kind.PREPARATION, i);
            if (phrase > i + 1 && tokens.at(i + 1).speaks() && !words.has(Kind.AND, phrase - 1)) {
                draft.fill(i, to, Field.PREPARATION);
                return i;
            }
        }
        return to;
    }

    private boolean isEnd(int index, int to) {
        return words.skipDone(words.skipAdverbs(index)) >= to;
    }

    /** Preparation of the second of two foods, {@code salt and freshly ground pepper}, and sizes within a name. */
    private void middle(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int verb = words.skipAdverbs(i);
            int next = verb > i ? words.skipDone(verb) : i;
            if (next > verb && next < to) {
                draft.fill(i, next, Field.PREPARATION);
            } else if (adjectivesFollow && words.has(Kind.SIZE, i)) {
                draft.fill(i, words.skip(Kind.SIZE, i), Field.SIZE);
            }
        }
    }

    /** {@code 2 garlic cloves}: a unit that stands after the name of what it counts. */
    private void unitAfterName(int from, int to) {
        if (draft.amounts().isEmpty() || draft.amounts().getFirst().unit().isPresent()) {
            return;
        }
        int last = to - 1;
        while (last > from && !tokens.at(last).speaks()) {
            last--;
        }
        var unit = last > from ? measures.unitAt(last) : null;
        boolean counts = unit != null && Lexicon.AFTER_NAME.contains(unit.value()) && unit.next() >= to
                && !words.has(Kind.FOOD, last - 1) && !words.onlyDescribes(from, last) && !words.has(Kind.OR, last - 1);
        if (counts && unit != null) {
            draft.give(last, last + 1, Field.UNIT);
            draft.countFirstIn(unit.value());
        }
    }
}
