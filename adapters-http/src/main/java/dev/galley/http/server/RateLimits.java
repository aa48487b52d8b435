package dev.galley.http.server;

import dev.galley.application.limit.Limit;
import java.time.Duration;

/**
 * How often callers may call.
 *
 * @param areOn whether anything is counted at all
 * @param person ordinary calls of one user, or of one demo session
 * @param address ordinary calls from one address without a token that is good
 * @param signIn for each route of {@link Pace#SIGN_IN}
 * @param registration for each route of {@link Pace#REGISTRATION}
 * @param refresh for each route of {@link Pace#REFRESH}
 */
public record RateLimits(
        boolean areOn, Limit person, Limit address, Limit signIn, Limit registration, Limit refresh) {
    public static final RateLimits DEFAULT = of(
            new Rate(600, Duration.ofMinutes(1)),
            new Rate(3_000, Duration.ofMinutes(1)),
            new Rate(5, Duration.ofMinutes(15)),
            new Rate(300, Duration.ofHours(1)),
            new Rate(300, Duration.ofMinutes(1)));

    /** Enough for who looks twice; each takes a while and some room. */
    private static final Limit EXPORT = new Limit("export", 20, Duration.ofHours(1));

    /** For load tests. */
    public static final RateLimits OFF = DEFAULT.off();

    /** So many in so long. */
    public record Rate(int most, Duration window) {}

    public static RateLimits of(Rate person, Rate address, Rate signIn, Rate registration, Rate refresh) {
        return new RateLimits(
                true,
                limit("person", person),
                limit("address", address),
                limit("sign-in", signIn),
                limit("registration", registration),
                limit("refresh", refresh));
    }

    private static Limit limit(String name, Rate rate) {
        return new Limit(name, rate.most, rate.window);
    }

    public RateLimits off() {
        return new RateLimits(false, person, address, signIn, registration, refresh);
    }

    Limit of(Pace pace) {
        return switch (pace) {
            case SIGN_IN -> signIn;
            case REGISTRATION -> registration;
            case REFRESH -> refresh;
            case EXPORT -> EXPORT;
        };
    }
}
