package dev.galley.persistence.identity;

import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.SecretHash;
import dev.galley.domain.identity.Session;
import dev.galley.domain.identity.Session.Spent;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.identity.Sessions;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiSessions implements Sessions {
    private final Sql sql;

    @Inject
    public JdbiSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void open(Session session) {
        bind(sql.handle().createUpdate("""
                INSERT INTO account_session (id, user_id, client, address, user_agent, created_at, last_used_at,
                    good_until, current_hash, previous_hash, previous_at, successor, ended_at)
                VALUES (:id, :user, :client, :address, :agent, :created, :used, :until, decode(:current, 'hex'),
                    decode(:previous, 'hex'), :previousAt, :successor, :ended)
                """), session)
                .bind("user", session.user().value())
                .bind("client", session.client().name())
                .bind("address", session.from().address().orElse(null))
                .bind("agent", session.from().userAgent().orElse(null))
                .bind("created", session.createdAt())
                .execute();
    }

    @Override
    public Optional<Session> holding(SecretHash token) {
        // A token never leaves its family, so that which one it is can be found out before the lock is there.
        return sql.handle()
                .createQuery("""
                        SELECT id FROM account_session WHERE current_hash = decode(:hash, 'hex')
                        UNION ALL SELECT id FROM account_session WHERE previous_hash = decode(:hash, 'hex')
                        UNION ALL SELECT session_id FROM account_session_spent WHERE hash = decode(:hash, 'hex')
                        LIMIT 1
                        """)
                .bind("hash", token.hex())
                .mapTo(UUID.class)
                .findOne()
                .flatMap(id -> of(new SessionId(id)));
    }

    @Override
    public Optional<Session> of(SessionId id) {
        return sql.handle()
                .createQuery("SELECT * FROM account_session WHERE id = :id FOR UPDATE")
                .bind("id", id.value())
                .map(JdbiSessions::session)
                .findOne();
    }

    @Override
    public void save(Session session) {
        bind(sql.handle().createUpdate("""
                WITH older AS (
                    INSERT INTO account_session_spent (hash, session_id, spent_at)
                    SELECT previous_hash, id, previous_at FROM account_session
                    WHERE id = :id AND previous_hash IS NOT NULL
                        AND previous_hash IS DISTINCT FROM decode(:previous, 'hex')
                    ON CONFLICT DO NOTHING)
                UPDATE account_session SET last_used_at = :used, good_until = :until,
                    current_hash = decode(:current, 'hex'), previous_hash = decode(:previous, 'hex'),
                    previous_at = :previousAt, successor = :successor, ended_at = :ended
                WHERE id = :id
                """), session).execute();
    }

    @Override
    public List<Session> live(UserId user, Instant now) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM account_session WHERE user_id = :user AND ended_at IS NULL AND good_until > :now
                        ORDER BY last_used_at DESC, id DESC
                        """)
                .bind("user", user.value())
                .bind("now", now)
                .map(JdbiSessions::session)
                .list();
    }

    @Override
    public int forget(Instant before, int most) {
        int sessions = sql.handle()
                .createUpdate("""
                        DELETE FROM account_session WHERE id IN (
                            SELECT id FROM account_session WHERE ended_at < :before OR good_until < :before LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute();
        int spent = sql.handle()
                .createUpdate("""
                        DELETE FROM account_session_spent WHERE hash IN (
                            SELECT hash FROM account_session_spent WHERE spent_at < :before LIMIT :most)
                        """)
                .bind("before", before.minus(Client.MOBILE.refreshLifetime()))
                .bind("most", most)
                .execute();
        return sessions + spent;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Session session) {
        var previous = session.previous();
        return statement
                .bind("id", session.id().value())
                .bind("used", session.lastUsedAt())
                .bind("until", session.goodUntil())
                .bind("current", session.current().hex())
                .bind("previous", previous.map(spent -> spent.hash().hex()).orElse(null))
                .bindByType("previousAt", previous.map(Spent::at).orElse(null), Instant.class)
                .bind("successor", previous.map(Spent::successor).orElse(null))
                .bindByType("ended", session.endedAt().orElse(null), Instant.class);
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        var previous = row.getBytes("previous_hash");
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                Client.valueOf(row.getString("client")),
                new Origin(
                        Optional.ofNullable(row.getString("address")),
                        Optional.ofNullable(row.getString("user_agent"))),
                instant(row, "created_at"),
                instant(row, "last_used_at"),
                instant(row, "good_until"),
                hash(row.getBytes("current_hash")),
                previous == null
                        ? Optional.empty()
                        : Optional.of(new Spent(
                                hash(previous), instant(row, "previous_at"), row.getString("successor"))),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static SecretHash hash(byte[] bytes) {
        return new SecretHash(HexFormat.of().formatHex(bytes));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
