package dev.galley.persistence.meal.diary;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** What a person weighed, how they moved, and what they want of their diary. */
public final class SqlDiaryBelongings implements Belongings {
    /** Each with the name of its list. */
    private static final Map<String, String> STATEMENTS = Map.of(
            "weights", """
                    SELECT jsonb_strip_nulls(to_jsonb(w) - 'owner_id') FROM body_weight w
                    WHERE owner_id = :owner ORDER BY day, id
                    """,
            "activities", """
                    SELECT jsonb_strip_nulls(to_jsonb(a) - 'owner_id') FROM activity_entry a
                    WHERE owner_id = :owner ORDER BY day, id
                    """,
            "settings", "SELECT to_jsonb(s) - 'owner_id' FROM diary_setting s WHERE owner_id = :owner");

    private final Sql sql;

    @Inject
    public SqlDiaryBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "diary";
    }

    @Override
    public Set<String> tables() {
        return Set.of("body_weight", "activity_entry", "diary_setting");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        STATEMENTS.forEach((name, statement) -> {
            try (var rows = sql.handle().createQuery(statement).bind("owner", owner.value()).mapTo(String.class)
                    .stream()) {
                parcel.list(name, rows);
            }
        });
    }

    @Override
    public void erase(UserId owner) {
        sql.handle().execute("DELETE FROM body_weight WHERE owner_id = ?", owner.value());
        sql.handle().execute("DELETE FROM activity_entry WHERE owner_id = ?", owner.value());
        sql.handle().execute("DELETE FROM diary_setting WHERE owner_id = ?", owner.value());
    }
}
