package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import java.util.Set;

/** Tells what the parts of a line after the name say: how to prepare it, what for, or anything else. */
final class Rest {
    private static final int FIRST_WORDS = 4;
    /** The {@code (n)} of {@code Zwiebel(n)}. */
    private static final int LONGEST_PLURAL = 2;

    private static final Set<String> FINISHES = Set.of("serve", "garnish", "decorate", "finish", "accompany", "dust");

    private static final Set<String> ADVICE = Set.of("preferred", "recommended", "suggested");

    /** Of leeks and mussels: {@code white and green parts separated}, {@code any open ones discarded}. */
    private static final Set<String> COLOURS = Set.of("white", "green", "dark", "light", "pale", "any");

    private final Draft draft;
    private final Tokens tokens;
    private final Words words;
    private final Amounts amounts;

    Rest(Draft draft, Lexicon lexicon, Amounts amounts) {
        this.draft = draft;
        this.tokens = draft.tokens();
        this.words = new Words(tokens, lexicon);
        this.amounts = amounts;
    }

    /** A part between commas. Returns whether the line goes on with a note to its end, as after {@code , or}. */
    boolean part(int from, int to) {
        int start = skipSigns(from, to);
        if (start >= to) {
            return false;
        }
        if (amounts.whole(start, to)) {
            return false;
        }
        int verb = words.skip(Kind.AND, start);
        if (words.has(Kind.OR, start) && !words.isDone(words.skipAdverbs(words.skip(Kind.OR, start)))) {
            draft.fill(start, to, Field.NOTE);
            return true;
        }
        if (noteOptional(start, to)) {
            return false;
        }
        if (isRemark(verb, to)) {
            draft.fill(start, to, Field.NOTE);
            return false;
        }
        verb = words.isDone(words.skipAdverbs(words.skip(Kind.EACH, verb))) ? words.skip(Kind.EACH, verb) : verb;
        boolean done = words.isDone(words.skipAdverbs(verb)) || startsPreparation(verb, to)
                || (words.beginsDone(verb) && !words.has(Kind.REMARK, verb));
        boolean parted = COLOURS.contains(tokens.at(verb).key()) && words.isDone(to - 1);
        if (!done && !parted && (words.has(Kind.NOTE, verb) || words.has(Kind.REMARK, verb))) {
            draft.fill(start, to, Field.NOTE);
        } else if (!done && words.has(Kind.PURPOSE, verb)) {
            draft.fill(start, to, Field.PURPOSE);
        } else if (done || words.saysDone(verb, to)) {
            preparation(start, to);
        } else {
            int amount = amounts.trailing(start, to, true);
            int end = laterPart(start, amount);
            draft.fill(start, end, Field.NOTE);
            later(end, amount);
        }
        return false;
    }

    /** What looks like preparation and is none: {@code drained weight}, {@code Maldon preferred}. */
    private boolean isRemark(int from, int to) {
        int done = words.skipDone(words.skipAdverbs(from));
        return (done > from && words.skip(Kind.NOTE, from) > done)
                || ADVICE.contains(tokens.at(to - 1).key());
    }

    private boolean startsPreparation(int from, int to) {
        var hit = words.find(Kind.PREPARATION, from);
        if (hit == null) {
            return false;
        }
        int next = hit.next();
        return (hit.value().equals("open") && !words.has(Kind.REMARK, from)) || next > from + 1 || next >= to || !tokens
                .at(next).speaks() || words.has(Kind.AND, next)
                || words.has(Kind.FUNCTION, next) || words.saysDone(next, to);
    }

    private boolean noteOptional(int from, int to) {
        if (!words.has(Kind.OPTIONAL, from)) {
            return false;
        }
        draft.makeOptional();
        draft.fill(from, to, Field.NOTE);
        return true;
    }

    /** A preparation, with what may follow it: an amount, a purpose or a note. */
    private void preparation(int from, int to) {
        int amount = amounts.trailing(from, to, true);
        int phrase = words.skip(Kind.PREPARATION, words.skip(Kind.AND, from));
        int end = phrase >= amount ? amount : laterPart(Math.max(from, phrase - 1), amount);
        draft.fill(from, end, Field.PREPARATION);
        later(end, amount);
    }

    private void later(int from, int to) {
        if (from < to) {
            boolean purpose = words.has(Kind.PURPOSE, from) && !words.has(Kind.NOTE, from);
            if (words.has(Kind.OPTIONAL, from)) {
                draft.makeOptional();
            }
            draft.fill(from, to, purpose ? Field.PURPOSE : Field.NOTE);
        }
    }

    /** Where a purpose or note begins within a part that begins with something else. */
    private int laterPart(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean purpose = words.has(Kind.PURPOSE, i) && isPlainPurpose(i);
            boolean note = words.has(Kind.NOTE, i) && !tokens.at(i).key().equals("from") && !words.has(Kind.ABOUT, i);
            if (purpose || note || words.has(Kind.OPTIONAL, i)) {
                return i;
            }
        }
        return to;
    }

    /** Soaked {@code for 1 hour} and seeded {@code for less heat} are no purposes; {@code for serving} is. */
    private boolean isPlainPurpose(int index) {
        int next = words.skip(Kind.PURPOSE, index);
        boolean to = tokens.isWord(index, "to");
        if (to || !tokens.isWord(index, "for")) {
            return !to || FINISHES.contains(tokens.at(index + 1).key());
        }
        return tokens.isWord(next, "garnish") || tokens.isWord(next, "decoration")
                || tokens.isWord(next, "the") || tokens.at(next).key().endsWith("ing");
    }

    /** What stands in brackets. */
    void brackets(int open, int close, boolean withinName) {
        int from = skipSigns(open + 1, close);
        if (close == open + 2 && !tokens.at(open).spaced() && tokens.at(from).key().length() <= LONGEST_PLURAL) {
            draft.fill(open, close, Field.NAME);
            return;
        }
        if (from >= close || amounts.bracketed(open, close) || noteOptional(from, close)) {
            return;
        }
        if (mentionsOptional(from, close)) {
            draft.makeOptional();
        }
        int verb = words.skip(Kind.AND, from);
        if (words.has(Kind.NOTE, verb) || words.has(Kind.REMARK, verb) || words.has(Kind.OR, verb)) {
            draft.fill(from, close, Field.NOTE);
        } else if (words.has(Kind.PURPOSE, verb)) {
            draft.fill(from, close, Field.PURPOSE);
        } else if (isChoice(verb, close)) {
            draft.fill(from, close, Field.NOTE);
        } else if (words.startsTrailing(verb, close) || startsPreparation(verb, close)
                || words.saysDone(verb, Math.min(close, verb + FIRST_WORDS))) {
            preparation(from, close);
        } else if (withinName && words.onlyDescribes(from, close)) {
            draft.fill(from, close, words.has(Kind.SIZE, from) ? Field.SIZE : Field.NAME);
        } else {
            draft.fill(from, close, Field.NOTE);
        }
    }

    /** {@code (hot or sweet)} */
    private boolean isChoice(int from, int to) {
        boolean or = false;
        for (int i = from; i < to; i++) {
            or |= words.has(Kind.OR, i);
        }
        return or && words.onlyDescribes(from, to) && !words.saysDone(from, to);
    }

    private boolean mentionsOptional(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.has(Kind.OPTIONAL, i)) {
                return true;
            }
        }
        return false;
    }

    private int skipSigns(int from, int to) {
        int i = from;
        while (i < to && !tokens.at(i).speaks()) {
            i++;
        }
        return i;
    }
}
