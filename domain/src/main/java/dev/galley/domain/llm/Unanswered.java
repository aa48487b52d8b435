package dev.galley.domain.llm;

/** Why a question has no answer. */
public enum Unanswered {
    /** No model is configured that could answer this, or none whose provider this person agrees to. */
    NO_PROVIDER,
    /** The time for all tries together is up. */
    OUT_OF_TIME,
    /** The budgets of all models are spent, or they have failed too often lately. Worth another try later. */
    BUSY,
    /** A model would not answer for reasons of safety. No other is asked the same. */
    REFUSED,
    /** What the models said could not be used, not even when they were shown what was wrong. */
    UNUSABLE,
    /** All models failed, or the question was such that no provider would take it. */
    FAILED
}
