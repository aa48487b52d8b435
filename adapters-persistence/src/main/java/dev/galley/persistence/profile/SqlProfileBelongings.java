package dev.galley.persistence.profile;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** A person's body, goal and likings. */
public final class SqlProfileBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlProfileBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "profile";
    }

    @Override
    public Set<String> tables() {
        return Set.of("profile", "profile_preferences");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var profile = sql.handle()
                .createQuery("SELECT to_jsonb(p) - 'user_id' FROM profile p WHERE user_id = :user")
                .bind("user", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("profile", profile);
        }
        try (var preferences = sql.handle()
                .createQuery("SELECT to_jsonb(p) - 'user_id' FROM profile_preferences p WHERE user_id = :user")
                .bind("user", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("preferences", preferences);
        }
    }

    @Override
    public void erase(UserId owner) {
        sql.handle().execute("DELETE FROM profile WHERE user_id = ?", owner.value());
        sql.handle().execute("DELETE FROM profile_preferences WHERE user_id = ?", owner.value());
    }
}
