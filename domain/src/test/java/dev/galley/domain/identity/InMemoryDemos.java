package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** For tests. Keeps to the contract, but cannot be rolled back. */
public final class InMemoryDemos implements Demos {
    private final Map<DemoId, Instant> goodUntil = new HashMap<>();
    private final Set<DemoId> claimed = new HashSet<>();

    @Override
    public void start(DemoId demo, Instant now) {
        goodUntil.put(demo, now.plus(LIFETIME));
    }

    @Override
    public boolean claim(DemoId demo, UserId by, Instant now) {
        var until = goodUntil.get(demo);
        return until != null && now.isBefore(until) && claimed.add(demo);
    }

    @Override
    public int forget(Instant before, int most) {
        int known = goodUntil.size();
        goodUntil.values().removeIf(until -> until.isBefore(before));
        return known - goodUntil.size();
    }
}
