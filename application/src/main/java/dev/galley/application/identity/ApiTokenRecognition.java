package dev.galley.application.identity;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.identity.UseApiToken.Holder;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.identity.ApiToken;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.Role;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.SecretHash;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.SessionId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Says who is behind a personal token. The database is asked about a token once a minute, which is also when it is
 * remembered that it was used; in between, it takes no query. What is denied meanwhile is asked about anew at once.
 */
@Singleton
public final class ApiTokenRecognition {
    /** For how long an answer is believed. Shorter than denials are kept. */
    static final Duration BELIEVED = ApiToken.USE_PRECISION;
    private static final int MOST_KNOWN = 10_000;
    private static final EmailAddress NOBODY = new EmailAddress("nobody@localhost");
    private static final Caller ASKING = new Caller.Job("api-tokens");

    private record Known(Holder holder, Instant until) {}

    private final Bus bus;
    private final Secrets secrets;
    private final Denials denials;
    private final Clock clock;
    private final Map<SecretHash, Known> known = new ConcurrentHashMap<>();
    /** Of those who ask for the same token at once, one asks the database. */
    private final ReentrantLock[] asking = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    @Inject
    public ApiTokenRecognition(Bus bus, Secrets secrets, Denials denials, Clock clock) {
        this.bus = bus;
        this.secrets = secrets;
        this.denials = denials;
        this.clock = clock;
    }

    /** Whether this looks like a personal token, good or not. */
    public static boolean isOne(String token) {
        return token.startsWith(ApiToken.PREFIX);
    }

    /** Whose token this is, and what it is for; empty if it is not good, or not any more. */
    public Optional<Holder> of(String token) {
        var hash = secrets.hashOf(new Secret(token));
        return remembered(hash).or(() -> asked(hash));
    }

    private Optional<Holder> asked(SecretHash hash) {
        var lock = asking[Math.floorMod(hash.hashCode(), asking.length)];
        lock.lock();
        try {
            var meanwhile = remembered(hash);
            if (meanwhile.isPresent()) {
                return meanwhile;
            }
            var until = clock.instant().plus(BELIEVED);
            var holder = bus.send(new UseApiToken(hash), ASKING);
            holder.ifPresentOrElse(it -> remember(hash, new Known(it, until)), () -> known.remove(hash));
            return holder;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Holder> remembered(SecretHash hash) {
        var now = clock.instant();
        return Optional.ofNullable(known.get(hash))
                .filter(it -> now.isBefore(it.until))
                .map(Known::holder)
                .filter(holder -> holder.expiresAt().isEmpty() || now.isBefore(holder.expiresAt().get()))
                .filter(holder -> !isDenied(holder, now));
    }

    /** A suspension, a deletion and another tier make the account's generation an older one. */
    private boolean isDenied(Holder holder, Instant now) {
        var bearer = new Bearer.Person(
                holder.owner(),
                NOBODY,
                Role.USER,
                holder.tier(),
                new SessionId(holder.token().value()),
                holder.generation());
        return denials.isDenied(new AccessClaims(holder.token().value(), bearer, now, now));
    }

    private void remember(SecretHash hash, Known answer) {
        if (known.size() >= MOST_KNOWN) {
            var now = clock.instant();
            known.values().removeIf(old -> now.isAfter(old.until));
            if (known.size() >= MOST_KNOWN) {
                known.clear(); // costs a query for each that is used again
            }
        }
        known.put(hash, answer);
    }
}
