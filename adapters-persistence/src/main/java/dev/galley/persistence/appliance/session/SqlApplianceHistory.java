package dev.galley.persistence.appliance.session;

import dev.galley.application.appliance.session.ListCookingSessions;
import dev.galley.application.appliance.session.ListCookingSessions.After;
import dev.galley.application.appliance.session.ListCookingSessions.Session;
import dev.galley.application.appliance.session.ListCookingSessions.Status;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.session.ApplianceSession;
import dev.galley.domain.appliance.session.ApplianceSession.End;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What was cooked on appliances. */
public final class SqlApplianceHistory implements ListCookingSessions.Source {
    private final Sql sql;

    @Inject
    public SqlApplianceHistory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Session> latest(UserId owner, Optional<After> before, int most) {
        var statement = sql.handle()
                .createQuery("""
                        SELECT * FROM appliance_session WHERE owner_id = :owner %s
                        ORDER BY started_at DESC, id DESC LIMIT :most
                        """
                        .formatted(before.isEmpty() ? "" : "AND (started_at, id) < (:at, :id)"))
                .bind("owner", owner.value())
                .bind("most", most);
        before.ifPresent(row -> statement.bind("at", row.startedAt()).bind("id", row.id()));
        return statement.map(JdbiApplianceSessions::session).stream().map(SqlApplianceHistory::shown).toList();
    }

    @Override
    public long count(UserId owner, long enough) {
        return sql.handle()
                .createQuery("""
                        SELECT count(*) FROM (SELECT FROM appliance_session WHERE owner_id = :owner LIMIT :enough) counted
                        """)
                .bind("owner", owner.value())
                .bind("enough", enough)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Optional<Session> of(UserId owner, UUID id) {
        return sql.handle()
                .createQuery("SELECT * FROM appliance_session WHERE id = :id AND owner_id = :owner")
                .bind("id", id)
                .bind("owner", owner.value())
                .map(JdbiApplianceSessions::session)
                .findOne()
                .map(SqlApplianceHistory::shown);
    }

    private static Session shown(ApplianceSession session) {
        return new Session(
                session.id().value(),
                "appliance",
                session.end().map(end -> end.how().isComplete() ? Status.COMPLETED : Status.ABANDONED)
                        .orElse(Status.IN_PROGRESS),
                Optional.of(session.appliance()),
                Optional.of(session.program()),
                session.programId().map(ProgramId::value),
                session.dish().map(dish -> new ListCookingSessions.Dish(
                        dish.recipe(), dish.version(), dish.name(), dish.servings())),
                session.startedAt(),
                session.end().map(End::at),
                session.end().map(end -> end.how().name().toLowerCase(Locale.ROOT)));
    }
}
