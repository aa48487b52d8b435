package dev.galley.ai.llm.repair;

import dev.galley.ai.llm.repair.Reading.Place;

/** A whole reply, read as JSON as far as it is any. */
final class LooseDocument {
    private final Reading reading;
    private final String text;
    private final StringBuilder out;
    private final LooseString strings;
    private final LooseWord words;
    private int depth;

    LooseDocument(String text) {
        reading = new Reading(text);
        this.text = text;
        out = reading.out;
        strings = new LooseString(reading);
        words = new LooseWord(reading);
    }

    /** @throws TooDeep as it says */
    Repaired read() {
        reading.at = ReplyStart.of(reading, words);
        if (reading.at < 0 || !first()) {
            return new Repaired.Unrepairable(Repaired.Why.NO_JSON);
        }
        boolean partial = reading.partial;
        more();
        return new Repaired.Json(out.toString(), true, partial || reading.partial);
    }

    private boolean first() {
        if (reading.isKey(reading.at)) { // an object that nobody opened
            implicitObject();
            return true;
        }
        return value(Place.TOP);
    }

    /** What follows the first value: more of its object, further values, and everything that says nothing. */
    private void more() {
        int values = 1;
        boolean container = isClosing(out.charAt(out.length() - 1));
        while (true) {
            int before = reading.at;
            boolean fresh = skipBetween();
            if (reading.isOver()) {
                break;
            }
            char c = reading.charAt(reading.at);
            boolean another;
            if (container && out.charAt(out.length() - 1) == '}' && values == 1
                    && (c == '"' || (fresh && (Letters.isQuote(c) || reading.hasComma(before, reading.at))))
                    && reading.isKey(reading.at)) {
                reopen();
                continue;
            } else if (container) {
                another = c == '{' || (c == '[' && ReplyStart.isArray(reading, reading.at));
            } else {
                another = fresh && (reading.isKey(reading.at) || Letters.isQuote(c) || c == '{' || c == '['
                        || Figures.end(text, reading.at) > reading.at
                        || words.isWord());
            }
            if (!another) {
                if (!nextFence()) {
                    break;
                }
                continue;
            }
            int mark = out.length();
            out.append(',');
            if (!value(Place.TOP)) {
                out.setLength(mark);
                break;
            }
            values++;
            if (reading.at == before) {
                break;
            }
        }
        if (values > 1) {
            out.insert(0, '[').append(']');
        }
    }

    /** Passes what may stand between values. @return whether a comma or a line end was among it */
    private boolean skipBetween() {
        int before = reading.at;
        boolean comma = false;
        while (true) {
            reading.skip();
            char c = reading.charAt(reading.at);
            if (c == ',') {
                comma = true;
            } else if (c != '}' && c != ']' && c != ')' && c != ';') {
                break;
            }
            reading.at++;
        }
        return comma || reading.hasLineEnd(before, reading.at);
    }

    /** Goes on in the next fenced block that holds JSON. */
    private boolean nextFence() {
        int begin = reading.startsWith(Letters.FENCE, reading.at) ? reading.at + 3 : reading.at;
        int next = ReplyStart.inFence(reading, begin);
        if (next < 0) {
            return false;
        }
        reading.at = next;
        return true;
    }

    private static boolean isClosing(char c) {
        return c == '}' || c == ']';
    }

    /** @return whether there was a value; then it was written */
    private boolean value(Place place) {
        reading.skip();
        char c = reading.charAt(reading.at);
        if (reading.isOver() || reading.startsWith(Letters.FENCE, reading.at)) {
            return false;
        }
        if (c == '{') {
            reading.at++;
            out.append('{');
            members(false, place == Place.ELEMENT);
            return true;
        }
        if (c == '[' || c == '(') {
            reading.at++;
            array(c == '(');
            return true;
        }
        if (Letters.isQuote(c) || reading.passEscapeOfQuote()) {
            return strings.read(place);
        }
        if (c == ',' || c == '}' || c == ']' || c == ')' || c == ':') {
            return false;
        }
        return wrapped(place) || words.read(place);
    }

    /** {@code callback(…)}, {@code ObjectId("…")}, {@code b'…'}: what the wrapper holds. */
    private boolean wrapped(Place place) {
        int i = reading.at;
        while (i < text.length() && i - reading.at < 60 && Letters.isOfName(text.charAt(i))) {
            i++;
        }
        if (i == reading.at || Letters.isDigit(text.charAt(reading.at))) {
            return false;
        }
        char next = reading.charAt(i);
        boolean quote = (next == '"' || next == '\'') && !reading.isValueEnd(i + 1);
        if (i - reading.at <= 2 && quote && "bBrRuUfF".indexOf(text.charAt(i - 1)) >= 0) {
            reading.at = i;
            return strings.read(place);
        }
        if (next != '(') {
            return false;
        }
        int mark = out.length();
        int start = reading.at;
        reading.at = i + 1;
        reading.openParentheses++;
        nest();
        boolean read = value(Place.ELEMENT);
        depth--;
        reading.openParentheses--;
        reading.skip();
        if (read && reading.charAt(reading.at) == ')') {
            reading.at++;
            return true;
        }
        if (read && (reading.isOver() || isClosing(out.charAt(out.length() - 1)))) {
            reading.partial |= reading.isOver();
            return true;
        }
        if (!read && reading.charAt(reading.at) == ')') {
            reading.at++;
            out.append("null");
            return true;
        }
        out.setLength(mark);
        reading.at = start;
        return false;
    }

