package dev.galley.ai.llm.repair;

import dev.galley.ai.llm.repair.Reading.Place;

/** Strings that no quote ends: whoever wrote them forgot it, or the reply broke off. */
final class UnclosedString {
    private final Reading reading;
    private final String text;
    private final StringBuilder out;
    private final Escapes escapes;

    UnclosedString(Reading reading, Escapes escapes) {
        this.reading = reading;
        this.escapes = escapes;
        text = reading.text;
        out = reading.out;
    }

    /**
     * To the end of a reply that breaks off, else to where something else must begin.
     *
     * @return whether it was written: a key that broke off is not
     */
    boolean read(Place place) {
        boolean brokenOff = !reading.hasTail() && reading.lastLineEnd < reading.at;
        int end = unclosedEnd(place, brokenOff);
        boolean over = end >= text.length();
        if (over && place == Place.KEY) {
            reading.at = text.length();
            reading.partial = true;
            return false;
        }
        out.append('"');
        int i = reading.at + 1;
        while (i < end) {
            int run = i;
            while (i < end && text.charAt(i) >= ' ' && text.charAt(i) != '"' && text.charAt(i) != '\\') {
                i++;
            }
            out.append(text, run, i);
            if (i < end) {
                i = escapes.write(i);
            }
        }
        reading.trimOut(place == Place.VALUE);
        out.append('"');
        reading.at = Math.max(i, end);
        reading.partial |= over;
        return true;
    }

    private int unclosedEnd(Place place, boolean brokenOff) {
        int nested = 0; // brackets that the string itself has opened
        for (int i = reading.at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = switch (c) {
                case '{', '[' -> {
                    nested++;
                    yield false;
                }
                case '\n' -> {
                    int next = reading.pastSpaces(i);
                    boolean starts = startsSomething(next);
                    i = starts ? i : next - 1; // what holds for one of these lines holds for all of them
                    yield starts;
                }
                case ':' -> place == Place.KEY;
                case ',' -> !brokenOff && endsAtComma(place, i);
                case '}', ']' -> nested-- <= 0
                        && (reading.isTail(i) || place == Place.KEY || reading.closesBeforeKey(i));
                case '`' -> i > reading.at + 1 && isClosingFence(i);
                case '\\' -> {
                    i++;
                    yield false;
                }
                default -> false;
            };
            if (ends) {
                return i;
            }
        }
        return text.length();
    }

    /** Whether a fence stands there that opens no block: nothing follows it on its line. */
    private boolean isClosingFence(int at) {
        if (!reading.startsWith(Letters.FENCE, at)) {
            return false;
        }
        int next = reading.pastSpaces(at + 3);
        return next >= text.length() || reading.hasLineEnd(at + 3, next);
    }

    private boolean startsSomething(int next) {
        char c = reading.charAt(next);
        return c == '}' || c == ']' || c == 0 || reading.isKey(next) || isClosingFence(next);
    }

    private boolean endsAtComma(Place place, int comma) {
        int next = reading.pastSpaces(comma + 1);
        return switch (place) {
            case ELEMENT -> Letters.isQuote(reading.charAt(next)) || "{[".indexOf(reading.charAt(next)) >= 0;
            default -> reading.isKey(next);
        };
    }
}
