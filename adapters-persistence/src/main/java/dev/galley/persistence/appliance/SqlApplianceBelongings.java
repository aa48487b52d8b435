package dev.galley.persistence.appliance;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;

/** Which appliances are a person's, and their wrong claim codes: not the codes, but that they were wrong, and when. */
public final class SqlApplianceBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlApplianceBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "appliance";
    }

    @Override
    public Set<String> tables() {
        return Set.of("appliance_pairing", "appliance_wrong_claim");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var appliances = documents(owner, """
                SELECT jsonb_build_object('id', appliance_id, 'serial', serial, 'model', model, 'name', name,
                    'pairedAt', paired_at)::text
                FROM appliance_pairing JOIN appliance ON appliance.id = appliance_id
                WHERE user_id = :owner ORDER BY paired_at, appliance_id
                """)) {
            parcel.list("appliances", appliances);
        }
        try (var wrong = documents(owner, """
                SELECT jsonb_build_object('serial', serial, 'at', at)::text
                FROM appliance_wrong_claim WHERE user_id = :owner ORDER BY at
                """)) {
            parcel.list("wrongClaims", wrong);
        }
    }

    private Stream<String> documents(UserId owner, String select) {
        return sql.handle().createQuery(select).bind("owner", owner.value()).mapTo(String.class).stream();
    }

    /**
     * Whoever left was unpaired when they did. That an appliance was somebody's stays known, so that it goes on asking its
     * next owner for a press of its button.
     */
    @Override
    public void erase(UserId owner) {
        sql.handle().execute("DELETE FROM appliance_pairing WHERE user_id = ?", owner.value());
        sql.handle().execute("DELETE FROM appliance_wrong_claim WHERE user_id = ?", owner.value());
    }
}