    private void nest() {
        if (++depth > ReplyRepair.DEEPEST) {
            throw new TooDeep();
        }
    }

    /** Of an object that nobody opened. */
    private void implicitObject() {
        out.append('{');
        members(true, false);
    }

    /** Goes on with the object that was closed too early. */
    private void reopen() {
        out.setLength(out.length() - 1);
        members(false, false);
    }

    /**
     * @param implicit whether a bracket that nobody opened ends it without being its own
     * @param listed whether it stands in a list, so that another object in the place of a key is the next of that list
     */
    private void members(boolean implicit, boolean listed) {
        nest();
        reading.openObjects++;
        boolean closed = false;
        while (!closed) {
            reading.skipSeparators();
            char c = reading.charAt(reading.at);
            if (reading.isOver() || reading.startsWith(Letters.FENCE, reading.at)) {
                reading.partial |= !implicit || depth > 1;
                break;
            }
            switch (c) {
                case '}' -> {
                    reading.at++;
                    closed = true;
                }
                case ']' -> {
                    if (reading.openArrays > 0) {
                        closed = true;
                    } else {
                        reading.at++;
                    }
                }
                case ')' -> {
                    if (reading.openParentheses > 0) {
                        closed = true;
                    } else {
                        reading.at++;
                    }
                }
                case '{' -> {
                    closed = listed && out.charAt(out.length() - 1) != '{';
                    if (!closed) {
                        member();
                    }
                }
                default -> member();
            }
        }
        out.append('}');
        reading.openObjects--;
        depth--;
    }

    private void member() {
        int start = reading.at;
        int mark = out.length();
        char before = out.charAt(mark - 1);
        char c = reading.charAt(start);
        if (c == '[' || c == '{' || c == ':') {
            misplaced(c, before);
            return;
        }
        if (before != '{') {
            out.append(',');
        }
        boolean quoted = Letters.isQuote(c);
        boolean read = quoted ? strings.read(Place.KEY) : words.readKey();
        if (!read) {
            out.setLength(mark);
            if (reading.at == start) {
                reading.at++;
            }
            return;
        }
        reading.skip();
        c = reading.charAt(reading.at);
        if (c == ':') {
            while (reading.charAt(reading.at) == ':') {
                reading.at++;
            }
        } else if (c == '=') {
            reading.at += reading.charAt(reading.at + 1) == '>' ? 2 : 1;
        } else if (!quoted && !Letters.isQuote(c) && c != '{' && c != '[') {
            out.setLength(mark); // a stray word
            return;
        } else {
            reading.lacksColons |= quoted && Letters.isQuote(c);
        }
        out.append(':');
        if (!value(Place.VALUE)) {
            out.append("null");
        }
        reading.skip();
        if (reading.charAt(reading.at) == ':') { // two values: the first counts
            reading.at++;
            int end = out.length();
            value(Place.VALUE);
            out.setLength(end);
        }
    }

    /** A bracket where a key is due. */
    private void misplaced(char c, char before) {
        reading.at++;
        if (c == '[' && before == ']') { // more of the list before
            out.setLength(out.length() - 1);
            elements(false);
        } else if (c == '[') {
            int mark = out.length();
            array(false);
            out.setLength(mark);
        }
    }

    private void array(boolean tuple) {
        out.append('[');
        elements(tuple);
    }

    private void elements(boolean tuple) {
        nest();
        if (tuple) {
            reading.openParentheses++;
        }
        reading.openArrays++;
        boolean closed = false;
        while (!closed) {
            reading.skipSeparators();
            char c = reading.charAt(reading.at);
            if (reading.isOver() || reading.startsWith(Letters.FENCE, reading.at)) {
                reading.partial = true;
                break;
            }
            switch (c) {
                case ']' -> {
                    reading.at++;
                    closed = true;
                }
                case '}' -> {
                    if (reading.openObjects > 0 && !isStray()) {
                        closed = true;
                    } else {
                        reading.at++;
                    }
                }
                case ')' -> {
                    closed = reading.openParentheses > 0;
                    if (!closed || tuple) {
                        reading.at++;
                    }
                }
                case ':' -> reading.at++;
                default -> element();
            }
        }
        out.append(']');
        reading.openArrays--;
        if (tuple) {
            reading.openParentheses--;
        }
        depth--;
    }

    /** Whether a brace in an array is one too many: the array goes on behind it with another object. */
    private boolean isStray() {
        int next = reading.pastSpaces(reading.at + 1);
        return reading.charAt(next) == ',' && reading.charAt(reading.pastSpaces(next + 1)) == '{'
                && out.charAt(out.length() - 1) == '}';
    }

    private void element() {
        int start = reading.at;
        int mark = out.length();
        char before = out.charAt(mark - 1);
        if (reading.isKey(start)) {
            if (before == '}') {
                reopen(); // its object was closed too early
                return;
            }
            if (before != '[') {
                out.append(',');
            }
            implicitObject();
            return;
        }
        if (before != '[') {
            out.append(',');
        }
        if (!value(Place.ELEMENT)) {
            out.setLength(mark);
            if (reading.at == start) {
                reading.at++;
            }
        }
    }
}
