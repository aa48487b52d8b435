package dev.galley.persistence.identity;

import dev.galley.domain.identity.PasswordResets;
import dev.galley.domain.identity.SecretHash;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class JdbiPasswordResets implements PasswordResets {
    private final Sql sql;

    @Inject
    public JdbiPasswordResets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void allow(SecretHash token, UserId user, Instant now) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO account_password_reset (hash, user_id, good_until)
                        VALUES (decode(:hash, 'hex'), :user, :until)
                        """)
                .bind("hash", token.hex())
                .bind("user", user.value())
                .bind("until", now.plus(LIFETIME))
                .execute();
    }

    @Override
    public Optional<UserId> use(SecretHash token, Instant now) {
        return sql.handle()
                .createQuery("""
                        DELETE FROM account_password_reset WHERE hash = decode(:hash, 'hex') AND good_until > :now
                        RETURNING user_id
                        """)
                .bind("hash", token.hex())
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne()
                .map(UserId::new);
    }

    @Override
    public void withdraw(UserId user) {
        sql.handle()
                .createUpdate("DELETE FROM account_password_reset WHERE user_id = :user")
                .bind("user", user.value())
                .execute();
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM account_password_reset WHERE hash IN (
                            SELECT hash FROM account_password_reset WHERE good_until < :before LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }
}
