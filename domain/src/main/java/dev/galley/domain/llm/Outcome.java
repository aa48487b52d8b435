package dev.galley.domain.llm;

import java.util.Locale;

/** What came of one try with one model. */
public enum Outcome {
    ANSWERED,
    /** It answered, but not with what was asked for. */
    UNUSABLE, TIMEOUT, RATE_LIMITED, UNAVAILABLE, BAD_REQUEST, UNAUTHORIZED,
    /** For reasons of safety. */
    REFUSED, TOO_LARGE, GARBLED,
    /** Nobody waited for the answer any more. */
    CANCELLED,
    /** It was not asked: its budget is spent. */
    NO_BUDGET,
    /** It was not asked: it has failed too often lately. */
    RESTING,
    /** It was not asked: this person has not agreed to its provider. */
    NOT_AGREED;

    /** As it is shown: {@code rate_limited}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
