package dev.galley.persistence.meal;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** What a person said about photographed meals, and what a model saw in them, and what they said before. */
public final class SqlMealAnalysisBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlMealAnalysisBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "meal-analysis";
    }

    @Override
    public Set<String> tables() {
        return Set.of("meal_analysis", "meal_former_items");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var analyses = sql.handle()
                .createQuery("""
                        SELECT jsonb_strip_nulls(to_jsonb(a) - 'owner_id' - 'runner' - 'lease_until')
                        FROM meal_analysis a WHERE a.owner_id = :owner ORDER BY a.meal_id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("meal-analyses", analyses);
        }
        try (var former = sql.handle()
                .createQuery("""
                        SELECT to_jsonb(f) - 'owner_id' FROM meal_former_items f
                        WHERE f.owner_id = :owner ORDER BY f.meal_id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("meal-former-items", former);
        }
    }

    @Override
    public void erase(UserId owner) {
        sql.handle().execute("DELETE FROM meal_former_items WHERE owner_id = ?", owner.value());
        sql.handle().execute("DELETE FROM meal_analysis WHERE owner_id = ?", owner.value());
    }
}
