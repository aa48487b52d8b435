package dev.galley.ai.llm.repair;

/** Kinds of letters. */
final class Letters {
    /** Three of them are a fence. */
    static final String FENCE = "```";

    private Letters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(String text, int from, int count) {
        if (from + count > text.length()) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    /** Of JSON, of Unicode, and what has no width. */
    static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x7f && isUnusualSpace(c));
    }

    private static boolean isUnusualSpace(char c) {
        return c == 0xa0 || c == 0x7f || c == 0xfeff || c == 0x1680 || (c >= 0x2000 && c <= 0x200f) || c == 0x2028
                || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x2060 || c == 0x3000;
    }

    /** Whatever may open a string. */
    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`' || (c > 0x7f && (isDoubleQuote(c) || isSingleQuote(c)));
    }

    static boolean isDoubleQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb'
                || c == '\uff02';
    }

    static boolean isSingleQuote(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201a' || c == '\u00b4';
    }

    /** Whether this may end a string that the other opened: the plain ones only themselves, the curly ones their kind. */
    static boolean closes(char quote, char opened) {
        if (opened == '"' || opened == '`') {
            return quote == opened;
        }
        if (opened == '\'') {
            return quote == '\'';
        }
        return isDoubleQuote(opened) ? isDoubleQuote(quote) : isSingleQuote(quote) || quote == '`';
    }

    /** What names are made of, that need no quotes. */
    static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '.';
    }
}
