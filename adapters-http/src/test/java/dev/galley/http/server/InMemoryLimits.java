package dev.galley.http.server;

import dev.galley.application.limit.Limit;
import dev.galley.application.limit.Limits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in memory, in one window that never ends. */
public final class InMemoryLimits implements Limits {
    final Map<String, Integer> counts = new ConcurrentHashMap<>();

    @Override
    public Verdict take(Limit limit, String key) {
        int count = counts.merge(limit.name() + ": " + key, 1, Integer::sum);
        return new Verdict(limit, count <= limit.most(), Math.max(0, limit.most() - count), 60);
    }
}
