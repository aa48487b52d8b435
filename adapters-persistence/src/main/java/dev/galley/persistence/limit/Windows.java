package dev.galley.persistence.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.galley.application.limit.Limit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The windows of this node: so many for each limit, and no more, so that a flood of made-up keys cannot eat the memory,
 * nor push out the windows of another limit. Those in use are kept before those seen once.
 */
final class Windows {
    /** For each limit; about 30 MB when full. */
    static final int MOST = 200_000;

    private final Map<Limit, Cache<String, Window>> windows = new ConcurrentHashMap<>();
    private final int most;

    Windows(int most) {
        this.most = most;
    }

    Window of(Limit limit, String key) {
        var known = windows.get(limit);
        var keys = known == null ? windows.computeIfAbsent(limit, this::make) : known;
        var window = keys.getIfPresent(key);
        return window == null ? keys.get(key, _ -> new Window()) : window;
    }

    /** A window that nobody has asked for as long as it lasts is over. */
    private Cache<String, Window> make(Limit limit) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(limit.window()).build();
    }

    /** Waits for evictions that are due. */
    long size(Limit limit) {
        var keys = windows.computeIfAbsent(limit, this::make);
        keys.cleanUp();
        return keys.estimatedSize();
    }
}
