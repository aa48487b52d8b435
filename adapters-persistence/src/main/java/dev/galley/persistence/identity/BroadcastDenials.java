package dev.galley.persistence.identity;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All denials in the memory of each node. A new one is told to the others after the commit, and, in case they do not hear
 * it, each reads the table every two seconds while it is {@linkplain #start started}.
 */
@Singleton
public final class BroadcastDenials implements Denials, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BroadcastDenials.class);
    private static final String TOPIC = "identity.denials";
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    /** A token may be signed a little after it was denied, by a transaction that began before. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private enum Kind {
        USER, SESSION, TOKEN
    }

    /** @param generation older ones are meant; of users only */
    private record Denial(Kind kind, UUID subject, long generation, Instant keepUntil) {
        String written() {
            return "%s %s %d %d".formatted(kind, subject, generation, keepUntil.toEpochMilli());
        }

        static Denial read(String written) {
            var parts = written.split(" ", -1);
            return new Denial(
                    Kind.valueOf(parts[0]),
                    UUID.fromString(parts[1]),
                    Long.parseLong(parts[2]),
                    Instant.ofEpochMilli(Long.parseLong(parts[3])));
        }
    }

    private final Sql sql;
    private final Broadcast broadcast;
    private final InstantSource clock;
    private final Map<UUID, Denial> users = new ConcurrentHashMap<>();
    private final Map<UUID, Denial> sessions = new ConcurrentHashMap<>();
    private final Map<UUID, Denial> tokens = new ConcurrentHashMap<>();
    private final Semaphore look = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread thread;

    @Inject
    public BroadcastDenials(Sql sql, Broadcast broadcast, InstantSource clock) {
        this.sql = sql;
        this.broadcast = broadcast;
        this.clock = clock;
        broadcast.subscribe(TOPIC, new Broadcast.Listener() {
            @Override
            public void heard(String message) {
                remember(Denial.read(message));
            }

            @Override
            public void hearing() {
                look.release();
            }
        });
    }

    /** Knows, when it returns, what was denied before; from then on looks again and again. */
    public synchronized void start() {
        load();
        thread = Thread.ofVirtual().name("denials").start(this::keepLooking);
    }

    @Override
    public void outdate(UserId user, long generation) {
        deny(Kind.USER, user.value(), generation);
    }

    @Override
    public void end(SessionId session) {
        deny(Kind.SESSION, session.value(), 0);
    }

    @Override
    public void end(UUID token) {
        deny(Kind.TOKEN, token, 0);
    }

    @Override
    public int forget(Instant now, int most) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM access_denial WHERE (kind, subject) IN (
                            SELECT kind, subject FROM access_denial WHERE keep_until < :now LIMIT :most)
                        """)
                .bind("now", now)
                .bind("most", most)
                .execute();
    }

    @Override
    public boolean isDenied(AccessClaims claims) {
        if (claims.bearer() instanceof Bearer.Person person) {
            if (!sessions.isEmpty() && sessions.containsKey(person.session().value())) {
                return true;
            }
            var outdated = users.get(person.user().value());
            if (outdated != null && person.generation() < outdated.generation) {
                return true;
            }
        }
        return isDenied(claims.id());
    }

    @Override
    public boolean isDenied(UUID token) {
        return !tokens.isEmpty() && tokens.containsKey(token);
    }

    private void deny(Kind kind, UUID subject, long generation) {
        var denial = new Denial(
                kind, subject, generation, clock.instant().plus(AccessClaims.LIFETIME).plus(MARGIN));
        sql.handle()
                .createUpdate("""
                        INSERT INTO access_denial (kind, subject, generation, keep_until)
                        VALUES (:kind, :subject, :generation, :until)
                        ON CONFLICT (kind, subject) DO UPDATE SET
                            generation = greatest(access_denial.generation, excluded.generation),
                            keep_until = greatest(access_denial.keep_until, excluded.keep_until)
                        """)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("generation", generation)
                .bind("until", denial.keepUntil)
                .execute();
        sql.afterCommit(() -> {
            remember(denial);
            tellOthers(denial);
        });
    }

    private void tellOthers(Denial denial) {
        try {
            broadcast.send(TOPIC, denial.written());
        } catch (Unavailable e) {
            LOG.warn("other nodes were not told of a denial, and will read it", e);
        }
    }

    private void remember(Denial denial) {
        var known = switch (denial.kind) {
            case USER -> users;
            case SESSION -> sessions;
            case TOKEN -> tokens;
        };
        known.merge(denial.subject, denial, (one, other) -> one.generation > other.generation
                || (one.generation == other.generation && one.keepUntil.isAfter(other.keepUntil)) ? one : other);
    }

    private void load() {
        var now = clock.instant();
        List<Denial> all = sql.read(() -> sql.handle()
                .createQuery("SELECT kind, subject, generation, keep_until FROM access_denial WHERE keep_until > :now")
                .bind("now", now)
                .map((row, _) -> new Denial(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("subject", UUID.class),
                        row.getLong("generation"),
                        row.getObject("keep_until", java.time.OffsetDateTime.class).toInstant()))
                .list());
        all.forEach(this::remember);
        for (var known : List.of(users, sessions, tokens)) {
            known.values().removeIf(denial -> denial.keepUntil.isBefore(now));
        }
    }

    private void keepLooking() {
        boolean failed = false;
        while (!closed) {
            try {
                boolean _ = look.tryAcquire(BETWEEN.toMillis(), MILLISECONDS);
                look.drainPermits();
                if (!closed) {
                    load();
                }
                failed = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) { // it looks again; what it knows stays
                if (!failed) {
                    LOG.warn("new denials cannot be read at present", e);
                }
                failed = true;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        look.release();
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
