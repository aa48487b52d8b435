package dev.galley.persistence.activity;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** What was done with an account is its owner's to know. At erasure the fact stays, and nobody can tell whose it was. */
public final class SqlActivityBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlActivityBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "activity";
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_entry");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var entries = sql.handle()
                .createQuery("""
                        SELECT jsonb_strip_nulls(jsonb_build_object('at', at, 'action', lower(action),
                            'address', address, 'userAgent', user_agent, 'details', details))::text
                        FROM audit_entry WHERE user_id = :owner ORDER BY id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("audit", entries);
        }
    }

    @Override
    public void erase(UserId owner) {
        sql.handle()
                .createUpdate("""
                        UPDATE audit_entry SET user_id = NULL, address = NULL, user_agent = NULL, details = '{}'
                        WHERE user_id = :owner
                        """)
                .bind("owner", owner.value())
                .execute();
        sql.handle()
                .createUpdate("UPDATE audit_entry SET by_id = NULL WHERE by_id = :owner")
                .bind("owner", owner.value())
                .execute();
    }
}
