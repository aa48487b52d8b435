package dev.galley.ai.llm.repair;

import java.util.List;

/** How far a reply was read, and what was made of it. */
final class Reading {
    /** Where something stands: what may follow it depends on that. */
    enum Place {
        KEY, VALUE, ELEMENT, TOP
    }

    private static final int FARTHEST = 160;
    private static final int MOST_CLOSED = 8;
    private static final List<String> WORDS = List.of("true", "false", "null", "True", "False", "None");

    final String text;
    final StringBuilder out;
    int at;
    /** Whether the reply ended inside of something. */
    boolean partial;
    /** Whether a key was met that no colon followed, so that others may have none either. */
    boolean lacksColons;
    int openObjects;
    int openArrays;
    int openParentheses;
    /** From here on, the reply is nothing but closing brackets, spaces and a fence. */
    private final int tail;
    /** Where the last object opens; -1 if none does. */
    final int lastBrace;
    /** Where the last line ends; -1 if there is but one. */
    final int lastLineEnd;
    /** Where the first letter stands that is no space. */
    private final int first;
    private final int lastDouble;
    private final int lastSingle;

    Reading(String text) {
        this.text = text;
        out = new StringBuilder(text.length() + 16);
        tail = tail(text);
        lastBrace = text.lastIndexOf('{');
        lastLineEnd = text.lastIndexOf('\n');
        first = pastSpaces(0);
        lastDouble = text.lastIndexOf('"');
        lastSingle = text.lastIndexOf('\'');
    }

    boolean isOver() {
        return at >= text.length();
    }

    /** Whether everything from there on only closes what is open, so that the reply did not break off. */
    boolean isTail(int from) {
        return from >= tail && from < text.length();
    }

    /** Whether the reply ends with closing brackets. */
    boolean hasTail() {
        return tail < text.length();
    }

    boolean startsWith(String word, int from) {
        return text.startsWith(word, from);
    }

    /** The character there, or 0 behind the end. */
    char charAt(int place) {
        return place < text.length() ? text.charAt(place) : 0;
    }

