package dev.galley.application.llm;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.application.llm.FindAiUsage.AiUsageFilter;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Use;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was tried for each question, the latest first. */
public record FindAiCalls(AiUsageFilter filter, Optional<UUID> question, Place<CallId> place, PageSize size)
        implements
            Query<Page<FindAiCalls.Call, CallId>> {
    /**
     * @param number of the try within its question
     * @param outcome in small letters; {@code running} while it runs, {@code cached} where an answer was there already
     */
    public record Call(
            CallId id,
            UUID question,
            int number,
            Optional<UserId> user,
            Use use,
            ModelName model,
            String prompt,
            Instant at,
            String outcome,
            int inputTokens,
            int outputTokens,
            boolean estimated,
            Optional<Long> costMicros,
            Optional<Integer> tookMillis) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
