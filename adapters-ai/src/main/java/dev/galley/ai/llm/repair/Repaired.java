package dev.galley.ai.llm.repair;

/** What became of a reply. */
public sealed interface Repaired {
    /**
     * JSON.
     *
     * @param json strict JSON (RFC 8259); the reply itself, letter by letter, where that was sound
     * @param changed whether the reply was anything else
     * @param partial whether the reply broke off: its last value may be cut short, and others may be missing
     */
    record Json(String json, boolean changed, boolean partial) implements Repaired {}

    /** Nothing to be made of it. */
    record Unrepairable(Why why) implements Repaired {}

    enum Why {
        /** Nothing in it looks like JSON: an apology, an empty reply. */
        NO_JSON,
        /** Nested more than {@link ReplyRepair#DEEPEST} deep. */
        TOO_DEEP
    }
}
