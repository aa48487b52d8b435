package dev.galley.application.llm;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Use;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What was asked of models and what it cost, summed up, and the sum of all that the filter lets through. */
public record FindAiUsage(AiUsageFilter filter, Set<By> by, Place<FindAiUsage.Group> place, PageSize size)
        implements
            Query<FindAiUsage.View> {
    /** What rows have in common. */
    public enum By {
        USE, MODEL, USER
    }

    public FindAiUsage {
        by = Set.copyOf(by);
    }

    /** What a row is about; empty where it is about all. Whom an erased person was is not known, like the house itself. */
    public record Group(Optional<Use> use, Optional<ModelName> model, Optional<UserId> user) {}

    /**
     * @param calls that reached a provider
     * @param failures of them
     * @param cacheHits answers that were there already
     * @param passedOver times a model was not asked: no budget, resting, not agreed to
     * @param estimatedCalls calls whose tokens no provider has told
     * @param costMicros millionths of the currency of prices; empty where no call had a price
     * @param averageMillis empty where nothing answered
     */
    public record Sums(
            long calls,
            long failures,
            long cacheHits,
            long passedOver,
            long inputTokens,
            long outputTokens,
            long estimatedCalls,
            OptionalLong costMicros,
            OptionalLong averageMillis,
            OptionalLong p95Millis) {}

    public record Row(Group group, Sums sums) {}

    public record View(Page<Row, Group> page, Sums total) {}

    /**
     * What is summed up or listed.
     *
     * @param from the first instant
     * @param to the first instant that is too late
     */
    public record AiUsageFilter(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Use> use,
            Optional<ModelName> model,
            Optional<UserId> user) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
