package dev.galley.domain.llm;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryConsents implements Consents {
    private final Map<UserId, Map<String, Boolean>> said = new ConcurrentHashMap<>();

    @Override
    public Map<String, Boolean> of(UserId owner) {
        return new TreeMap<>(said.getOrDefault(owner, Map.of()));
    }

    @Override
    public void say(UserId owner, String provider, boolean agreed, Instant at) {
        said.computeIfAbsent(owner, _ -> new ConcurrentHashMap<>()).put(provider, agreed);
    }
}
