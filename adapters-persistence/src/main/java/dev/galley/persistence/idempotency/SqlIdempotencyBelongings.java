package dev.galley.persistence.idempotency;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** When a person has sent requests with a key within the last day. The answers are unreadable, and are not packed. */
public final class SqlIdempotencyBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlIdempotencyBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "idempotency";
    }

    @Override
    public Set<String> tables() {
        return Set.of("idempotency");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        var times = sql.handle()
                .createQuery("SELECT created_at FROM idempotency WHERE owner_id = :owner ORDER BY created_at")
                .bind("owner", owner.value())
                .mapTo(Instant.class)
                .list();
        parcel.list("requests", times.stream().map(at -> Json.write(Map.of("createdAt", at.toString()))));
    }

    @Override
    public void erase(UserId owner) {
        sql.handle()
                .createUpdate("DELETE FROM idempotency WHERE owner_id = :owner")
                .bind("owner", owner.value())
                .execute();
    }
}
