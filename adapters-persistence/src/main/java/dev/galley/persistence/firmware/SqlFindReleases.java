package dev.galley.persistence.firmware;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.firmware.FindReleases;
import dev.galley.application.firmware.FindReleases.Filter;
import dev.galley.application.firmware.GetRelease.View;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Updates;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ids sort by time, so that they alone are the order. */
public final class SqlFindReleases implements Handles<FindReleases, Page<View, ReleaseId>> {
    private final Sql sql;
    private final Updates updates;

    @Inject
    public SqlFindReleases(Sql sql, Updates updates) {
        this.sql = sql;
        this.updates = updates;
    }

    @Override
    public Page<View, ReleaseId> handle(FindReleases query, Caller caller) {
        var filter = query.filter();
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> releases(filter, after, skip, most),
                () -> Pages.total(sql, "firmware_release", where(filter), select -> bind(select, filter)),
                view -> view.release().id());
    }

    private List<View> releases(Filter filter, Optional<ReleaseId> before, int skip, int most) {
        var where = where(filter);
        before.ifPresent(_ -> where.add("id < :before"));
        var select = sql.handle()
                .createQuery("SELECT * FROM firmware_release WHERE " + String.join(" AND ", where)
                        + " ORDER BY id DESC OFFSET :skip LIMIT :most");
        before.ifPresent(id -> select.bind("before", id.value()));
        return bind(select, filter)
                .bind("skip", skip)
                .bind("most", most)
                .map(JdbiReleases::release)
                .list()
                .stream()
                .map(release -> new View(release, updates.tally(release.id(), release.rollout().since())))
                .toList();
    }

    private static List<String> where(Filter filter) {
        var where = new ArrayList<String>();
        where.add("true");
        filter.model().ifPresent(_ -> where.add("model = :model"));
        filter.channel().ifPresent(_ -> where.add("channel = :channel"));
        filter.status().ifPresent(_ -> where.add("status = :status"));
        return where;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Filter filter) {
        filter.model().ifPresent(model -> statement.bind("model", model));
        filter.channel().ifPresent(channel -> statement.bind("channel", channel.name()));
        filter.status().ifPresent(status -> statement.bind("status", status.name()));
        return statement;
    }
}
