package dev.galley.persistence.meal.expenditure;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.Activities;
import dev.galley.domain.meal.expenditure.ActivityEntry;
import dev.galley.domain.meal.expenditure.ActivityEntry.Energy;
import dev.galley.domain.meal.expenditure.ActivityEntry.Source;
import dev.galley.domain.meal.expenditure.ActivityId;
import dev.galley.domain.meal.expenditure.ActivityKind;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiActivities implements Activities {
    private final Sql sql;

    @Inject
    public JdbiActivities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ActivityEntry> of(UserId owner, ActivityId id) {
        return sql.handle()
                .createQuery("SELECT * FROM activity_entry WHERE id = :id AND owner_id = :owner")
                .bind("id", id.value())
                .bind("owner", owner.value())
                .map(JdbiActivities::entry)
                .findOne();
    }

    static ActivityEntry entry(ResultSet row, StatementContext context) throws SQLException {
        var source = row.getString("energy_source");
        return new ActivityEntry(
                new ActivityId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                ActivityKind.valueOf(row.getString("kind")),
                row.getInt("minutes"),
                source == null
                        ? Optional.empty()
                        : Optional.of(new Energy(row.getDouble("kilocalories"), Source.valueOf(source))),
                Optional.ofNullable(row.getString("note")),
                row.getObject("logged_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void save(ActivityEntry entry) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO activity_entry (id, owner_id, day, kind, minutes, kilocalories, energy_source, note,
                            logged_at)
                        VALUES (:id, :owner, :day, :kind, :minutes, :kilocalories, :source, :note, :loggedAt)
                        ON CONFLICT (id) DO UPDATE SET
                            day = excluded.day, kind = excluded.kind, minutes = excluded.minutes,
                            kilocalories = excluded.kilocalories, energy_source = excluded.energy_source,
                            note = excluded.note
                        """)
                .bind("id", entry.id().value())
                .bind("owner", entry.owner().value())
                .bind("day", entry.day())
                .bind("kind", entry.kind().name())
                .bind("minutes", entry.minutes())
                .bind("kilocalories", entry.energy().map(Energy::kilocalories).orElse(null))
                .bind("source", entry.energy().map(it -> it.source().name()).orElse(null))
                .bind("note", entry.note().orElse(null))
                .bind("loggedAt", entry.loggedAt())
                .execute();
    }

    @Override
    public boolean remove(UserId owner, ActivityId id) {
        return sql.handle()
                .createUpdate("DELETE FROM activity_entry WHERE id = :id AND owner_id = :owner")
                .bind("id", id.value())
                .bind("owner", owner.value())
                .execute() > 0;
    }
}
