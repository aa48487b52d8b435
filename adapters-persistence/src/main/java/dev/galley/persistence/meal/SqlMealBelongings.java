package dev.galley.persistence.meal;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** What a person ate; what they deleted a while ago too, as long as it is kept. */
public final class SqlMealBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlMealBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "meal";
    }

    @Override
    public Set<String> tables() {
        return Set.of("meal", "meal_item", "meal_template");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var meals = sql.handle()
                .createQuery("""
                        SELECT jsonb_strip_nulls(to_jsonb(m) - 'owner_id' - 'dish' - 'dish_recipe_id') || jsonb_build_object('items', coalesce((
                            SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(i) - 'meal_id') ORDER BY i.position)
                            FROM meal_item i WHERE i.meal_id = m.id), '[]'))
                        FROM meal m WHERE m.owner_id = :owner ORDER BY m.eaten_at, m.id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("meals", meals);
        }
        try (var templates = sql.handle()
                .createQuery("""
                        SELECT to_jsonb(t) - 'owner_id' FROM meal_template t WHERE owner_id = :owner ORDER BY id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("meal-templates", templates);
        }
    }

    @Override
    public void erase(UserId owner) {
        sql.handle().execute("DELETE FROM meal WHERE owner_id = ?", owner.value()); // and with them their items
        sql.handle().execute("DELETE FROM meal_template WHERE owner_id = ?", owner.value());
    }
}
