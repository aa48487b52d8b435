package dev.galley.domain.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was asked of models, and what it cost. A call is written down before it is made and settled afterwards, so that
 * none that a provider counts is missing here, whenever a machine dies. Each method is a transaction of its own.
 */
public interface Ledger {
    /**
     * A call that is about to be made.
     *
     * @param question what calls for the same question have in common
     * @param number of the try within the question, from 1
     * @param reservedTokens as many as it may become, in and out; they count until it is settled
     * @param reservedMicros what so many cost, likewise; empty where the model has no price
     */
    record Opened(
            CallId id,
            UUID question,
            int number,
            Account account,
            Use use,
            ModelName model,
            String prompt,
            int reservedTokens,
            Optional<Long> reservedMicros,
            Instant at) {}

    /**
     * How it ended.
     *
     * @param costMicros millionths of the currency in which prices are set; empty where the model has no price
     * @param estimated whether the tokens are what was set aside, since the provider did not say
     */
    record Settled(
            Outcome outcome,
            int inputTokens,
            int outputTokens,
            boolean estimated,
            Optional<Long> costMicros,
            Duration took) {}

    /** A second entry under one id changes nothing. */
    void open(Opened call);

    /** A call that is settled already, or unknown, stays as it is. */
    void settle(CallId id, Settled how);

    /** Notes something that cost nothing: an answer from the cache, or a model that was passed over. */
    void note(Opened call, Noted what);

    /** What costs nothing. */
    enum Noted {
        CACHED, NO_BUDGET, RESTING, NOT_AGREED
    }

    /**
     * Settles what nobody has settled for so long that its machine must have died: as it was set aside, marked as
     * estimated.
     *
     * @return how many
     */
    int settleLost(Instant openedBefore);

    /** @return how many entries were forgotten, at most {@code most} */
    int forget(Instant before, int most);
}
