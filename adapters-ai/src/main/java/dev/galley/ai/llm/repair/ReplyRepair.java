package dev.galley.ai.llm.repair;

/**
 * Makes JSON of what a model said when it was asked for JSON. Sound JSON is left alone. Of anything else one pass from left
 * to right makes the likeliest JSON: it takes fences, prose, comments and wrappers away; quotes, escapes, separates, nests
 * and closes what is not; and reads the words of Python and JavaScript. It looks ahead a bounded distance and goes back
 * never further than to the last quote, so that its time grows with the length of the reply, whatever is in it. Nothing is
 * thrown.
 */
public final class ReplyRepair {
    /** As deep as Jackson reads by default. */
    public static final int DEEPEST = 500;

    private ReplyRepair() {}

    /** A reply of plain text without what the model thought aloud before it; empty where it thought to the end. */
    public static String withoutThoughts(String reply) {
        int begin = ReplyStart.pastThoughts(reply);
        return begin < 0 ? "" : reply.substring(begin);
    }

    public static Repaired repair(String reply) {
        if (StrictJson.isSound(reply)) {
            return new Repaired.Json(reply, false, false);
        }
        try {
            return new LooseDocument(EscapedReply.unescaped(reply)).read();
        } catch (TooDeep _) {
            return new Repaired.Unrepairable(Repaired.Why.TOO_DEEP);
        }
    }
}
