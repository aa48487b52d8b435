package dev.galley.persistence.firmware;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.firmware.FindReleases;
import dev.galley.application.firmware.FindReleases.Filter;
import dev.galley.application.firmware.GetRelease.View;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Updates;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        int size = query.size().value();
        var found = switch (query.place()) {
            case Place.Numbered<ReleaseId>(var page) ->
                releases(query.filter(), Optional.empty(), (page - 1) * size, size + 1);
            case Place.After<ReleaseId> after ->
                releases(query.filter(), Optional.of(after.row().value()), 0, size + 1);
        };
        int page = switch (query.place()) {
            case Place.Numbered<ReleaseId>(var number) -> number;
            case Place.After<ReleaseId> after -> after.page();
        };
        var total = switch (query.place()) {
            case Place.Numbered<ReleaseId> _ -> total(query.filter());
            case Place.After<ReleaseId> after -> after.total();
        };
        var items = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                items,
                page,
                total,
                found.size() > size
                        ? Optional.of(new Place.After<>(items.getLast().release().id(), total, page + 1))
                        : Optional.empty());
    }

    private List<View> releases(Filter filter, Optional<UUID> before, int skip, int most) {
        var where = where(filter);
        before.ifPresent(_ -> where.add("id < :before"));
        var select = sql.handle()
                .createQuery("SELECT * FROM firmware_release WHERE " + String.join(" AND ", where)
                        + " ORDER BY id DESC OFFSET :skip LIMIT :most");
        before.ifPresent(id -> select.bind("before", id));
        return bind(select, filter)
                .bind("skip", skip)
                .bind("most", most)
                .map(JdbiReleases::release)
                .list()
                .stream()
                .map(release -> new View(release, updates.tally(release.id(), release.rollout().since())))
                .toList();
    }

    private Total total(Filter filter) {
        var select = sql.handle()
                .createQuery("SELECT count(*) FROM (SELECT FROM firmware_release WHERE "
                        + String.join(" AND ", where(filter)) + " LIMIT :enough) counted");
        long counted = bind(select, filter).bind("enough", Total.COUNTED + 1).mapTo(Long.class).one();
        return new Total(counted, counted > Total.COUNTED);
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
