package dev.galley.persistence.idempotency;

import dev.galley.application.idempotency.FirstAnswers;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * First answers in PostgreSQL. A claim is an advisory lock that ends with its transaction, so that a crash leaves none
 * behind; that two names share a lock happens once in 2^64 and makes one of them wait for its next try.
 */
public final class SqlFirstAnswers implements FirstAnswers {
    private final Sql sql;

    @Inject
    public SqlFirstAnswers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean claim(byte[] name) {
        return sql.handle()
                .createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", ByteBuffer.wrap(name).getLong())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Optional<First> find(byte[] name, Instant after) {
        return sql.handle()
                .createQuery("""
                        SELECT fingerprint, answer
                        FROM idempotency
                        WHERE name = :name AND created_at > :after
                        """)
                .bind("name", name)
                .bind("after", after)
                .map((row, _) -> new First(row.getBytes("fingerprint"), row.getBytes("answer")))
                .findOne();
    }

    @Override
    public boolean keep(byte[] name, Optional<UUID> owner, First first, Instant now, Instant stale) {
        return sql.handle()
                .createUpdate("""
                        INSERT INTO idempotency (name, owner_id, fingerprint, answer, created_at)
                        VALUES (:name, :owner, :fingerprint, :answer, :now)
                        ON CONFLICT (name) DO UPDATE
                        SET owner_id = excluded.owner_id, fingerprint = excluded.fingerprint,
                            answer = excluded.answer, created_at = excluded.created_at
                        WHERE idempotency.created_at <= :stale
                        """)
                .bind("name", name)
                .bind("owner", owner.orElse(null))
                .bind("fingerprint", first.fingerprint())
                .bind("answer", first.answer())
                .bind("now", now)
                .bind("stale", stale)
                .execute() == 1;
    }

    @Override
    public int forget(Instant until) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM idempotency
                        WHERE name IN (SELECT name FROM idempotency WHERE created_at <= :until
                                       ORDER BY created_at LIMIT 50000)
                        """)
                .bind("until", until)
                .execute();
    }
}
