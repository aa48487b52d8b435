package dev.galley.persistence.identity;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Events;
import dev.galley.domain.identity.Demos;
import dev.galley.domain.identity.IdentityEvent;
import dev.galley.domain.kernel.Ids;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign and verify access tokens: those configured, else those in the database, which are the same on all
 * nodes; the first node that needs one makes it. Safe for many threads.
 *
 * <p>A key that was replaced verifies until everything it signed has expired. A node learns of a new one by a broadcast, by
 * a token that names it, or within a minute by itself; until then it signs with the one before.
 */
@Singleton
public final class AccessKeys {
    private static final String TOPIC = "identity.keys";
    private static final int KEY_BYTES = 32;
    /** What a key signed last lives this long at the most; then some, for nodes whose clocks differ. */
    private static final Duration VERIFIES_ON = Demos.LIFETIME.plus(Duration.ofHours(1));
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** Anybody can make up a token with an unknown key. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** @param keys the one that signs first */
    private record Known(List<JwtKeys.Key> keys, Instant at) {
        Optional<JwtKeys.Key> named(String kid) {
            return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
        }
    }

    private final JwtKeys configured;
    private final Sql sql;
    private final Broadcast broadcast;
    private final Events events;
    private final Ids ids;
    private final SecureRandom random;
    private final InstantSource clock;
    private volatile @Nullable Known known;
    private volatile boolean changed;
    private Instant lookedAt = Instant.EPOCH;

    @Inject
    public AccessKeys(
            JwtKeys configured,
            Sql sql,
            Broadcast broadcast,
            Events events,
            Ids ids,
            SecureRandom random,
            InstantSource clock) {
        this.configured = configured;
        this.sql = sql;
        this.broadcast = broadcast;
        this.events = events;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        broadcast.subscribe(TOPIC, new Broadcast.Listener() {
            @Override
            public void heard(String message) {
                changed = true;
            }

            @Override
            public void hearing() {
                changed = true;
            }
        });
    }

    JwtKeys.Key signing() {
        if (!configured.keys().isEmpty()) {
            return configured.keys().getFirst();
        }
        var now = known;
        return (now == null || isOld(now) ? load(now) : now).keys.getFirst();
    }

    Optional<JwtKeys.Key> verifying(String kid) {
        if (!configured.keys().isEmpty()) {
            return configured.keys().stream().filter(key -> key.kid().equals(kid)).findFirst();
        }
        var now = known;
        if (now == null) {
            return load(null).named(kid);
        }
        var found = now.named(kid);
        return found.isPresent() || !mayLook() ? found : load(now).named(kid);
    }

    /** A new key may have been made a moment after the last look; made-up ones must not cost a query each. */
    private synchronized boolean mayLook() {
        var now = clock.instant();
        if (!changed && now.isBefore(lookedAt.plus(PAUSE))) {
            return false;
        }
        lookedAt = now;
        return true;
    }

    /**
     * Signs with a new key from now on; nobody is signed out.
     *
     * @return what the new one is called
     * @throws IllegalStateException if the keys are configured: whoever configured them rotates them
     */
    public String rotate() {
        if (!configured.keys().isEmpty()) {
            throw new IllegalStateException("the keys are configured");
        }
        var fresh = fresh();
        sql.write(() -> {
            sql.handle().execute("SELECT pg_advisory_xact_lock(7304, 2001)"); // one rotation after the other
            sql.handle()
                    .createUpdate("DELETE FROM access_key WHERE retired_at < :before")
                    .bind("before", clock.instant().minus(VERIFIES_ON))
                    .execute();
            sql.handle()
                    .createUpdate("UPDATE access_key SET retired_at = :now WHERE retired_at IS NULL")
                    .bind("now", clock.instant())
                    .execute();
            insert(fresh);
            events.publish(new IdentityEvent.KeysRotated(fresh.kid()));
            sql.afterCommit(() -> {
                changed = true;
                broadcast.send(TOPIC, fresh.kid());
            });
            return fresh;
        });
        return fresh.kid();
    }

    /** Reads the keys, or makes the first one, before anybody waits for it. */
    public void prepare() {
        if (configured.keys().isEmpty()) {
            load(null);
        }
    }

    private boolean isOld(Known keys) {
        return changed || !clock.instant().isBefore(keys.at.plus(FRESH));
    }

    /**
     * Within a transaction, on its connection: those who sign in may hold all there are.
     *
     * @param seen what was not good enough; who waited for another that loads takes what came of it
     */
    private synchronized Known load(@Nullable Known seen) {
        var meanwhile = known;
        if (meanwhile != null && !meanwhile.equals(seen)) {
            return meanwhile;
        }
        changed = false; // what is heard while this loads makes it load again
        var keys = sql.read(this::stored);
        var found = new Known(keys.isEmpty() ? List.of(first()) : keys, clock.instant());
        known = found;
        return found;
    }

    private List<JwtKeys.Key> stored() {
        return sql.handle()
                .createQuery("""
                        SELECT kid, secret FROM access_key WHERE retired_at IS NULL OR retired_at > :since
                        ORDER BY retired_at DESC NULLS FIRST, created_at DESC, kid
                        """)
                .bind("since", clock.instant().minus(VERIFIES_ON))
                .map((row, _) -> new JwtKeys.Key(row.getString("kid"), row.getBytes("secret")))
                .list();
    }

    /** Nodes that start at once agree on one. In a transaction of its own, also within that of a sign-in. */
    private JwtKeys.Key first() {
        var fresh = fresh();
        return sql.atOnce(() -> {
            sql.handle()
                    .createUpdate("""
                            INSERT INTO access_key (kid, secret, created_at) VALUES (:kid, :secret, :now)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("kid", fresh.kid())
                    .bind("secret", fresh.secret())
                    .bind("now", clock.instant())
                    .execute();
            return stored().getFirst();
        });
    }

    private void insert(JwtKeys.Key key) {
        sql.handle()
                .createUpdate("INSERT INTO access_key (kid, secret, created_at) VALUES (:kid, :secret, :now)")
                .bind("kid", key.kid())
                .bind("secret", key.secret())
                .bind("now", clock.instant())
                .execute();
    }

    private JwtKeys.Key fresh() {
        var secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return new JwtKeys.Key(ids.next().toString(), secret);
    }
}
