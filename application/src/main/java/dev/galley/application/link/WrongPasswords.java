package dev.galley.application.link;

import dev.galley.application.limit.Limit;
import dev.galley.application.limit.Limits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shuts the door to a user name for the rest of the minute after {@value #MOST} wrong passwords. Those are 256 random bits:
 * nobody guesses one, and this only spares the database who tries. Safe for many threads.
 */
@Singleton
public final class WrongPasswords {
    public static final int MOST = 30;

    private static final Limit WRONG = new Limit("mqtt.wrong-passwords", MOST, Duration.ofMinutes(1));
    private static final int LONGEST_NAME = 36;
    private static final int MOST_SHUT = 10_000;

    private final Limits limits;
    private final InstantSource clock;
    private final Map<String, Instant> shut = new ConcurrentHashMap<>();

    @Inject
    public WrongPasswords(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether nobody comes in under this name at present. */
    public boolean isShut(String username) {
        var until = shut.get(key(username));
        if (until == null) {
            return false;
        }
        if (clock.instant().isBefore(until)) {
            return true;
        }
        shut.remove(key(username), until);
        return false;
    }

    /** Somebody showed a wrong one. */
    public void count(String username) {
        var verdict = limits.take(WRONG, key(username));
        if (verdict.remaining() == 0 && shut.size() < MOST_SHUT) {
            shut.put(key(username), clock.instant().plusSeconds(verdict.resetSeconds()));
        }
    }

    /** No appliance has a longer name, so all of those are one. */
    private static String key(String username) {
        return username.length() > LONGEST_NAME ? "" : username;
    }
}
