package dev.galley.domain.identity;

import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One device on which a person is signed in, and the family of its refresh tokens: one that is good, the one before it,
 * and those before that, of which nothing is known but that they were used.
 *
 * @param lastUsedAt when the good token was made
 * @param goodUntil when it is too old to be used: unused for too long, or a session of {@link #LONGEST}
 * @param current the hash of the good one
 * @param previous the one that was exchanged for it; absent in a new session
 * @param endedAt present if none is good any more
 */
public record Session(
        SessionId id,
        UserId user,
        Client client,
        Origin from,
        Instant createdAt,
        Instant lastUsedAt,
        Instant goodUntil,
        SecretHash current,
        Optional<Spent> previous,
        Optional<Instant> endedAt) {
    /** However often it is used: once a year everybody proves anew who they are. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /** For how long a client that did not get the answer may ask for it again. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * A refresh token that was exchanged for the current one.
     *
     * @param successor the current one, sealed with this one: who was given this one may read it, nobody else
     */
    public record Spent(SecretHash hash, Instant at, String successor) {}

    /** What comes of a refresh token of this family. */
    public sealed interface Outcome {
        /** It is exchanged. */
        record Rotated(Session after) implements Outcome {}

        /** It was exchanged a moment ago, and this is what for: the answer may have been lost on its way. */
        record Repeated(String successor) implements Outcome {}

        /** It had been used: somebody has a copy. */
        record Reused(Session after) implements Outcome {}

        /** It is too old, or the session has ended. */
        record Dead() implements Outcome {}
    }

    public static Session open(
            SessionId id, UserId user, Client client, Origin from, SecretHash first, Instant now) {
        return new Session(
                id,
                user,
                client,
                from,
                now,
                now,
                now.plus(client.refreshLifetime()),
                first,
                Optional.empty(),
                Optional.empty());
    }

    public boolean isLive(Instant now) {
        return endedAt.isEmpty() && now.isBefore(goodUntil);
    }

    /**
     * The current token is exchanged; the previous one gets the same successor again within {@link #GRACE}, and only for
     * as long as nobody has used that one, since then there is another previous one. Everything older was stolen, or was
     * kept by who stole the newer one.
     *
     * @param presented one of this family
     * @param successor what it is exchanged for if it can be
     * @param sealed the successor, sealed with the presented one
     */
    public Outcome refresh(SecretHash presented, SecretHash successor, String sealed, Instant now) {
        if (presented.equals(current)) {
            return isLive(now) ? new Outcome.Rotated(rotated(successor, sealed, now)) : new Outcome.Dead();
        }
        boolean isRepeated = previous
                .filter(spent -> spent.hash.equals(presented) && !now.isAfter(spent.at.plus(GRACE)))
                .isPresent();
        if (isRepeated) {
            return isLive(now)
                    ? new Outcome.Repeated(previous.orElseThrow().successor)
                    : new Outcome.Dead();
        }
        return new Outcome.Reused(end(now));
    }

    /** Nothing of this family is good any more. */
    public Session end(Instant now) {
        return endedAt.isPresent()
                ? this
                : new Session(
                        id,
                        user,
                        client,
                        from,
                        createdAt,
                        lastUsedAt,
                        goodUntil,
                        current,
                        previous,
                        Optional.of(now));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Session rotated(SecretHash successor, String sealed, Instant now) {
        return new Session(
                id,
                user,
                client,
                from,
                createdAt,
                now,
                earlier(now.plus(client.refreshLifetime()), createdAt.plus(LONGEST)),
                successor,
                Optional.of(new Spent(current, now, sealed)),
                Optional.empty());
    }
}
