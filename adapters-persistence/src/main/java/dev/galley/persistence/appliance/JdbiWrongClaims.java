package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.WrongClaims;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

public final class JdbiWrongClaims implements WrongClaims {
    /** So that what a flood left behind is cleared away little by little. */
    private static final int MOST_FORGOTTEN = 100;

    private final Sql sql;

    @Inject
    public JdbiWrongClaims(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Instant> shutUntil(UserId person, String serial, Instant now) {
        // Always the person first: nobody waits for a person while others wait for their serial.
        takeTurns("appliance-claim/person/" + person.value());
        takeTurns("appliance-claim/serial/" + serial);
        return sql.handle()
                .createQuery("""
                        SELECT max(at) FROM (
                            (SELECT at FROM appliance_wrong_claim WHERE user_id = :person AND at > :since
                             ORDER BY at DESC OFFSET :most - 1 LIMIT 1)
                            UNION ALL
                            (SELECT at FROM appliance_wrong_claim WHERE serial = :serial AND at > :since
                             ORDER BY at DESC OFFSET :most - 1 LIMIT 1)) AS last
                        """)
                .bind("person", person.value())
                .bind("serial", serial)
                .bind("since", now.minus(WINDOW))
                .bind("most", MOST)
                .mapTo(Instant.class)
                .findOne()
                .map(fifth -> fifth.plus(WINDOW));
    }

    private void takeTurns(String about) {
        sql.handle().execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", about);
    }

    @Override
    public void count(UserId person, String serial, Instant now) {
        sql.handle()
                .createUpdate("INSERT INTO appliance_wrong_claim (user_id, serial, at) VALUES (:person, :serial, :now)")
                .bind("person", person.value())
                .bind("serial", serial)
                .bind("now", now)
                .execute();
        sql.handle()
                .createUpdate("""
                        DELETE FROM appliance_wrong_claim WHERE ctid IN (
                            SELECT ctid FROM appliance_wrong_claim WHERE at <= :since
                            ORDER BY at LIMIT :most FOR UPDATE SKIP LOCKED)
                        """)
                .bind("since", now.minus(WINDOW))
                .bind("most", MOST_FORGOTTEN)
                .execute();
    }
}
