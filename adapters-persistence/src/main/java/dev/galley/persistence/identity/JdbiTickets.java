package dev.galley.persistence.identity;

import dev.galley.domain.identity.SecretHash;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.identity.Ticket;
import dev.galley.domain.identity.Tickets;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiTickets implements Tickets {
    private final Sql sql;

    @Inject
    public JdbiTickets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void issue(SecretHash secret, Ticket ticket, Instant goodUntil, Instant now) {
        // Each that is issued clears away some that nobody redeemed, so that the table stays as small as it should.
        sql.handle()
                .createUpdate("""
                        DELETE FROM access_ticket WHERE hash IN (
                            SELECT hash FROM access_ticket WHERE good_until <= :now LIMIT 100 FOR UPDATE SKIP LOCKED)
                        """)
                .bind("now", now)
                .execute();
        sql.handle()
                .createUpdate("""
                        INSERT INTO access_ticket (hash, good_until, token_id, user_id, tier, session_id, generation,
                            issued_at, expires_at)
                        VALUES (decode(:hash, 'hex'), :until, :token, :user, :tier, :session, :generation, :issued,
                            :expires)
                        """)
                .bind("hash", secret.hex())
                .bind("until", goodUntil)
                .bind("token", ticket.token())
                .bind("user", ticket.user().value())
                .bind("tier", ticket.tier().name())
                .bind("session", ticket.session().value())
                .bind("generation", ticket.generation())
                .bind("issued", ticket.issuedAt())
                .bind("expires", ticket.expiresAt())
                .execute();
    }

    @Override
    public Optional<Ticket> redeem(SecretHash secret, Instant now) {
        return sql.handle()
                .createQuery("""
                        DELETE FROM access_ticket WHERE hash = decode(:hash, 'hex') AND good_until > :now RETURNING *
                        """)
                .bind("hash", secret.hex())
                .bind("now", now)
                .map(JdbiTickets::ticket)
                .findOne();
    }

    private static Ticket ticket(ResultSet row, StatementContext context) throws SQLException {
        return new Ticket(
                row.getObject("token_id", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                Tier.valueOf(row.getString("tier")),
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getLong("generation"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
