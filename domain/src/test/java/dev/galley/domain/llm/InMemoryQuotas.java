package dev.galley.domain.llm;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

public final class InMemoryQuotas implements Quotas {
    private record Whose(UserId owner, String quota) {}

    private final Map<Whose, Map<String, Instant>> uses = new HashMap<>();

    @Override
    public synchronized Verdict take(UserId owner, Quota quota, String key, Instant now) {
        var used = uses.computeIfAbsent(new Whose(owner, quota.name()), _ -> new HashMap<>());
        used.values().removeIf(at -> !at.isAfter(now.minus(quota.window())));
        if (used.containsKey(key)) {
            return new Verdict.Taken(Math.max(0, quota.most() - used.size()));
        }
        if (used.size() >= quota.most()) {
            var leaving = used.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .skip(quota.most() - 1L)
                    .findFirst()
                    .orElseThrow();
            var wait = Duration.between(now, leaving.plus(quota.window()));
            return new Verdict.Spent(wait.compareTo(quota.window()) > 0 ? quota.window() : wait);
        }
        used.put(key, now);
        return new Verdict.Taken(quota.most() - used.size());
    }

    @Override
    public synchronized void giveBack(UserId owner, Quota quota, String key) {
        uses.getOrDefault(new Whose(owner, quota.name()), new HashMap<>()).remove(key);
    }

    @Override
    public synchronized int forget(Instant before, int most) {
        int forgotten = 0;
        for (var used : uses.values()) {
            for (var all = used.values().iterator(); forgotten < most && all.hasNext();) {
                if (all.next().isBefore(before)) {
                    all.remove();
                    forgotten++;
                }
            }
        }
        return forgotten;
    }
}
