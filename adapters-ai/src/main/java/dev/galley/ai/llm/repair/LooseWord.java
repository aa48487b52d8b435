package dev.galley.ai.llm.repair;

import dev.galley.ai.llm.repair.Reading.Place;
import java.util.Map;

/** Whatever stands without quotes: numbers, the words of JSON, Python and JavaScript, names, and text. */
final class LooseWord {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("true", "true"),
            Map.entry("True", "true"),
            Map.entry("TRUE", "true"),
            Map.entry("false", "false"),
            Map.entry("False", "false"),
            Map.entry("FALSE", "false"),
            Map.entry("null", "null"),
            Map.entry("Null", "null"),
            Map.entry("NULL", "null"),
            Map.entry("None", "null"),
            Map.entry("nil", "null"),
            Map.entry("undefined", "null"),
            Map.entry("NaN", "null"),
            Map.entry("Infinity", "null"),
            Map.entry("-Infinity", "null"));
    private static final int LONGEST_WORD = 9;

    private final Reading reading;
    private final String text;
    private final StringBuilder out;
    private final Escapes escapes;

    LooseWord(Reading reading) {
        this.reading = reading;
        text = reading.text;
        out = reading.out;
        escapes = new Escapes(text, out);
    }

    /** Reads a key without quotes. @return whether there was one, and it was not broken off */
    boolean readKey() {
        int start = reading.at;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ':' || c == '=' || c == ',' || c == '{' || c == '}' || c == '[' || c == ']' || c == '\n'
                    || Letters.isQuote(c)) {
                break;
            }
            i++;
        }
        int end = i;
        while (end > start && Letters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end == start) {
            return false;
        }
        if (Letters.isQuote(reading.charAt(i)) && i > end && reading.isKey(i)) {
            reading.at = i; // a stray word before the next key
            return false;
        }
        if (i >= text.length()) {
            reading.at = i;
            reading.partial = true;
            return false;
        }
        quoted(start, end);
        // a quote that closes what none opened
        int next = reading.pastSpaces(i + 1);
        boolean closes = reading.charAt(next) == ':' || (i == end && next > i + 1 && reading.isLoneValue(next));
        reading.at = Letters.isQuote(text.charAt(i)) && closes ? i + 1 : i;
        return true;
    }

    /** Reads a value without quotes. @return whether there was one */
    boolean read(Place place) {
        int start = reading.at;
        int number = Figures.end(text, start);
        if (number > start && endsValue(number, place)) {
            out.append(text, start, number);
            reading.at = number;
            dropQuote(place);
            return true;
        }
        int word = word(start);
        if (word > start && (isWrittenSpace(word) || reading.isKey(reading.pastSpaces(word))
                || (place == Place.ELEMENT && isBeforeWord(word)))) {
            write(start, word);
            reading.at = word;
            return true;
        }
        int end = end(place);
        int trimmed = end;
        while (trimmed > start && Letters.isSpace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        reading.at = end;
        if (trimmed == start || (trimmed == start + 1 && text.charAt(start) == '-')) {
            return false;
        }
        write(start, trimmed);
        if (end >= text.length()) {
            reading.partial = true;
        }
        dropQuote(place);
        return true;
    }

    /** What begins here as a whole word of JSON, Python or JavaScript. */
    boolean isWord() {
        return word(reading.at) > reading.at;
    }

    /** Whether another such word, a number, a string or dots are next without a comma. */
    private boolean isBeforeWord(int at) {
        int next = reading.pastSpaces(at);
        return next > at && (word(next) > next || Figures.end(text, next) > next || Letters.isQuote(reading.charAt(
                next))
                || reading.startsWith("...", next));
    }

    /** Where such a word ends; {@code from} where none begins there. */
    private int word(int from) {
        int i = from;
        while (i < text.length() && i - from <= LONGEST_WORD && Letters.isOfName(text.charAt(i))) {
            i++;
        }
        return WORDS.containsKey(text.substring(from, i)) ? i : from;
    }

    /** A line end or a tabulator that is written as an escape. */
    private boolean isWrittenSpace(int at) {
        return reading.charAt(at) == '\\' && "nrt".indexOf(reading.charAt(at + 1)) >= 0;
    }

    private void write(int start, int end) {
        var word = end - start <= LONGEST_WORD ? text.substring(start, end) : "";
        var known = WORDS.get(word);
        if (known != null) {
            out.append(known);
            return;
        }
        char first = text.charAt(start);
        boolean digits = Letters.isDigit(first) || first == '-' || first == '+' || first == '.';
        var number = digits && end - start < 40 ? Figures.read(text.substring(start, end)) : "";
        if (!number.isEmpty()) {
            out.append(number);
        } else {
            quoted(start, end);
        }
    }

    private void quoted(int start, int end) {
        out.append('"');
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                i = escapes.write(i);
            } else {
                out.append(c);
                i++;
            }
        }
        out.append('"');
    }

    /** A quote that closes what none opened: {@code soup"}. */
    private void dropQuote(Place place) {
        char c = reading.charAt(reading.at);
        if (Letters.isQuote(c)) {
            boolean attached = !Letters.isSpace(text.charAt(reading.at - 1));
            boolean spaced = place == Place.ELEMENT && reading.pastSpaces(reading.at + 1) > reading.at + 1;
            if (reading.isValueEnd(reading.at + 1) || (attached && spaced)) {
                reading.at++;
            }
        }
    }

    /** Whether a number that ends here is all of the value. */
    private boolean endsValue(int end, Place place) {
        char c = reading.charAt(end);
        if (c == 0 || c == '}' || c == ']' || c == '\n' || isWrittenSpace(end)) {
            return true;
        }
        if (c == ',') { // 1,000 and 2,5 are neither 1 nor 2
            return place != Place.VALUE || !Letters.isDigit(reading.charAt(end + 1)) || reading.isKey(end + 1);
        }
        int next = reading.pastSpaces(end);
        if (reading.isNextOfList(next)) {
            return true;
        }
        char after = reading.charAt(next);
        if (Letters.isQuote(c)) {
            char behind = reading.charAt(reading.pastSpaces(end + 1));
            return behind == ',' || behind == '}' || behind == ']' || behind == 0;
        }
        if (next == end) {
            return c == ';' || c == ')' || c == '`' || (c == '/' && "/*".indexOf(reading.charAt(end + 1)) >= 0);
        }
        return after == 0
                || ",}]);`#".indexOf(after) >= 0
                || Letters.isQuote(after)
                || reading.hasLineEnd(end, next)
                || (after == '/' && "/*".indexOf(reading.charAt(next + 1)) >= 0)
                || reading.startsWith("...", next)
                || reading.isKey(next)
                || reading.isHalfQuotedKey(next)
                || (place != Place.VALUE && (Letters.isDigit(after) || after == '-' || after == '{' || after == '['));
    }

    private int end(Place place) {
        int nested = 0;
        int i = reading.at;
        while (i < text.length()) {
            char c = text.charAt(i);
            switch (c) {
                case '\n', '\r' -> {
                    return i;
                }
                case '{' -> {
                    if (i == reading.at || Letters.isSpace(text.charAt(i - 1)) || reading.isNextOfList(i)) {
                        return i;
                    }
                    nested++;
                }
                case '}' -> {
                    if (nested-- == 0) {
                        return i;
                    }
                }
                case ']' -> {
                    return i;
                }
                case '[' -> {
                    if (place != Place.VALUE) {
                        return i;
                    }
                }
                case ')' -> {
                    if (reading.openParentheses > 0) {
                        return i;
                    }
                }
                case ',', ';' -> {
                    if (place != Place.VALUE || endsAtComma(i)) {
                        return i;
                    }
                }
                case '/' -> {
                    boolean comment = "/*".indexOf(reading.charAt(i + 1)) >= 0 && reading.charAt(i + 1) != 0;
                    if (comment && i > 0 && text.charAt(i - 1) != ':') {
                        return i;
                    }
                }
                case '#' -> {
                    if (i > reading.at && Letters.isSpace(text.charAt(i - 1))) {
                        return i;
                    }
                }
                case '`' -> {
                    if (reading.startsWith(Letters.FENCE, i)) {
                        return i;
                    }
                }
                case '"' -> {
                    if (i > reading.at
                            && (place != Place.VALUE || reading.isValueEnd(i + 1) || reading.isKey(i)
                                    || reading.isKeyWithoutColon(i))) {
                        return i;
                    }
                }
                default -> {
                    // part of the text
                }
            }
            i++;
        }
        return i;
    }

    /** In an object a comma ends a text only where a key follows, or the end. */
    private boolean endsAtComma(int comma) {
        int next = reading.pastSpaces(comma + 1);
        char c = reading.charAt(next);
        return c == 0
                || c == '}'
                || c == ']'
                || c == ','
                || c == '/'
                || c == '#'
                || c == '.'
                || Letters.isQuote(c)
                || reading.hasLineEnd(comma, next)
                || reading.isNextOfList(next)
                || reading.isKey(next)
                || reading.isHalfQuotedKey(next)
                || reading.isKeyBehindWord(next);
    }
}
