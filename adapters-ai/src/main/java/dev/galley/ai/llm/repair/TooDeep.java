package dev.galley.ai.llm.repair;

/** Ends the reading of what is nested too deep. It is never seen outside. */
final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeep() {
        super("nested more than " + ReplyRepair.DEEPEST + " deep", null, false, false);
    }
}
