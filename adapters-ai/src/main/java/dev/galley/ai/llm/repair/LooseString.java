package dev.galley.ai.llm.repair;

import dev.galley.ai.llm.repair.EndOfString.Meaning;
import dev.galley.ai.llm.repair.Reading.Place;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Strings in any quotes, closed or not. {@link EndOfString} tells which quote ends one.
 */
final class LooseString {
    private final Reading reading;
    private final String text;
    private final StringBuilder out;
    /** By place and kind of quote, from where on there is no end to be found: nobody looks twice. */
    private final Map<Place, int[]> endless = new EnumMap<>(Place.class);
    private final Escapes escapes;
    private final UnclosedString unclosed;
    private final EndOfString ends;

    LooseString(Reading reading) {
        this.reading = reading;
        text = reading.text;
        out = reading.out;
        escapes = new Escapes(text, out);
        unclosed = new UnclosedString(reading, escapes);
        ends = new EndOfString(reading);
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
        boolean escaped = reading.at > 0 && text.charAt(reading.at - 1) == '\\';
        int mark = out.length();
        boolean whole = part(place);
        if (escaped && whole) {
            dropEscapedQuote(mark);
        }
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

    /** What the escaped quote has opened, another has closed: it is no part of the string. */
    private void dropEscapedQuote(int start) {
        int end = out.length() - 1;
        if (end - start > 2 && out.charAt(end - 1) == '"' && out.charAt(end - 2) == '\\') {
            out.delete(end - 2, end);
        }
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
                var meaning = ends.meaning(i, place, quote, inner, begin, doubled);
                if (meaning == Meaning.END && place == Place.ELEMENT && inner == 1 && ends.isBehindComma(innerAt)) {
                    meaning = Meaning.PAST_THE_END;
                }
                switch (meaning) {
                    case END -> {
                        out.append('"');
                        reading.at = i + (doubled && Letters.closes(reading.charAt(i + 1), quote) ? 2 : 1);
                        return true;
                    }
                    case PAST_THE_END -> {
                        int close = ends.closeBefore(begin, innerAt);
                        out.setLength(innerOut - Escapes.written(text, close, innerAt));
                        reading.trimOut(true);
                        out.append('"');
                        reading.at = close;
                        return true;
                    }
                    case VALUE_OF_KEY -> {
                        reading.at = ends.colonBefore(i);
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
