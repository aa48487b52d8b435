package dev.galley.persistence.llm;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.ModelName;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * A row for each question: a reply, the right to ask for one, or both. The time is the database's: a node whose clock is
 * ahead must not take a right that somebody has, and one whose clock is behind must not wait for somebody who died.
 */
public final class JdbiKeptReplies implements KeptReplies {
    private final Sql sql;
    private final Ids ids;
    /** For tests whose time passes as they like. */
    private final Optional<InstantSource> clock;

    @Inject
    public JdbiKeptReplies(Sql sql, Ids ids) {
        this(sql, ids, Optional.empty());
    }

    JdbiKeptReplies(Sql sql, Ids ids, Optional<InstantSource> clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Standing look(Asked asked, boolean renewed, Duration lease) {
        return sql.write(() -> {
            var now = now();
            if (!renewed) {
                var kept = kept(asked, now).or(() -> near(asked, now));
                if (kept.isPresent()) {
                    return new Standing.There(kept.get());
                }
            }
            return claim(asked, renewed, now, lease)
                    .<Standing>map(Standing.Yours::new)
                    .or(() -> renewed ? Optional.empty() : kept(asked, now).map(Standing.There::new))
                    .orElseGet(Standing.Awaited::new);
        });
    }

    private Instant now() {
        return clock.map(InstantSource::instant).orElseGet(
                () -> sql.handle().createQuery("SELECT clock_timestamp()").mapTo(Instant.class).one());
    }

    private Optional<Kept> kept(Asked asked, Instant now) {
        return sql.handle()
                .createQuery(
                        "SELECT reply, model FROM llm_reply WHERE key = :key AND reply IS NOT NULL AND kept_until > :now")
                .bind("key", asked.key())
                .bind("now", now)
                .map((row, _) -> new Kept(row.getString("reply"), ModelName.of(row.getString("model"))))
                .findOne();
    }

    /** The context holds whose it is, so that nobody is answered about another's plate. */
    private Optional<Kept> near(Asked asked, Instant now) {
        if (asked.looks().isEmpty() || asked.owner().isEmpty()) {
            return Optional.empty();
        }
        return sql.handle()
                .createQuery("""
                        SELECT reply, model FROM llm_reply
                        WHERE context = :context AND looks IS NOT NULL AND reply IS NOT NULL AND kept_until > :now
                            AND user_id = :owner AND bit_count(CAST(looks # :looks AS bit(64))) <= :near
                        ORDER BY bit_count(CAST(looks # :looks AS bit(64))), key LIMIT 1
                        """)
                .bind("context", asked.context())
                .bind("owner", asked.owner().map(UserId::value).orElseThrow())
                .bind("looks", asked.looks().orElseThrow())
                .bind("near", NEAR)
                .bind("now", now)
                .map((row, _) -> new Kept(row.getString("reply"), ModelName.of(row.getString("model"))))
                .findOne();
    }

    private Optional<UUID> claim(Asked asked, boolean renewed, Instant now, Duration lease) {
        return sql.handle()
                .createQuery("""
                        INSERT INTO llm_reply (key, context, looks, user_id, claim, claimed_until)
                        VALUES (:key, :context, :looks, CAST(:owner AS uuid), :claim, :until)
                        ON CONFLICT (key) DO UPDATE SET claim = :claim, claimed_until = :until
                        WHERE (llm_reply.claim IS NULL OR llm_reply.claimed_until <= :now)
                            AND (:renewed OR llm_reply.reply IS NULL OR llm_reply.kept_until <= :now)
                        RETURNING claim
                        """)
                .bind("key", asked.key())
                .bind("context", asked.context())
                .bind("looks", asked.looks().orElse(null))
                .bind("owner", asked.owner().map(owner -> owner.value().toString()).orElse(null))
                .bind("claim", ids.next())
                .bind("until", now.plus(lease))
                .bind("now", now)
                .bind("renewed", renewed)
                .mapTo(UUID.class)
                .findOne();
    }

    @Override
    public void keep(Asked asked, UUID claim, Kept reply, Duration lifetime) {
        sql.write(() -> sql.handle()
                .createUpdate("""
                        UPDATE llm_reply SET reply = :reply, model = :model, kept_until = :until, context = :context,
                            looks = :looks, user_id = CAST(:owner AS uuid), claim = NULL, claimed_until = NULL
                        WHERE key = :key AND claim = :claim
                        """)
                .bind("key", asked.key())
                .bind("claim", claim)
                .bind("context", asked.context())
                .bind("looks", asked.looks().orElse(null))
                .bind("owner", asked.owner().map(owner -> owner.value().toString()).orElse(null))
                .bind("reply", reply.json())
                .bind("model", reply.model().toString())
                .bind("until", now().plus(lifetime))
                .execute());
    }

    @Override
    public void release(Asked asked, UUID claim) {
        sql.write(() -> {
            sql.handle()
                    .createUpdate("DELETE FROM llm_reply WHERE key = :key AND claim = :claim AND reply IS NULL")
                    .bind("key", asked.key())
                    .bind("claim", claim)
                    .execute();
            return sql.handle()
                    .createUpdate(
                            "UPDATE llm_reply SET claim = NULL, claimed_until = NULL WHERE key = :key AND claim = :claim")
                    .bind("key", asked.key())
                    .bind("claim", claim)
                    .execute();
        });
    }

    @Override
    public int forget(Instant now, int most) {
        return sql.write(() -> sql.handle()
                .createUpdate("""
                        DELETE FROM llm_reply WHERE key IN (
                            SELECT key FROM llm_reply
                            WHERE coalesce(kept_until, claimed_until, '-infinity') <= :now
                                AND coalesce(claimed_until, '-infinity') <= :now
                            LIMIT :most FOR UPDATE SKIP LOCKED)
                        """)
                .bind("now", now)
                .bind("most", most)
                .execute());
    }
}
