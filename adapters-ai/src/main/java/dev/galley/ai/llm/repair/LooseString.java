package dev.galley.ai.llm.repair;

import dev.galley.ai.llm.repair.Reading.Place;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Strings in any quotes, closed or not. Which quote ends a string cannot be told from the quote: what follows it tells.
 */
final class LooseString {
    private enum Meaning {
        /** It ends the string. */
        END,
        /** It is part of it, and should have been escaped. */
        PART,
        /** It ends a key: the string should have ended before the quote that opened that key. */
        PAST_THE_END,
        /** It opens the value of a key that nobody closed: {@code "name:"soup"}. */
        VALUE_OF_KEY
    }

    private final Reading reading;
    private final String text;
    private final StringBuilder out;
    /** By place and kind of quote, from where on there is no end to be found: nobody looks twice. */
    private final Map<Place, int[]> endless = new EnumMap<>(Place.class);
    private final Escapes escapes;
    private final UnclosedString unclosed;

    LooseString(Reading reading) {
        this.reading = reading;
        text = reading.text;
        out = reading.out;
        escapes = new Escapes(text, out);
        unclosed = new UnclosedString(reading, escapes);
        for (var place : Place.values()) {
            endless.put(place, new int[]{Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE});
        }
    }

    /**
     * Reads the string whose quote is next.
     *
     * @return whether it was whole; of a broken off key nothing is written
     */
    boolean read(Place place) {
        if (isTriple(reading.at)) {
            return triple();
        }
        boolean whole = part(place);
        while (whole && place != Place.KEY) {
            int plus = reading.pastSpaces(reading.at);
            int next = reading.pastSpaces(plus + 1);
            if (reading.charAt(plus) != '+' || !Letters.isQuote(reading.charAt(next))) {
                break;
            }
            reading.at = next;
            out.setLength(out.length() - 1);
            int joint = out.length();
            whole = part(place);
            out.deleteCharAt(joint);
        }
        return whole;
    }

    private boolean part(Place place) {
        if (isSpilled(place, reading.at)) {
            reading.at++;
        }
        int start = reading.at;
        char quote = text.charAt(start);
        int kind = kind(quote);
        var known = Objects.requireNonNull(endless.get(place));
        if (start < known[kind]) {
            int mark = out.length();
            if (closed(place, quote)) {
                return true;
            }
            known[kind] = start;
            out.setLength(mark);
            reading.at = start;
        }
        return unclosed.read(place);
    }

    /** {@code ""name"}: one quote too many, and no empty string. */
    private boolean isSpilled(Place place, int at) {
        char quote = text.charAt(at);
        if (reading.charAt(at + 1) != quote || isDoubled(at, quote)) {
            return false;
        }
        int next = place == Place.KEY ? reading.pastSpaces(at + 2) : at + 2;
        return Character.isLetter(reading.charAt(next));
    }

    private static int kind(char quote) {
        if (quote == '`') {
            return 2;
        }
        return Letters.isDoubleQuote(quote) ? 0 : 1;
    }

