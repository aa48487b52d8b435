package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Answers what a word in a line is, by the lexicon and, in English, by its ending. */
final class Words {
    private static final int SHORTEST_PARTICIPLE = 5;
    private static final int SHORTEST_ADVERB = 5;
    private static final int LONGEST_FOOD = 3;

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final boolean english;

    Words(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.english = lexicon == English.LEXICON;
    }

    boolean has(Kind kind, int index) {
        return lexicon.has(kind, tokens, index);
    }

    int skip(Kind kind, int index) {
        return lexicon.skip(kind, tokens, index);
    }

    Phrases.@Nullable Hit find(Kind kind, int index) {
        return lexicon.find(kind, tokens, index);
    }

    /** The place after a word for something done to the food, or the same place. */
    int skipDone(int index) {
        int next = Math.max(skip(Kind.LEAD, index), skip(Kind.DONE, index));
        if (next > index || !english || !tokens.is(index, Token.Kind.WORD)) {
            return next;
        }
        var word = tokens.at(index).key();
        boolean looks = word.length() >= SHORTEST_PARTICIPLE && word.endsWith("ed") && !word.endsWith("eed")
                && !word.endsWith("-red") && !has(Kind.ADJECTIVE, index) && !has(Kind.SIZE, index);
        return looks ? index + 1 : index;
    }

    /** Whether these words after a comma begin with something done: there, {@code dried} is no longer a kind of food. */
    boolean beginsDone(int index) {
        var word = tokens.at(skipAdverbs(index)).key();
        return english && word.length() >= SHORTEST_PARTICIPLE && word.endsWith("ed") && !word.endsWith("eed")
                && !word.startsWith("un") && !word.equals("salted") && !word.equals("sweetened") && !word.equals(
                        "mixed");
    }

    boolean isDone(int index) {
        return skipDone(index) > index;
    }

    /** The place after adverbs such as {@code very finely}, or the same place. */
    int skipAdverbs(int index) {
        int i = index;
        while (true) {
            int next = skip(Kind.ADVERB, i);
            if (next == i && english && isAdverb(tokens.at(i).key())) {
                next = i + 1;
            }
            if (next == i) {
                return i;
            }
            i = next;
        }
    }

    private static boolean isAdverb(String word) {
        return word.length() >= SHORTEST_ADVERB && word.endsWith("ly") && !word.endsWith("lly") && !word.equals("curly")
                && !word.equals("italy") && !word.equals("early") && !word.equals("family") && !word.equals("sicily")
                && !word.endsWith("only") && !word.equals("barfly");
    }

    /**
     * The place after a preparation that stands before a name, {@code peeled and very coarsely chopped}, or the same
     * place.
     */
    int skipLead(int index, int end) {
        int done = index;
        int i = index;
        while (i < end) {
            int verb = skipAdverbs(i);
            int next = verb == i && has(Kind.FOOD, i) ? i : skip(Kind.LEAD, verb);
            if (next == verb && verb > i) {
                next = skipDone(verb);
            }
            if (next <= verb || next >= end) {
                return done;
            }
            done = next;
            i = tokens.is(next, Token.Kind.COMMA) ? skip(Kind.AND, next + 1) : skip(Kind.AND, next);
            i = i == next ? skip(Kind.OR, next) : i;
            if (i == next && !startsLead(i)) {
                return done;
            }
        }
        return done;
    }

    private boolean startsLead(int index) {
        return skip(Kind.LEAD, skipAdverbs(index)) > skipAdverbs(index) && !has(Kind.FOOD, index);
    }

    /** Whether from there on the words say what is done to the food before them, as in {@code onions finely chopped}. */
    boolean startsTrailing(int index, int end) {
        int verb = skipAdverbs(index);
        int next = skipDone(verb);
        if (next == verb || next > end) {
            return false;
        }
        if (next == end) {
            return true;
        }
        int adverb = skipAdverbs(next);
        return adverb > next || has(Kind.FUNCTION, next) || tokens.is(next, Token.Kind.COMMA)
                || tokens.is(next, Token.Kind.NUMBER) || (skipDone(next) >= end && skipDone(next) > next);
    }

    /** Whether a phrase for a food that begins there or later, {@code grated coconut}, takes in the word at the place. */
    boolean isFood(int from, int place) {
        for (int i = Math.max(from, place - LONGEST_FOOD); i <= place; i++) {
            if (skip(Kind.FOOD, i) > place) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word for something done to the food is among the first words there. */
    boolean saysDone(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDone(i) && !has(Kind.ADJECTIVE, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word there names a thing. */
    boolean onlyDescribes(int from, int to) {
        for (int i = from; i < to; i++) {
            var token = tokens.at(i);
            boolean describes = !token.speaks() || has(Kind.ADJECTIVE, i) || has(Kind.SIZE, i) || has(Kind.AND, i)
                    || has(Kind.OR, i) || isDone(i) || skipAdverbs(i) > i || describesByEnding(token.key());
            if (!describes) {
                return false;
            }
        }
        return true;
    }

    private boolean describesByEnding(String word) {
        return english && (word.endsWith("-free") || word.endsWith("less") || word.endsWith("-style") || word.endsWith(
                "-fat")
                || word.endsWith("-sodium") || word.endsWith("-quality") || word.endsWith("-sized") || word.endsWith(
                        "-cut")
                || word.endsWith("-inch") || word.endsWith("-ripened") || word.endsWith("-fed"));
    }
}
