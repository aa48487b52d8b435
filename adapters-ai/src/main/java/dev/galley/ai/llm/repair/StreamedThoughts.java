package dev.galley.ai.llm.repair;

/**
 * Keeps back what a model thinks aloud before a reply that comes in pieces, {@code <think>…</think>}. Whatever cannot be the
 * beginning of that goes on at once. A reply whose opening tag is missing cannot be told from one that does not think.
 */
public final class StreamedThoughts {
    private enum State {
        /** All so far were spaces, or what the tag begins with. */
        BEGINNING, THINKING,
        /** A thought has ended, and only spaces came since. */
        PAUSING, SPEAKING
    }

    private State state = State.BEGINNING;
    /** The beginning of a reply, or the end of a thought as far as it may belong to the tag. */
    private final StringBuilder kept = new StringBuilder();
    /** How many spaces it begins with. */
    private int begin;
    private String closing = "";

    /** What of it is said: perhaps nothing yet, perhaps also what was kept back of pieces before. */
    public String said(String piece) {
        return switch (state) {
            case BEGINNING -> beginning(piece);
            case THINKING -> thinking(piece);
            case PAUSING -> pausing(piece);
            case SPEAKING -> piece;
        };
    }

    /** What was kept back to the end, and turned out to be no thought. */
    public String rest() {
        return state == State.BEGINNING ? kept.toString() : "";
    }

    private String beginning(String piece) {
        kept.append(piece);
        while (begin < kept.length() && Letters.isSpace(kept.charAt(begin))) {
            begin++;
        }
        boolean mayBe = begin == kept.length();
        for (var thought : ReplyStart.THOUGHTS) {
            var tag = "<" + thought + ">";
            int length = Math.min(tag.length(), kept.length() - begin);
            boolean begins = tag.regionMatches(0, kept.substring(begin, begin + length), 0, length);
            if (begins && length == tag.length()) {
                state = State.THINKING;
                closing = "</" + thought + ">";
                var inside = kept.substring(begin + length);
                kept.setLength(0);
                return thinking(inside);
            }
            mayBe |= begins;
        }
        if (mayBe) {
            return "";
        }
        state = State.SPEAKING;
        return kept.toString();
    }

    private String thinking(String piece) {
        kept.append(piece);
        int end = kept.indexOf(closing);
        if (end < 0) {
            kept.delete(0, Math.max(0, kept.length() - closing.length() + 1));
            return "";
        }
        state = State.PAUSING;
        return pausing(kept.substring(end + closing.length()));
    }

    private String pausing(String piece) {
        int begin = 0;
        while (begin < piece.length() && Letters.isSpace(piece.charAt(begin))) {
            begin++;
        }
        state = begin < piece.length() ? State.SPEAKING : State.PAUSING;
        return piece.substring(begin);
    }
}