    /** @return false, with whatever was written, where it has no end */
    private boolean closed(Place place, char quote) {
        int begin = reading.at + 1;
        boolean doubled = isDoubled(reading.at, quote);
        if (doubled) {
            begin++;
        }
        out.append('"');
        int inner = 0;
        int innerAt = -1;
        int innerOut = 0;
        int run = begin;
        int i = begin;
        int length = text.length();
        while (i < length) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Letters.closes(c, quote)) {
                i++;
                continue;
            }
            out.append(text, run, i);
            if (Letters.closes(c, quote)) {
                var meaning = meaning(i, place, quote, inner, begin, doubled);
                if (meaning == Meaning.END && place == Place.ELEMENT && inner == 1 && isBehindComma(innerAt)) {
                    meaning = Meaning.PAST_THE_END;
                }
                switch (meaning) {
                    case END -> {
                        out.append('"');
                        reading.at = i + (doubled && Letters.closes(reading.charAt(i + 1), quote) ? 2 : 1);
                        return true;
                    }
                    case PAST_THE_END -> {
                        int close = closeBefore(begin, innerAt);
                        out.setLength(innerOut - (innerAt - close));
                        reading.trimOut(true);
                        out.append('"');
                        reading.at = close;
                        return true;
                    }
                    case VALUE_OF_KEY -> {
                        reading.at = colonBefore(i);
                        out.setLength(out.length() - (i - reading.at));
                        out.append('"');
                        return true;
                    }
                    default -> {
                        inner++;
                        innerAt = i;
                        innerOut = out.length();
                    }
                }
            }
            i = escapes.write(i);
            run = i;
        }
        return false;
    }

    /** Whether a comma stands right before, or at the end of the line before. */
    private boolean isBehindComma(int at) {
        int i = at - 1;
        while (i > 0 && at - i < 80 && Letters.isSpace(text.charAt(i))) {
            i--;
        }
        return text.charAt(i) == ',' && (i == at - 1 || reading.hasLineEnd(i, at));
    }

    /**
     * Where a string has ended if its object or list was closed before the quote there: {@code soup}, {"}. That is at the
     * first of those brackets that the string itself has not opened; else at the quote.
     */
    private int closeBefore(int begin, int quote) {
        int i = pastBack(quote, begin);
        if (i > begin && text.charAt(i - 1) == '{' && reading.openArrays > 0) {
            i = pastBack(i - 1, begin);
        }
        if (i == begin || text.charAt(i - 1) != ',') {
            return quote;
        }
        i = pastBack(i - 1, begin);
        int close = quote;
        int closed = 0;
        while (i > begin && (text.charAt(i - 1) == '}' || text.charAt(i - 1) == ']')) {
            close = i - 1;
            closed++;
            i = pastBack(i - 1, begin);
        }
        for (int k = begin; k < i && closed > 0; k++) {
            closed -= text.charAt(k) == '{' || text.charAt(k) == '[' ? 1 : 0;
        }
        return closed > 0 && closed <= reading.openObjects + reading.openArrays ? close : quote;
    }

    private int pastBack(int from, int begin) {
        int i = from;
        while (i > begin && Letters.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private Meaning meaning(int at, Place place, char quote, int inner, int begin, boolean doubled) {
        if (doubled) {
            return Letters.closes(reading.charAt(at + 1), quote) ? Meaning.END : Meaning.PART;
        }
        int next = reading.pastSpaces(at + 1);
        if (next >= text.length()) {
            return Meaning.END;
        }
        char c = text.charAt(next);
        if (reading.startsWith(Letters.FENCE, next) || c == ';' || (c == ')' && reading.openParentheses > 0)
                || (c == '/' && (reading.charAt(next + 1) == '/' || reading.charAt(next + 1) == '*'))
                || (c == '#' && next > at + 1)
                || (c == '\\' && "nrt".indexOf(reading.charAt(next + 1)) >= 0)) {
            return Meaning.END;
        }
        boolean separated = next > at + 1 || c == '}' || c == ']';
        if (place != Place.KEY && inner % 2 == 0 && separated && reading.isLastQuote(at)) {
            return Meaning.END;
        }
        return switch (place) {
            case KEY -> ofKey(at, next, c, begin);
            case VALUE -> ofValue(at, next, c, inner);
            case ELEMENT -> ofElement(at, next, c, inner);
            case TOP -> c == ',' || c == '+' || c == ':' || Letters.isQuote(c) || c == '{' || c == '['
                    || reading.hasLineEnd(at + 1, next)
                            ? Meaning.END
                            : Meaning.PART;
        };
    }

    private Meaning ofKey(int at, int next, char c, int begin) {
        if (c == ':' || c == '=' || c == ',' || c == '}' || c == '{' || c == '[') {
            return Meaning.END;
        }
        if (colonBefore(at) > begin) {
            return Meaning.VALUE_OF_KEY;
        }
        boolean value = next > at + 1
                ? Letters.isQuote(c) || Letters.isDigit(c) || c == '-' || c == ']'
                : Letters.isQuote(c) && reading.isLastQuote(next);
        return value || reading.isLoneValue(next) ? Meaning.END : Meaning.PART;
    }

    /** The place of the colon right before, but for blanks; -1 if there is none. */
    private int colonBefore(int at) {
        int i = at - 1;
        while (i > 0 && at - i < 8 && text.charAt(i) == ' ') {
            i--;
        }
        return i >= 0 && text.charAt(i) == ':' ? i : -1;
    }

    private Meaning ofValue(int at, int next, char c, int inner) {
        return switch (c) {
            case '}', ']' -> closesPlausibly(next);
            case ',' -> afterComma(next, inner);
            case ':' -> inner > 0 ? Meaning.PAST_THE_END : Meaning.END;
            case '+' -> Letters.isQuote(reading.charAt(reading.pastSpaces(next + 1))) ? Meaning.END : Meaning.PART;
            case '.' -> reading.startsWith("...", next) && next > at + 1 ? Meaning.END : Meaning.PART;
            default -> {
                if (Letters.isQuote(c)) {
                    yield reading.isKey(next) || (next == at + 1 && inner % 2 == 0 && isEndQuote(next))
                            ? Meaning.END
                            : Meaning.PART;
                }
                yield reading.isNextOfList(next)
                        || (next > at + 1
                                && ((inner % 2 == 0 && reading.isKey(next)) || reading.isHalfQuotedKey(next)))
                                ? Meaning.END
                                : Meaning.PART;
            }
        };
    }

    private Meaning ofElement(int at, int next, char c, int inner) {
        return switch (c) {
            case ',', ':', '[', '{' -> Meaning.END;
            case '}', ']' -> closesPlausibly(next);
            case '+' -> Letters.isQuote(reading.charAt(reading.pastSpaces(next + 1))) ? Meaning.END : Meaning.PART;
            case '.' -> reading.startsWith("...", next) && next > at + 1 ? Meaning.END : Meaning.PART;
            default -> {
                if (Letters.isQuote(c)) {
                    yield isEndQuote(next) && inner % 2 == 1 ? Meaning.PART : Meaning.END;
                }
                yield next > at + 1 && inner % 2 == 0 && !Letters.isSpace(text.charAt(at - 1))
                        ? Meaning.END
                        : Meaning.PART;
            }
        };
    }

    /** Whether the quote there looks like one that ends a string: a separator follows. */
    private boolean isEndQuote(int at) {
        char c = reading.charAt(reading.pastSpaces(at + 1));
        return c == 0 || c == ',' || c == ']' || c == '}';
    }

    /** A closing bracket is the reply's own if what follows goes on like JSON. */
    private Meaning closesPlausibly(int bracket) {
        int next = bracket;
        int open = reading.openObjects + reading.openArrays;
        while (open > 0 && (reading.charAt(next) == '}' || reading.charAt(next) == ']')) {
            open--;
            next = reading.pastSpaces(next + 1);
        }
        if (open == 0) {
            return Meaning.END; // of everything: whatever follows is prose
        }
        next = reading.pastSpaces(bracket + 1);
        char c = reading.charAt(next);
        boolean goesOn = c == 0 || ",}]);`/#".indexOf(c) >= 0 || reading.hasLineEnd(bracket, next)
                || reading.isKey(next)
                || c == '{'
                || c == '[';
        return goesOn ? Meaning.END : Meaning.PART;
    }

    /** After a comma in an object a key is due, or the end. */
    private Meaning afterComma(int comma, int inner) {
        int next = reading.pastSpaces(comma + 1);
        char c = reading.charAt(next);
        boolean due = c == 0
                || ",}]/#{[`".indexOf(c) >= 0
                || reading.startsWith("...", next)
                || reading.hasLineEnd(comma, next)
                || reading.isKey(next)
                || reading.isKeyBehindWord(next)
                || reading.isHalfQuotedKey(next)
                || (Letters.isQuote(c) && (reading.lacksColons || breaksOff(next)))
                || (inner == 0 && (reading.isBareString(next) || reading.isKeyWithoutColon(next)));
        return due ? Meaning.END : Meaning.PART;
    }

    /** Whether the reply ends within the string that this quote would open. */
    private boolean breaksOff(int quote) {
        if (text.length() - quote > 100) {
            return false;
        }
        for (int i = quote + 1; i < text.length(); i++) {
            if (Letters.isQuote(text.charAt(i))) {
                return reading.pastSpaces(i + 1) >= text.length();
            }
        }
        return true;
    }

    private boolean isTriple(int at) {
        return reading.startsWith("\"\"\"", at) || reading.startsWith("'''", at);
    }

    /** As Python writes long texts; two quotes and a third are also an empty string before another. */
    private boolean triple() {
        var quotes = text.substring(reading.at, reading.at + 3);
        int end = text.indexOf(quotes, reading.at + 3);
        if (end < 0) {
            reading.at += 2;
            return part(Place.VALUE);
        }
        out.append('"');
        int i = reading.at + 3;
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
        reading.at = Math.max(i, end + 3);
        return true;
    }

    /** {@code ""name""}: quotes that were doubled, and not an empty string. */
    private boolean isDoubled(int at, char quote) {
        if (reading.charAt(at + 1) != quote) {
            return false;
        }
        char next = reading.charAt(at + 2);
        return next != 0 && !Letters.isSpace(next) && ",:]}){+;/#\\`".indexOf(next) < 0 && !Letters.isQuote(next)
                && hasDoubledEnd(at + 2, quote);
    }

    private boolean hasDoubledEnd(int from, char quote) {
        int limit = Math.min(text.length() - 1, from + 200);
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == quote) {
                return text.charAt(i + 1) == quote;
            }
        }
        return false;
    }
}
