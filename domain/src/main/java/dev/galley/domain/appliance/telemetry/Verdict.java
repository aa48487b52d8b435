package dev.galley.domain.appliance.telemetry;

/** What became of a message. */
public enum Verdict {
    /** It is kept from now on. */
    KEPT,
    /** It was kept before; nothing has changed. */
    REPEATED,
    /** Its boot has more gaps than are remembered, and it would be one more; nothing has changed. */
    TOO_MANY_GAPS
}
