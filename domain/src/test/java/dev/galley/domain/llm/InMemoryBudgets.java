package dev.galley.domain.llm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A list of uses for each model. */
public final class InMemoryBudgets implements Budgets {
    private static final class Used {
        final UUID id;
        final Instant at;
        int tokens;

        Used(UUID id, Instant at, int tokens) {
            this.id = id;
            this.at = at;
            this.tokens = tokens;
        }
    }

    private final Map<ModelName, ArrayDeque<Used>> uses = new HashMap<>();
    private final InstantSource clock;
    private long next;

    public InMemoryBudgets(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Verdict take(ModelName model, Allowance allowance, int tokens) {
        var used = uses.computeIfAbsent(model, _ -> new ArrayDeque<>());
        var now = clock.instant();
        if (!used.isEmpty() && used.getLast().at.isAfter(now)) {
            now = used.getLast().at;
        }
        var since = now.minus(Allowance.WINDOW);
        while (!used.isEmpty() && !used.getFirst().at.isAfter(since)) {
            used.removeFirst();
        }
        long total = used.stream().mapToLong(it -> it.tokens).sum();
        int requests = used.size();
        if (requests == 0 || fits(allowance, requests, total, tokens)) {
            var id = new UUID(7, next++);
            used.add(new Used(id, now, tokens));
            return new Verdict.Taken(id);
        }
        for (var leaving : used) {
            requests--;
            total -= leaving.tokens;
            if (requests == 0 || fits(allowance, requests, total, tokens)) {
                return new Verdict.Spent(Duration.between(since, leaving.at));
            }
        }
        throw new IllegalStateException("an empty window has room");
    }

    private static boolean fits(Allowance allowance, int requests, long total, int tokens) {
        return requests < allowance.requests().orElse(Integer.MAX_VALUE)
                && total + tokens <= allowance.tokens().orElse(Integer.MAX_VALUE);
    }

    @Override
    public synchronized void settle(ModelName model, UUID id, int tokens) {
        uses.getOrDefault(model, new ArrayDeque<>()).stream().filter(it -> it.id.equals(id)).forEach(
                it -> it.tokens = tokens);
    }
}
