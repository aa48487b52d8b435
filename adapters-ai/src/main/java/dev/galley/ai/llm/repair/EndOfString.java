package dev.galley.ai.llm.repair;

import dev.galley.ai.llm.repair.Reading.Place;

/** Which quote ends a string cannot be told from the quote: what follows it tells. */
final class EndOfString {
    enum Meaning {
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

    EndOfString(Reading reading) {
        this.reading = reading;
        text = reading.text;
    }

    /** Whether a comma stands right before, or at the end of the line before. */
    boolean isBehindComma(int at) {
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
    int closeBefore(int begin, int quote) {
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

    /** What the quote there means in a string that begins there and has so many quotes in it before. */
    Meaning meaning(int at, Place place, char quote, int inner, int begin, boolean doubled) {
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
    int colonBefore(int at) {
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
                    yield reading.isKey(next) || (inner == 0 && reading.isKeyWithoutColon(next)) || (next == at + 1
                            && inner % 2 == 0 && isEndQuote(next))
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
                yield (next > at + 1 && inner % 2 == 0 && !Letters.isSpace(text.charAt(at - 1)))
                        || reading.isLastNumber(next)
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
}
