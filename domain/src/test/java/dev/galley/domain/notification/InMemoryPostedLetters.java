package dev.galley.domain.notification;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryPostedLetters implements PostedLetters {
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();

    @Override
    public boolean claim(String key, UserId recipient, Instant now) {
        return claimed.add(key);
    }

    @Override
    public void release(String key) {
        claimed.remove(key);
    }
}
