package dev.galley.persistence.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.galley.application.cache.Answers;
import dev.galley.application.cache.Answers.Kept;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers kept in this process. One load at a time for each key. Evicting a subject costs as much as it has answers,
 * and a load that was under way meanwhile keeps nothing.
 */
final class Shelf {
    /** For so long an answer is kept at the most while this node would not hear that it is evicted elsewhere. */
    static final Duration LONGEST_WHILE_DEAF = Duration.ofSeconds(1);

    private static final int OVERHEAD_BYTES = 300; // about what an entry takes beside its texts and bytes
    private static final int ETAG_BYTES = 16;

    /** An answer's bytes, and how long they may be kept from now on. */
    static final class Loaded {
        private final byte[] bytes;
        private final Duration lifetime;

        Loaded(byte[] bytes, Duration lifetime) {
            this.bytes = bytes;
            this.lifetime = lifetime;
        }
    }

    /**
     * A subject from its first load to its eviction. Whatever was loaded for one that is over is not served any more,
     * however late it comes.
     */
    private static final class Era {
        final Set<Answers.Key> keys = ConcurrentHashMap.newKeySet();
        volatile boolean over;
    }

    private record Entry(Kept kept, Era era, Duration lifetime) {}

    private static final class Flight extends CompletableFuture<Kept> {
        final Era era;

        Flight(Era era) {
            this.era = era;
        }
    }

    private final Cache<Answers.Key, Entry> entries;
    /** Held weakly: once no entry and no load remembers an era, there is nothing to evict. */
    private final Cache<String, Era> eras = Caffeine.newBuilder().weakValues().build();
    private final ConcurrentMap<Answers.Key, Flight> flights = new ConcurrentHashMap<>();
    private volatile boolean deaf;

    Shelf(long mostBytes, Ticker ticker) {
        entries = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher(Shelf::weight)
                .ticker(ticker)
                .expireAfter(Expiry.<Answers.Key, Entry>writing((_, entry) -> entry.lifetime))
                .executor(Runnable::run)
                .removalListener(Shelf::forget)
                .build();
    }

    /** If the same key has been kept again meanwhile, its era does not know it any more, but readers know its era. */
    private static void forget(Answers.@Nullable Key key, @Nullable Entry entry, RemovalCause cause) {
        if (key != null && entry != null && cause != RemovalCause.REPLACED) {
            entry.era.keys.remove(key);
        }
    }

    private static int weight(Answers.Key key, Entry entry) {
        return OVERHEAD_BYTES + key.subject().length() + key.variant().length() + entry.kept.bytes().length;
    }

    Kept get(Answers.Key key, Supplier<Loaded> load) {
        var kept = kept(key);
        return kept == null ? loaded(key, load) : kept;
    }

    private @Nullable Kept kept(Answers.Key key) {
        var entry = entries.getIfPresent(key);
        return entry == null || entry.era.over ? null : entry.kept;
    }

    private Kept loaded(Answers.Key key, Supplier<Loaded> load) {
        var mine = new Flight(eras.get(key.subject(), _ -> new Era()));
        for (var other = flights.putIfAbsent(key, mine); other != null; other = flights.putIfAbsent(key, mine)) {
            if (!other.era.over) {
                return arrival(other);
            }
            flights.remove(key, other); // it may bring what was old before this caller asked
        }
        try {
            var kept = kept(key); // another flight may have landed since this one was asked for
            mine.complete(kept == null ? keep(key, load.get(), mine.era) : kept);
        } catch (Throwable failure) {
            mine.completeExceptionally(failure); // for those who wait; this caller gets it just the same
        } finally {
            flights.remove(key, mine);
        }
        return arrival(mine);
    }

    private static Kept arrival(Flight flight) {
        try {
            return flight.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw failed;
            }
        }
    }

    private Kept keep(Answers.Key key, Loaded loaded, Era era) {
        var kept = new Kept(loaded.bytes, etag(loaded.bytes));
        var lifetime = deaf && loaded.lifetime.compareTo(LONGEST_WHILE_DEAF) > 0 ? LONGEST_WHILE_DEAF : loaded.lifetime;
        if (!era.over) { // if it is over a moment later, readers see that
            era.keys.add(key);
            entries.put(key, new Entry(kept, era, lifetime));
        }
        return kept;
    }

    /** Strong: other bytes have another one, but for a chance of one in 2^64 among as many answers. */
    static String etag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ETAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    void evict(Collection<String> subjects) {
        for (var subject : subjects) {
            end(eras.asMap().remove(subject));
        }
    }

    private void end(@Nullable Era era) {
        if (era != null) {
            era.over = true;
            entries.invalidateAll(era.keys);
        }
    }

    void evictAll() {
        evict(Set.copyOf(eras.asMap().keySet()));
    }

    void deaf() {
        deaf = true;
        evictAll();
    }

    void hearing() {
        evictAll();
        deaf = false;
    }

    /** For figures: how many answers are kept, about. */
    long size() {
        return entries.estimatedSize();
    }
}
