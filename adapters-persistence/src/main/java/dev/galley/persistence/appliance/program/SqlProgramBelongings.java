package dev.galley.persistence.appliance.program;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** Programs that were made for a person, and what they cooked with them and with others. */
public final class SqlProgramBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlProgramBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "appliance-programs";
    }

    @Override
    public Set<String> tables() {
        return Set.of("appliance_program", "appliance_session");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var programs = sql.handle()
                .createQuery("""
                        SELECT to_jsonb(p) - 'owner_id' - 'digest' FROM appliance_program p
                        WHERE owner_id = :owner ORDER BY created_at, id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("programs", programs);
        }
        try (var sessions = sql.handle()
                .createQuery("""
                        SELECT to_jsonb(s) - 'owner_id' - 'is_seen' FROM appliance_session s
                        WHERE owner_id = :owner ORDER BY started_at, id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("sessions", sessions);
        }
    }

    @Override
    public void erase(UserId owner) {
        sql.handle().execute("DELETE FROM appliance_program WHERE owner_id = ?", owner.value());
        sql.handle().execute("DELETE FROM appliance_session WHERE owner_id = ?", owner.value());
    }
}
