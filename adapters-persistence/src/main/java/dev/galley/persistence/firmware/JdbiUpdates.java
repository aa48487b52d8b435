package dev.galley.persistence.firmware;

import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Step;
import dev.galley.domain.firmware.Tally;
import dev.galley.domain.firmware.Update;
import dev.galley.domain.firmware.Updates;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiUpdates implements Updates {
    private final Sql sql;

    @Inject
    public JdbiUpdates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begin(Update update) {
        bind(sql.handle().createUpdate("""
                INSERT INTO firmware_update (release_id, appliance_id, step, percent, error, started_at, decided_at)
                VALUES (:release, :appliance, :step, :percent, :error, :started, CAST(:decided AS timestamptz))
                ON CONFLICT DO NOTHING
                """), update).execute();
    }

    @Override
    public Optional<Update> hold(ReleaseId release, ApplianceId appliance) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM firmware_update WHERE release_id = :release AND appliance_id = :appliance FOR UPDATE
                        """)
                .bind("release", release.value())
                .bind("appliance", appliance.value())
                .map(JdbiUpdates::update)
                .findOne();
    }

    @Override
    public void save(Update update) {
        bind(sql.handle().createUpdate("""
                UPDATE firmware_update SET step = :step, percent = :percent, error = :error, started_at = :started,
                    decided_at = CAST(:decided AS timestamptz)
                WHERE release_id = :release AND appliance_id = :appliance
                """), update).execute();
    }

    @Override
    public List<Update> unhealthy(ApplianceId appliance) {
        return sql.handle()
                .createQuery("SELECT * FROM firmware_update WHERE appliance_id = :appliance AND step <> 'HEALTHY'")
                .bind("appliance", appliance.value())
                .map(JdbiUpdates::update)
                .list();
    }

    @Override
    public Tally tally(ReleaseId release, Instant since) {
        return sql.handle()
                .createQuery("""
                        SELECT count(*) FILTER (WHERE step = 'HEALTHY') AS healthy,
                            count(*) FILTER (WHERE step IN ('FAILED', 'SILENT')) AS failed,
                            count(*) FILTER (WHERE decided_at IS NULL) AS open
                        FROM firmware_update
                        WHERE release_id = :release AND (decided_at IS NULL OR decided_at >= :since)
                        """)
                .bind("release", release.value())
                .bind("since", since)
                .map((row, _) -> new Tally(row.getInt("healthy"), row.getInt("failed"), row.getInt("open")))
                .one();
    }

    @Override
    public Set<ApplianceId> failed(ReleaseId release) {
        return sql.handle()
                .createQuery("""
                        SELECT appliance_id FROM firmware_update WHERE release_id = :release AND step IN ('FAILED', 'SILENT')
                        """)
                .bind("release", release.value())
                .mapTo(UUID.class)
                .map(ApplianceId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Update> overdue(Instant before, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM firmware_update WHERE decided_at IS NULL AND started_at < :before
                        ORDER BY started_at LIMIT :most FOR UPDATE SKIP LOCKED
                        """)
                .bind("before", before)
                .bind("most", most)
                .map(JdbiUpdates::update)
                .list();
    }

    @Override
    public Set<ReleaseId> installed(ApplianceId appliance) {
        return sql.handle()
                .createQuery("""
                        SELECT release_id FROM firmware_update
                        WHERE appliance_id = :appliance AND step IN ('INSTALLED', 'HEALTHY')
                        """)
                .bind("appliance", appliance.value())
                .mapTo(UUID.class)
                .map(ReleaseId::new)
                .collect(Collectors.toSet());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Update update) {
        return statement
                .bind("release", update.release().value())
                .bind("appliance", update.appliance().value())
                .bind("step", update.step().name())
                .bind("percent", update.percent().orElse(null))
                .bind("error", update.error().orElse(null))
                .bind("started", update.startedAt())
                .bind("decided", update.decidedAt().orElse(null));
    }

    private static Update update(ResultSet row, StatementContext context) throws SQLException {
        return new Update(
                new ReleaseId(row.getObject("release_id", UUID.class)),
                new ApplianceId(row.getObject("appliance_id", UUID.class)),
                Step.valueOf(row.getString("step")),
                Optional.ofNullable(row.getObject("percent", Integer.class)),
                Optional.ofNullable(row.getString("error")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
