package dev.galley.ai.llm;

import java.util.function.Consumer;

/**
 * Hands a text on as it comes, without links. What cannot be part of one goes on at once; from a sign with which one may begin,
 * text waits until it is clear that it is none.
 */
final class StreamedText {
    /** What is longer without a break is no word. */
    private static final int LONGEST_WAIT = 600;

    private final Consumer<String> next;
    private final StringBuilder waiting = new StringBuilder();
    private final StringBuilder whole = new StringBuilder();

    StreamedText(Consumer<String> next) {
        this.next = next;
    }

    void add(String piece) {
        waiting.append(piece);
        int ready = ready();
        if (ready > 0) {
            handOn(waiting.substring(0, ready));
            waiting.delete(0, ready);
        }
    }

    /** Nothing more comes. */
    void end() {
        handOn(waiting.toString());
        waiting.setLength(0);
    }

    /** All that was handed on. */
    String whole() {
        return whole.toString();
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    private void handOn(String text) {
        var clean = LinkFree.within(text);
        if (!clean.isEmpty()) {
            whole.append(clean);
            next.accept(clean);
        }
    }

    /** Up to where nothing is open: a word may still become an address, a bracket a link, an angle a tag. */
    private int ready() {
        int end = waiting.length();
        if (end >= LONGEST_WAIT) {
            return end;
        }
        int word = end;
        while (word > 0 && !Character.isWhitespace(waiting.charAt(word - 1))) {
            word--;
        }
        int open = Math.min(openAt('[', ']', word), openAt('<', '>', word));
        // the last word goes on at once as long as it is nothing but letters
        if (open >= word && isHarmless(word, end)) {
            return end;
        }
        return Math.min(open, word);
    }

    private boolean isHarmless(int from, int to) {
        for (int at = from; at < to; at++) {
            char letter = waiting.charAt(at);
            if (!Character.isLetter(letter) && letter != ',' && letter != '\'' && letter != '\u2019') {
                return false;
            }
        }
        return true;
    }

    private int openAt(char opens, char closes, int otherwise) {
        int last = waiting.lastIndexOf(String.valueOf(opens));
        if (last < 0) {
            return otherwise;
        }
        int closed = waiting.indexOf(String.valueOf(closes), last);
        // after a closing bracket an address may follow at once
        boolean done = closed >= 0 && closed + 2 < waiting.length() && opens == '<'
                || closed >= 0 && closed + 2 < waiting.length() && "([: ".indexOf(waiting.charAt(closed + 1)) < 0
                || closed >= 0 && waiting.indexOf(")", closed) > 0;
        return done ? otherwise : Math.min(last > 0 && waiting.charAt(last - 1) == '!' ? last - 1 : last, otherwise);
    }
}