    /** Passes spaces, comments and line ends that are written as escapes. */
    void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Letters.isSpace(c)) {
                at++;
            } else if (c == '/' && charAt(at + 1) == '*') {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (c == '#' || (c == '/' && charAt(at + 1) == '/')) {
                lineComment();
            } else if (c == '\\' && "nrt".indexOf(charAt(at + 1)) >= 0 && charAt(at + 1) != 0) {
                at += 2;
            } else {
                return;
            }
        }
    }

    /** To the end of the line; on the last line only to the brackets that close the reply. */
    private void lineComment() {
        if (at <= lastLineEnd) {
            at = text.indexOf('\n', at);
            return;
        }
        while (at < text.length() && text.charAt(at) != '}' && text.charAt(at) != ']') {
            at++;
        }
    }

    /** Passes commas, however many, and dots that stand for more of the same. */
    void skipSeparators() {
        while (true) {
            skip();
            char c = charAt(at);
            if (c == ',' || c == ';') {
                at++;
            } else if (c == '\u2026') {
                at++;
            } else if (c == '.' && startsWith("...", at)) {
                at += 3;
            } else {
                return;
            }
        }
    }

    /** Whether nothing but spaces stands before. */
    boolean isFirst(int place) {
        return place == first;
    }

    int pastSpaces(int from) {
        int i = from;
        while (i < text.length() && Letters.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    boolean hasLineEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ',') {
                return true;
            }
        }
        return false;
    }

    /** Whether a key begins there, with its colon. It looks only so far: longer keys are no keys. */
    boolean isKey(int from) {
        char first = charAt(from);
        int end = Letters.isQuote(first) ? pastQuoted(from) : pastName(from);
        if (end < 0) {
            return false;
        }
        int colon = pastSpaces(end);
        return (charAt(colon) == ':' && !startsWith("://", colon)) || (Letters.isQuote(first) && startsWith("=>",
                colon));
    }

    /** Whether a key begins there behind a word or two that say nothing. */
    boolean isKeyBehindWord(int from) {
        int i = from;
        for (int word = 0; word < 2; word++) {
            int end = pastName(i);
            if (end < 0) {
                return false;
            }
            i = pastSpaces(end);
            if (Letters.isQuote(charAt(i))) {
                return isKey(i);
            }
        }
        return false;
    }

    /** Whether a key begins there whose opening quote is missing: {@code name": 1}. */
    boolean isHalfQuotedKey(int from) {
        int end = pastName(from);
        return end >= 0 && Letters.isQuote(charAt(end)) && charAt(pastSpaces(end + 1)) == ':';
    }

    /** Whether the next object of a list opens there, whose quoted key follows. */
    boolean isNextOfList(int from) {
        if (openArrays == 0 || charAt(from) != '{') {
            return false;
        }
        int key = pastSpaces(from + 1);
        return (Letters.isQuote(charAt(key)) && isKey(key)) || isHalfQuotedKey(key);
    }

    /**
     * Whether the closing bracket there, and those that follow it, close what is open: behind them and a comma comes the
     * next object of a list, or the next key.
     */
    boolean closesBeforeKey(int bracket) {
        int i = bracket;
        int most = Math.min(openObjects + openArrays, MOST_CLOSED);
        for (int closed = 0; closed < most && (charAt(i) == '}' || charAt(i) == ']'); closed++) {
            i = pastSpaces(i + 1);
        }
        if (i == bracket || charAt(i) != ',') {
            return false;
        }
        int next = pastSpaces(i + 1);
        return isNextOfList(next) || (Letters.isQuote(charAt(next)) && isKey(next));
    }

    /** Whether a quoted key begins there that no colon follows, but a value, and then a comma or a brace. */
    boolean isKeyWithoutColon(int from) {
        int end = Letters.isQuote(charAt(from)) ? pastQuoted(from) : -1;
        return end >= 0 && isLoneValue(pastSpaces(end));
    }

    /** Whether a string, a number or a word of JSON begins there that a comma or a brace follows. */
    boolean isLoneValue(int from) {
        if (Letters.isQuote(charAt(from))) {
            return isBareString(from);
        }
        int end = Figures.end(text, from);
        if (end == from) {
            for (var word : WORDS) {
                end = startsWith(word, from) ? from + word.length() : end;
            }
        }
        return end > from && isMemberEnd(end);
    }

    /** Whether a number begins there that is the last of its list, or before a comma. */
    boolean isLastNumber(int from) {
        int end = Figures.end(text, from);
        int next = pastSpaces(end);
        return end > from && (next >= text.length() || charAt(next) == ',' || charAt(next) == ']');
    }

    /** Whether a value that ends there is whole: the line, what it is in, or the reply ends, or a comma or comment is next. */
    boolean isValueEnd(int from) {
        int next = pastSpaces(from);
        return next >= text.length() || charAt(next) == ']' || isMemberEnd(from) || hasLineEnd(from, next);
    }

    private boolean isMemberEnd(int from) {
        int next = pastSpaces(from);
        char c = charAt(next);
        return next >= text.length() || c == ',' || c == '}'
                || (c == '/' && (charAt(next + 1) == '*' || charAt(next + 1) == '/'));
    }

    /** Passes a backslash before the quote that opens a string. @return whether there was one */
    boolean passEscapeOfQuote() {
        boolean escaped = charAt(at) == '\\' && Letters.isQuote(charAt(at + 1));
        if (escaped) {
            at++;
        }
        return escaped;
    }

    /** Whether a string begins there that nothing but a comma or a brace follows. */
    boolean isBareString(int from) {
        int end = Letters.isQuote(charAt(from)) ? pastQuoted(from) : -1;
        return end >= 0 && isMemberEnd(end);
    }

    /** Whether no other quote of this kind stands behind that one. */
    boolean isLastQuote(int place) {
        char quote = text.charAt(place);
        return quote == '"' ? place == lastDouble : quote == '\'' && place == lastSingle;
    }

    private int pastQuoted(int from) {
        char quote = text.charAt(from);
        int limit = Math.min(text.length(), from + FARTHEST);
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n') {
                return -1;
            } else if (Letters.closes(c, quote)) {
                return i + 1;
            }
        }
        return -1;
    }

    private int pastName(int from) {
        int limit = Math.min(text.length(), from + FARTHEST);
        int i = from;
        while (i < limit && Letters.isOfName(text.charAt(i))) {
            i++;
        }
        return i == from || i == limit ? -1 : i;
    }

    /** Takes spaces from the end of what was written, and a comma that belongs behind the string. */
    void trimOut(boolean comma) {
        int length = out.length();
        boolean cut = false;
        while (length > 0) {
            char c = out.charAt(length - 1);
            boolean lineEnd = length > 1 && out.charAt(length - 2) == '\\' && (c == 'n' || c == 'r' || c == 't');
            if (lineEnd && (length == 2 || out.charAt(length - 3) != '\\')) {
                length -= 2;
            } else if (Letters.isSpace(c)) {
                length--;
            } else if (comma && !cut && c == ',') {
                cut = true;
                length--;
            } else {
                break;
            }
        }
        out.setLength(length);
    }

    private static int tail(String text) {
        int i = text.length();
        int closed = i;
        while (i > 0) {
            char c = text.charAt(i - 1);
            if (c == '}' || c == ']') {
                closed = i - 1;
            } else if (!Letters.isSpace(c) && c != '`' && c != ';' && c != ')') {
                break;
            }
            i--;
        }
        return closed;
    }
}
