package dev.galley.domain.food.line;

import org.jspecify.annotations.Nullable;

/**
 * A word, a number or a sign.
 *
 * @param key of a word, as the lexicons write it; of anything else, the sign itself
 * @param value of a number
 * @param spaced whether it is the first, or stands after a space
 */
record Token(Kind kind, String key, @Nullable Fraction value, int from, int to, boolean spaced) {
    enum Kind {
        WORD, NUMBER, COMMA, SEMICOLON, COLON, DOT, SLASH, DASH, OPEN, CLOSE, PLUS, PERCENT, SIGN
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && key.equals(word);
    }

    /** Whether it says something, so that a field must hold it. */
    boolean speaks() {
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }
}
