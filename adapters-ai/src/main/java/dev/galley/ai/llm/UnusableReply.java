package dev.galley.ai.llm;

/** A reply is not what was asked for. The message is shown to the model, so that it can do better. */
public final class UnusableReply extends Exception {
    /** @param correction a sentence for the model: what is wrong, where, and what belongs there */
    public UnusableReply(String correction) {
        super(correction, null, false, false);
    }
}
