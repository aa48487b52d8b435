package dev.galley.domain.llm;

import java.time.Duration;
import java.util.UUID;

/** What is left of each model's allowance, counted over all nodes. Safe for many threads. */
public interface Budgets {
    /** What came of asking. */
    sealed interface Verdict {
        /**
         * So much was set aside.
         *
         * @param id names it when it is settled
         */
        record Taken(UUID id) implements Verdict {}

        /**
         * Nothing was.
         *
         * @param retryAfter when there is room, if nobody takes it first and what is set aside is used up
         */
        record Spent(Duration retryAfter) implements Verdict {}
    }

    /**
     * Sets aside a request and so many tokens, if in no {@link Allowance#WINDOW} more than the allowance is used by it. A
     * question that is larger than a whole allowance is let through when nothing else was used in the window; it could
     * never be asked otherwise.
     *
     * @param tokens as many as it may become, in and out
     */
    Verdict take(ModelName model, Allowance allowance, int tokens);

    /**
     * Says how many tokens it became. What was too much is free at once. What is never settled stays as it was set aside,
     * until its window has passed; an unknown id changes nothing.
     */
    void settle(ModelName model, UUID id, int tokens);
}
