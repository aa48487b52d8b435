package dev.galley.persistence.llm;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Quota;
import dev.galley.domain.llm.Quotas;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.StatementContext;

/** Whoever asks for one person takes a turn until the transaction ends; others do not wait. */
public final class JdbiQuotas implements Quotas {
    private final Sql sql;

    @Inject
    public JdbiQuotas(Sql sql) {
        this.sql = sql;
    }

    private record Used(int count, boolean isCounted, Instant oldest) {
        static Used of(ResultSet row, StatementContext context) throws SQLException {
            var oldest = row.getObject("oldest", OffsetDateTime.class);
            return new Used(
                    row.getInt("count"),
                    row.getBoolean("counted"),
                    oldest == null ? Instant.EPOCH : oldest.toInstant());
        }
    }

    @Override
    public Verdict take(UserId owner, Quota quota, String key, Instant now) {
        sql.handle().execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "llm-quota/" + quota.name() + "/" + owner
                        .value());
        var used = used(owner, quota, key, now);
        if (used.isCounted) {
            return new Verdict.Taken(Math.max(0, quota.most() - used.count));
        }
        if (used.count >= quota.most()) {
            var wait = Duration.between(now, used.oldest.plus(quota.window()));
            return new Verdict.Spent(wait.compareTo(quota.window()) > 0 ? quota.window() : wait); // clocks of nodes differ
        }
        sql.handle()
                .createUpdate("""
                        INSERT INTO llm_quota_use (user_id, quota, key, at) VALUES (:owner, :quota, :key, :now)
                        ON CONFLICT (user_id, quota, key) DO UPDATE SET at = :now
                        """)
                .bind("owner", owner.value())
                .bind("quota", quota.name())
                .bind("key", key)
                .bind("now", now)
                .execute();
        return new Verdict.Taken(quota.most() - used.count - 1);
    }

    /** The oldest of the newest so many is the one that must leave, also after the quota was lowered. */
    private Used used(UserId owner, Quota quota, String key, Instant now) {
        return sql.handle()
                .createQuery("""
                        SELECT count(*) AS count, coalesce(bool_or(key = :key), false) AS counted,
                            (SELECT at FROM llm_quota_use
                             WHERE user_id = :owner AND quota = :quota AND at > :since
                             ORDER BY at DESC OFFSET :most - 1 LIMIT 1) AS oldest
                        FROM llm_quota_use
                        WHERE user_id = :owner AND quota = :quota AND at > :since
                        """)
                .bind("owner", owner.value())
                .bind("quota", quota.name())
                .bind("key", key)
                .bind("since", now.minus(quota.window()))
                .bind("most", quota.most())
                .map(Used::of)
                .one();
    }

    @Override
    public void giveBack(UserId owner, Quota quota, String key) {
        sql.handle()
                .createUpdate("DELETE FROM llm_quota_use WHERE user_id = :owner AND quota = :quota AND key = :key")
                .bind("owner", owner.value())
                .bind("quota", quota.name())
                .bind("key", key)
                .execute();
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.write(() -> sql.handle()
                .createUpdate("""
                        DELETE FROM llm_quota_use WHERE (user_id, quota, key) IN (
                            SELECT user_id, quota, key FROM llm_quota_use WHERE at < :before ORDER BY at LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute());
    }
}
