package dev.galley.persistence.notification;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

public final class SqlNotificationBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlNotificationBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "notification";
    }

    @Override
    public Set<String> tables() {
        return Set.of("posted_letter");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var letters = sql.handle()
                .createQuery("""
                        SELECT jsonb_build_object('letter', split_part(key, '/', 1), 'at', claimed_at)::text
                        FROM posted_letter WHERE user_id = :owner ORDER BY claimed_at, key
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("letters", letters);
        }
    }

    @Override
    public void erase(UserId owner) {
        sql.handle()
                .createUpdate("DELETE FROM posted_letter WHERE user_id = :owner")
                .bind("owner", owner.value())
                .execute();
    }
}
