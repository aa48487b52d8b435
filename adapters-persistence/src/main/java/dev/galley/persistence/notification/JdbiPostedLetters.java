package dev.galley.persistence.notification;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.notification.PostedLetters;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;

public final class JdbiPostedLetters implements PostedLetters {
    private final Sql sql;

    @Inject
    public JdbiPostedLetters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean claim(String key, UserId recipient, Instant now) {
        return sql.handle()
                .createUpdate("""
                        INSERT INTO posted_letter (key, user_id, claimed_at) VALUES (:key, :user, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("key", key)
                .bind("user", recipient.value())
                .bind("now", now)
                .execute() > 0;
    }

    @Override
    public void release(String key) {
        sql.handle().createUpdate("DELETE FROM posted_letter WHERE key = :key").bind("key", key).execute();
    }
}
