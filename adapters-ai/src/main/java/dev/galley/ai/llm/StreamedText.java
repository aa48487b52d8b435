package dev.galley.ai.llm;

import dev.galley.ai.llm.repair.StreamedThoughts;
import java.util.function.Consumer;

/**
 * Hands a text on as it comes, without links, and without what the model thinks aloud before it. Letters go on at once; a
 * word with anything else in it waits for its end, since only then is it clear what it is.
 */
final class StreamedText {
    /** What is longer without a gap is no word. */
    private static final int LONGEST_WAIT = 600;

    private final Consumer<String> next;
    private final StreamedThoughts thoughts = new StreamedThoughts();
    private final StringBuilder waiting = new StringBuilder();
    private final StringBuilder whole = new StringBuilder();
    /** The first half of a letter beyond the first 65,536, whose second comes with the next piece. */
    private String half = "";
    /** Whether what was handed on ends in the middle of a word. */
    private boolean isWithin;
    /** Whether the rest of the word is no longer wanted: it was too long to be one. */
    private boolean isDropping;

    StreamedText(Consumer<String> next) {
        this.next = next;
    }

    void add(String piece) {
        say(thoughts.said(piece));
    }

    private void say(String said) {
        var all = half + said;
        boolean isHalf = !all.isEmpty() && Character.isHighSurrogate(all.charAt(all.length() - 1));
        half = isHalf ? all.substring(all.length() - 1) : "";
        waiting.append(Fence.seen(isHalf ? all.substring(0, all.length() - 1) : all));
        drop();
        int word = waiting.length();
        while (word > 0 && !LinkFree.isGap(waiting.charAt(word - 1))) {
            word--;
        }
        handOn(word);
        if (isLetters()) {
            handOn(waiting.length());
        } else if (waiting.length() > LONGEST_WAIT) {
            waiting.setLength(0);
            isDropping = true;
        }
    }

    private void drop() {
        while (isDropping && !waiting.isEmpty()) {
            if (LinkFree.isGap(waiting.charAt(0))) {
                isDropping = false;
                isWithin = false;
            } else {
                waiting.deleteCharAt(0);
            }
        }
    }

    private boolean isLetters() {
        return waiting.chars().allMatch(letter -> Character.isLetter(letter) || letter == ',' || letter == '\'');
    }

    /** Nothing more comes. */
    void end() {
        say(thoughts.rest());
        handOn(waiting.length());
    }

    /** All that was handed on. */
    String whole() {
        return whole.toString();
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    private void handOn(int end) {
        if (end == 0) {
            return;
        }
        var clean = LinkFree.within(waiting.substring(0, end), isWithin);
        isWithin = !LinkFree.isGap(waiting.charAt(end - 1));
        waiting.delete(0, end);
        if (!clean.isEmpty()) {
            whole.append(clean);
            next.accept(clean);
        }
    }
}
