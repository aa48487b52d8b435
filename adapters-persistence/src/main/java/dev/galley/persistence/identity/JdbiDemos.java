package dev.galley.persistence.identity;

import dev.galley.domain.identity.DemoId;
import dev.galley.domain.identity.Demos;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;

public final class JdbiDemos implements Demos {
    private final Sql sql;

    @Inject
    public JdbiDemos(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void start(DemoId demo, Instant now) {
        sql.handle()
                .createUpdate("INSERT INTO demo_session (id, good_until) VALUES (:id, :until)")
                .bind("id", demo.value())
                .bind("until", now.plus(LIFETIME))
                .execute();
    }

    @Override
    public boolean claim(DemoId demo, UserId by, Instant now) {
        return sql.handle()
                .createUpdate("""
                        UPDATE demo_session SET user_id = :user
                        WHERE id = :id AND user_id IS NULL AND good_until > :now
                        """)
                .bind("id", demo.value())
                .bind("user", by.value())
                .bind("now", now)
                .execute() > 0;
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM demo_session WHERE id IN (
                            SELECT id FROM demo_session WHERE good_until < :before LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }
}
