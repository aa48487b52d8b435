package dev.galley.persistence.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.bus.Unavailable;
import dev.galley.application.limit.Limit;
import dev.galley.application.limit.Limits;
import dev.galley.persistence.redis.Redis;
import dev.galley.persistence.redis.Script;
import io.lettuce.core.RedisCommandExecutionException;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Counts in Redis, for all nodes. A node borrows a hundredth of the limit at a time and gives it away by itself, so that
 * most calls ask nobody; what it has not given away when the window ends is lost. Who was refused is remembered until
 * then, so that a flood of refused calls does not reach Redis.
 */
public final class RedisLimits implements Limits {
    private static final int LOTS = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** Answers how many are given, how many are left, and the window's milliseconds to live. */
    private static final Script LEND = new Script("""
            local most, window, wanted, debt = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
            local used = tonumber(redis.call('GET', KEYS[1]) or '0')
            local millis = redis.call('PTTL', KEYS[1])
            if millis <= 0 then
              used = 0
              millis = tonumber(window)
            end
            used = math.min(most, used + debt)
            local given = math.min(wanted, most - used)
            redis.call('SET', KEYS[1], used + given, 'PX', millis)
            return {given, most - used - given, millis}
            """);

    private final Windows windows = new Windows(Windows.MOST);
    private final Redis redis;
    private final InstantSource clock;

    @Inject
    public RedisLimits(Redis redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Verdict take(Limit limit, String key) {
        int lot = Math.max(1, limit.most() / LOTS);
        return windows.of(limit, key)
                .take(limit, clock.millis(), lot, (wanted, debt) -> lend(limit, key, wanted, debt));
    }

    private Window.Loan lend(Limit limit, String key, int wanted, int debt) {
        try {
            var told = LEND.run(
                    redis,
                    "limit:" + limit.name() + ":" + digest(key),
                    number(limit.most()),
                    number(limit.window().toMillis()),
                    number(wanted),
                    number(debt));
            return new Window.Loan((int) (long) told.get(0), (int) (long) told.get(1), (long) told.get(2));
        } catch (RedisCommandExecutionException refused) { // out of memory, for example
            throw new Unavailable("the counter", RETRY_AFTER, refused);
        }
    }

    private static byte[] number(long value) {
        return String.valueOf(value).getBytes(US_ASCII);
    }

    /** E-mail addresses are nobody's business in Redis, and a key must not be as long as someone likes. */
    private static String digest(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
