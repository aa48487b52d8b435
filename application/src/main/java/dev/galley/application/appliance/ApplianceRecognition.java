package dev.galley.application.appliance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.cache.Answers;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Says which appliance shows these credentials. Good ones are remembered for some seconds, so that one that calls often
 * costs no query each time; when they are revoked they are forgotten on every node at once.
 */
public final class ApplianceRecognition {
    private static final Duration BELIEVED = Duration.ofSeconds(10);
    private static final Caller ASKING = new Caller.Job("appliance-credentials");

    /** Nothing is remembered of who is nobody. */
    private static final class Nobody extends RuntimeException {
        Nobody() {
            super("nobody", null, false, false);
        }
    }

    private final Queries queries;
    private final Answers answers;
    private final ApplianceKeys keys;

    @Inject
    public ApplianceRecognition(Queries queries, Answers answers, ApplianceKeys keys) {
        this.queries = queries;
        this.answers = answers;
        this.keys = keys;
    }

    /** What {@link Answers#evict} is to forget when an appliance's credentials are no good any more. */
    public static String subject(ApplianceId appliance) {
        return "appliance-credentials/" + appliance.value();
    }

    /** Which appliance it is; empty if the credentials are no good. */
    public Optional<ApplianceId> of(String username, BrokerPassword password) {
        var claimed = id(username);
        if (claimed.isEmpty()) {
            return queries.ask(new VerifyAppliance(username, password), ASKING);
        }
        // By the hash, so that no password lies in a cache.
        var key = new Answers.Key(subject(claimed.get()), keys.hashOf(claimed.get(), password).hex(), BELIEVED);
        try {
            answers.get(key, () -> queries.ask(new VerifyAppliance(username, password), ASKING)
                    .orElseThrow(Nobody::new)
                    .value()
                    .toString()
                    .getBytes(US_ASCII));
            return claimed;
        } catch (Nobody nobody) {
            return Optional.empty();
        }
    }

    private static Optional<ApplianceId> id(String username) {
        try {
            return Optional.of(UUID.fromString(username))
                    .filter(id -> id.toString().equals(username))
                    .map(ApplianceId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
