package dev.galley.persistence.meal.expenditure;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.DayWeight;
import dev.galley.domain.meal.expenditure.WeightEntry;
import dev.galley.domain.meal.expenditure.WeightId;
import dev.galley.domain.meal.expenditure.Weights;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiWeights implements Weights {
    private final Sql sql;

    @Inject
    public JdbiWeights(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<WeightEntry> of(UserId owner, WeightId id) {
        return sql.handle()
                .createQuery("SELECT * FROM body_weight WHERE id = :id AND owner_id = :owner")
                .bind("id", id.value())
                .bind("owner", owner.value())
                .map(JdbiWeights::entry)
                .findOne();
    }

    static WeightEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new WeightEntry(
                new WeightId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("kilograms"),
                Optional.ofNullable(row.getString("note")),
                row.getObject("logged_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void save(WeightEntry entry) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO body_weight (id, owner_id, day, kilograms, note, logged_at)
                        VALUES (:id, :owner, :day, :kilograms, :note, :loggedAt)
                        ON CONFLICT (id) DO UPDATE SET
                            day = excluded.day, kilograms = excluded.kilograms, note = excluded.note
                        """)
                .bind("id", entry.id().value())
                .bind("owner", entry.owner().value())
                .bind("day", entry.day())
                .bind("kilograms", entry.kilograms())
                .bind("note", entry.note().orElse(null))
                .bind("loggedAt", entry.loggedAt())
                .execute();
    }

    @Override
    public boolean remove(UserId owner, WeightId id) {
        return sql.handle()
                .createUpdate("DELETE FROM body_weight WHERE id = :id AND owner_id = :owner")
                .bind("id", id.value())
                .bind("owner", owner.value())
                .execute() > 0;
    }

    @Override
    public List<DayWeight> byDay(UserId owner, LocalDate from, LocalDate to) {
        return sql.handle()
                .createQuery("""
                        SELECT day, avg(kilograms)::float8 AS kilograms FROM body_weight
                        WHERE owner_id = :owner AND day BETWEEN :from AND :to GROUP BY day ORDER BY day
                        """)
                .bind("owner", owner.value())
                .bind("from", from)
                .bind("to", to)
                .map(JdbiWeights::ofDay)
                .list();
    }

    @Override
    public Optional<DayWeight> latest(UserId owner, LocalDate until) {
        return sql.handle()
                .createQuery("""
                        SELECT day, avg(kilograms)::float8 AS kilograms FROM body_weight
                        WHERE owner_id = :owner AND day <= :until GROUP BY day ORDER BY day DESC LIMIT 1
                        """)
                .bind("owner", owner.value())
                .bind("until", until)
                .map(JdbiWeights::ofDay)
                .findOne();
    }

    private static DayWeight ofDay(ResultSet row, StatementContext context) throws SQLException {
        return new DayWeight(row.getObject("day", LocalDate.class), row.getDouble("kilograms"));
    }
}
