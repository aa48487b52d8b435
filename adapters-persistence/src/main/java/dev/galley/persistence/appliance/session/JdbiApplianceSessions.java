package dev.galley.persistence.appliance.session;

import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.session.ApplianceSession;
import dev.galley.domain.appliance.session.ApplianceSession.Dish;
import dev.galley.domain.appliance.session.ApplianceSession.End;
import dev.galley.domain.appliance.session.ApplianceSession.How;
import dev.galley.domain.appliance.session.ApplianceSessions;
import dev.galley.domain.appliance.session.SessionId;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
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
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

public final class JdbiApplianceSessions implements ApplianceSessions {
    private final Sql sql;

    @Inject
    public JdbiApplianceSessions(Sql sql) {
        this.sql = sql;
    }

    /** The lock is the appliance's, so that the first session of all waits as well, which has no row to lock yet. */
    @Override
    public List<ApplianceSession> present(ApplianceId appliance) {
        sql.handle()
                .createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", "appliance_session/" + appliance.value())
                .mapTo(Integer.class)
                .one();
        return sql.handle()
                .createQuery("""
                        SELECT * FROM appliance_session WHERE appliance_id = :appliance AND ended_at IS NULL
                        UNION ALL
                        (SELECT DISTINCT ON (owner_id) * FROM appliance_session
                         WHERE appliance_id = :appliance AND ended_at IS NOT NULL
                         ORDER BY owner_id, started_at DESC, id DESC)
                        ORDER BY started_at, id
                        """)
                .bind("appliance", appliance.value())
                .map(JdbiApplianceSessions::session)
                .list();
    }

    @Override
    public void save(ApplianceSession session) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO appliance_session (id, owner_id, appliance_id, program, program_id, recipe_id,
                            recipe_version, recipe_name, servings, started_at, is_seen, ended_at, ended_how)
                        VALUES (:id, :owner, :appliance, :program, :programId, :recipe, :version, :name, :servings,
                            :startedAt, :isSeen, :endedAt, :how)
                        ON CONFLICT (id) DO UPDATE SET program = excluded.program, is_seen = excluded.is_seen,
                            ended_at = excluded.ended_at, ended_how = excluded.ended_how
                        """)
                .bind("id", session.id().value())
                .bind("owner", session.owner().value())
                .bind("appliance", session.appliance().value())
                .bind("program", session.program())
                .bind("programId", session.programId().map(ProgramId::value))
                .bind("recipe", session.dish().map(dish -> dish.recipe().value()))
                .bind("version", session.dish().map(Dish::version))
                .bind("name", session.dish().map(Dish::name))
                .bind("servings", session.dish().map(Dish::servings))
                .bind("startedAt", session.startedAt())
                .bind("isSeen", session.isSeen())
                .bind("endedAt", session.end().map(End::at))
                .bind("how", session.end().map(end -> end.how().name()))
                .execute();
    }

    @Override
    public Set<ApplianceId> busy() {
        return sql.handle()
                .createQuery("SELECT DISTINCT appliance_id FROM appliance_session WHERE ended_at IS NULL")
                .map((row, _) -> new ApplianceId(row.getObject("appliance_id", UUID.class)))
                .set();
    }

    static ApplianceSession session(ResultSet row, StatementContext context) throws SQLException {
        var recipe = row.getObject("recipe_id", UUID.class);
        var ended = instant(row, "ended_at");
        return new ApplianceSession(
                new SessionId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                new ApplianceId(row.getObject("appliance_id", UUID.class)),
                row.getString("program"),
                Optional.ofNullable(row.getObject("program_id", UUID.class)).map(ProgramId::new),
                recipe == null
                        ? Optional.empty()
                        : Optional.of(new Dish(
                                new RecipeId(recipe),
                                row.getInt("recipe_version"),
                                row.getString("recipe_name"),
                                row.getInt("servings"))),
                java.util.Objects.requireNonNull(instant(row, "started_at")),
                row.getBoolean("is_seen"),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new End(ended, How.valueOf(row.getString("ended_how")))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
