package dev.galley.persistence.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.cache.Answers;
import dev.galley.domain.kernel.Ids;
import dev.galley.persistence.redis.Redis;
import dev.galley.persistence.redis.Script;
import io.lettuce.core.RedisCommandExecutionException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps answers in this process and, once for all nodes, in Redis. Each subject has a token there, and its answers are
 * stored under it; evicting removes the token, so that older answers are found no more and one that is still being loaded
 * cannot be stored. Without Redis each node keeps and loads for itself, and remembers what it could not evict.
 */
public final class RedisAnswers implements Answers {
    private static final Logger LOG = LoggerFactory.getLogger(RedisAnswers.class);

    /** Answers token, answer (or false), and its milliseconds to live or whether the caller shall load it (1) or wait (0). */
    private static final Script LOOK = new Script("""
            local token = redis.call('GET', KEYS[1])
            if not token then
              token = ARGV[2]
              redis.call('SET', KEYS[1], token, 'PX', ARGV[3])
            end
            local key = KEYS[1] .. ':' .. token .. ':' .. ARGV[1]
            local answer = redis.call('GET', key)
            if answer then return {token, answer, redis.call('PTTL', key)} end
            if redis.call('SET', key .. ':loading', '1', 'NX', 'PX', ARGV[4]) then return {token, false, 1} end
            return {token, false, 0}
            """);

    private static final Script STORE = new Script("""
            if redis.call('GET', KEYS[1]) ~= ARGV[2] then return {0} end
            local key = KEYS[1] .. ':' .. ARGV[2] .. ':' .. ARGV[1]
            redis.call('SET', key, ARGV[3], 'PX', ARGV[4])
            redis.call('DEL', key .. ':loading')
            if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[4]) then redis.call('PEXPIRE', KEYS[1], ARGV[4]) end
            return {1}
            """);

    /** A load that takes longer is not waited for by other nodes. */
    private static final Duration LOADING = Duration.ofSeconds(2);

    private static final long LOOK_AGAIN_MILLIS = 10;
    /** More are not remembered here: each comes again from the outbox, since evicting has thrown. */
    private static final int MOST_MISSED = 100_000;

    private record Look(String token, Optional<Shelf.Loaded> answer, boolean shallLoad) {}

    private final Shelf shelf;
    private final Redis redis;
    private final Broadcast broadcast;
    private final Ids ids;
    /** Evictions that Redis has not heard of. They are made good before it is used again. */
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    @Inject
    public RedisAnswers(Redis redis, Broadcast broadcast, Ids ids) {
        this.redis = redis;
        this.broadcast = broadcast;
        this.ids = ids;
        shelf = new Shelf(LocalAnswers.MOST_BYTES, Ticker.systemTicker());
        Evicted.listen(broadcast, shelf);
        redis.beforeUse(commands -> {
            var subjects = Set.copyOf(missed);
            if (!subjects.isEmpty()) {
                var _ = redis.await(commands.unlink(tokens(subjects)));
                missed.removeAll(subjects);
            }
        });
    }

    private static String[] tokens(Collection<String> subjects) {
        return subjects.stream().map(RedisAnswers::tokenKey).toArray(String[]::new);
    }

    private static String tokenKey(String subject) {
        return "galley:answers:{" + subject + "}";
    }

    @Override
    public Kept get(Key key, Supplier<byte[]> load) {
        return shelf.get(key, () -> shared(key, load));
    }

    private Shelf.Loaded shared(Key key, Supplier<byte[]> load) {
        var look = look(key);
        for (int looks = 0; look.isPresent() && !look.get().shallLoad && look.get().answer.isEmpty(); looks++) {
            if (looks * LOOK_AGAIN_MILLIS > LOADING.toMillis()) {
                break;
            }
            LockSupport.parkNanos(LOOK_AGAIN_MILLIS * 1_000_000); // another node is loading it
            look = look(key);
        }
        var found = look;
        return found.flatMap(Look::answer).orElseGet(() -> loaded(key, found, load));
    }

    private Shelf.Loaded loaded(Key key, Optional<Look> look, Supplier<byte[]> load) {
        byte[] bytes;
        try {
            bytes = load.get();
        } catch (Throwable failure) {
            look.filter(Look::shallLoad).ifPresent(l -> letOthersLoad(key, l.token));
            throw failure;
        }
        look.ifPresent(l -> store(key, l.token, bytes));
        return new Shelf.Loaded(bytes, key.lifetime());
    }

    private void letOthersLoad(Key key, String token) {
        try {
            redis.call(commands -> commands.unlink(tokenKey(key.subject()) + ":" + token + ":" + key.variant()
                    + ":loading"));
        } catch (Unavailable gone) {
            LOG.debug("others wait in vain, but not for long", gone);
        }
    }

    /** Empty if Redis does not answer. */
    private Optional<Look> look(Key key) {
        try {
            var found = LOOK.run(
                    redis,
                    tokenKey(key.subject()),
                    Redis.bytes(key.variant()),
                    Redis.bytes(ids.next().toString()),
                    millis(key.lifetime().plus(LOADING)),
                    millis(LOADING));
            var token = new String((byte[]) found.get(0), UTF_8);
            long number = (Long) found.get(2);
            return Optional.of(
                    found.get(1) instanceof byte[] answer
                            ? new Look(token, Optional.of(new Shelf.Loaded(answer, lifetime(number))), false)
                            : new Look(token, Optional.empty(), number == 1));
        } catch (Unavailable _) {
            return Optional.empty();
        } catch (RedisCommandExecutionException refused) {
            LOG.warn("Redis refuses to look for an answer", refused);
            return Optional.empty();
        }
    }

    private static Duration lifetime(long millis) {
        return Duration.ofMillis(Math.max(1, millis));
    }

    private static byte[] millis(Duration time) {
        return Redis.bytes(Long.toString(time.toMillis()));
    }

    private void store(Key key, String token, byte[] bytes) {
        try {
            STORE.run(
                    redis,
                    tokenKey(key.subject()),
                    Redis.bytes(key.variant()),
                    Redis.bytes(token),
                    bytes,
                    millis(key.lifetime()));
        } catch (Unavailable gone) {
            LOG.debug("an answer was not stored", gone);
        } catch (RedisCommandExecutionException refused) { // out of memory, for example
            LOG.warn("Redis refuses to store an answer", refused);
        }
    }

    /** Redis first: were the shelf first, it might take the old answer from Redis again. */
    @Override
    public void evict(Collection<String> subjects) {
        var gone = evictFromRedis(subjects);
        shelf.evict(subjects);
        Evicted.tell(broadcast, subjects);
        gone.ifPresent(failure -> {
            throw failure;
        });
    }

    private Optional<Unavailable> evictFromRedis(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        if (missed.size() < MOST_MISSED) {
            missed.addAll(subjects);
        }
        try { // remembered before it is tried: Redis may go and come back meanwhile
            redis.call(commands -> commands.unlink(tokens(subjects)));
            missed.removeAll(Set.copyOf(subjects));
            return Optional.empty();
        } catch (Unavailable failure) {
            return Optional.of(failure);
        }
    }
}
