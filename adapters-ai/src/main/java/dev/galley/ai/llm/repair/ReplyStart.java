package dev.galley.ai.llm.repair;

import java.util.List;
import java.util.regex.Pattern;

/** Finds where in a reply its JSON begins, behind whatever the model said before it. */
final class ReplyStart {
    private static final Pattern CALL = Pattern.compile("[A-Za-z_$][\\w$.]{0,59}\\(\\s*+[{\\[\"']?");

    /** What the tags around a thought are called. */
    static final List<String> THOUGHTS = List.of("think", "thinking");

    private ReplyStart() {}

    /** @return -1 where nothing looks like JSON */
    static int of(Reading reading, LooseWord words) {
        int thought = pastThoughts(reading.text);
        if (thought < 0) {
            return -1;
        }
        reading.at = thought;
        boolean inBlock = passFence(reading);
        reading.skip();
        int start = reading.at;
        if (reading.isOver()) {
            return -1;
        }
        char c = reading.charAt(start);
        if ((c == '{' || c == '[') && reading.startsWith(Letters.FENCE, reading.pastSpaces(start + 1))) {
            int inner = inFence(reading, start); // a bracket around the whole block is no part of it
            return inner < 0 ? start : inner;
        }
        if (c == '{' || (c == '[' && (inBlock || isArray(reading, start))) || (c == '(' && isTuple(reading, start))) {
            return start;
        }
        if (isWrapped(reading, start)) {
            return start;
        }
        int fenced = inFence(reading, start);
        if (fenced >= 0) {
            return fenced;
        }
        int key = reading.isKey(start) && !isProse(reading, start) ? start : -1;
        int bracket = key >= 0 ? -1 : bracket(reading, start);
        if (key >= 0) {
            return key;
        }
        if (bracket >= 0 && !Letters.isQuote(c)) {
            return bracket;
        }
        boolean scalar = (Letters.isQuote(c) && reading.charAt(reading.pastSpaces(start + 1)) != 0)
                || words.isWord()
                || isNumber(reading, start);
        return scalar ? start : bracket;
    }

    /**
     * Where the answer begins behind what some models think aloud: {@code <think>…</think>}, whose beginning may be missing.
     *
     * @return -1 where the thinking never ended
     */
    static int pastThoughts(String reply) {
        int begin = 0;
        while (begin < reply.length() && Letters.isSpace(reply.charAt(begin))) {
            begin++;
        }
        for (var tag : THOUGHTS) {
            boolean opened = reply.startsWith("<" + tag + ">", begin);
            boolean loose = begin < reply.length() && "{[`\"'".indexOf(reply.charAt(begin)) < 0;
            int end = opened || loose ? reply.indexOf("</" + tag + ">", begin) : -1;
            if (end >= 0) {
                return end + tag.length() + 3;
            }
            if (opened) {
                return -1;
            }
        }
        return 0;
    }

    /** Passes the fence that the reply begins with, and the name of its language. @return whether there is one */
    private static boolean passFence(Reading reading) {
        int begin = reading.at;
        int i = reading.pastSpaces(begin);
        if (!reading.startsWith(Letters.FENCE, i)) {
            return false;
        }
        while (reading.charAt(i) == '`') {
            i++;
        }
        while (Character.isLetterOrDigit(reading.charAt(i))) {
            i++;
        }
        int next = reading.pastSpaces(i);
        boolean content = next < reading.text.length();
        reading.at = content ? i : begin;
        return content;
    }

    /** A name before a quoted name and its colon is prose, a name right before it is a key. */
    private static boolean isProse(Reading reading, int start) {
        if (Letters.isQuote(reading.charAt(start))) {
            return false;
        }
        int colon = reading.text.indexOf(':', start);
        int value = reading.pastSpaces(colon + 1);
        char c = reading.charAt(value);
        return c == '{' || c == '[' || c == '`' || c == 0 || Character.isLetter(c);
    }

    private static boolean isWrapped(Reading reading, int start) {
        var matcher = CALL.matcher(reading.text).region(start, Math.min(reading.text.length(), start + 200));
        if (!matcher.lookingAt()) {
            return false;
        }
        char last = reading.charAt(matcher.end() - 1);
        return (last != '(' && !Letters.isSpace(last)) || Letters.isDigit(reading.charAt(matcher.end()));
    }

    private static boolean isNumber(Reading reading, int start) {
        int end = Figures.end(reading.text, start);
        if (end == start) {
            return false;
        }
        char c = reading.charAt(end);
        return c == 0 || c == ',' || (Letters.isSpace(c) && !Character.isLetter(reading.charAt(reading.pastSpaces(
                end))));
    }

    private static boolean isTuple(Reading reading, int open) {
        char c = reading.charAt(reading.pastSpaces(open + 1));
        if (c == '{' || c == '[') {
            return true;
        }
        int end = Figures.end(reading.text, reading.pastSpaces(open + 1));
        return Letters.isQuote(c) || (end > open + 1 && reading.charAt(reading.pastSpaces(end)) == ',');
    }

    /** The first bracket in prose that holds JSON. */
    private static int bracket(Reading reading, int from) {
        for (int i = from; i < reading.text.length(); i++) {
            char c = reading.text.charAt(i);
            if (c == '{' || (c == '[' && isArray(reading, i) && !isReference(reading, from, i))) {
                return i;
            }
        }
        return -1;
    }

    /** {@code as [1] says}: a number of up to four digits in the middle of prose, with JSON of more use behind it. */
    private static boolean isReference(Reading reading, int from, int open) {
        int end = open + 1;
        while (end - open <= 4 && Letters.isDigit(reading.charAt(end))) {
            end++;
        }
        return open > from && end > open + 1 && reading.charAt(end) == ']' && reading.lastBrace > end;
    }

    /** Whether the bracket there opens a list, rather than a note in prose. */
    static boolean isArray(Reading reading, int open) {
        int next = reading.pastSpaces(open + 1);
        char c = reading.charAt(next);
        boolean word = reading.startsWith("true", next) || reading.startsWith("false", next)
                || reading.startsWith("null", next) || reading.startsWith("True", next)
                || reading.startsWith("False", next) || reading.startsWith("None", next);
        if (c == 0 || "{[]}\"'.,/#(-".indexOf(c) >= 0 || Letters.isQuote(c) || Letters.isDigit(c) || word) {
            return true;
        }
        return reading.isFirst(open);
    }

    /** The first bracket of the first fenced block from there on that begins with one. */
    static int inFence(Reading reading, int from) {
        int fence = reading.text.indexOf(Letters.FENCE, from);
        while (fence >= 0) {
            int i = fence;
            while (reading.charAt(i) == '`') {
                i++;
            }
            while (Character.isLetterOrDigit(reading.charAt(i))) {
                i++;
            }
            int next = reading.pastSpaces(i);
            char c = reading.charAt(next);
            if (c == '{' || c == '[' || (c == '(' && isTuple(reading, next))) {
                return next;
            }
            fence = reading.text.indexOf(Letters.FENCE, i);
        }
        return -1;
    }
}
