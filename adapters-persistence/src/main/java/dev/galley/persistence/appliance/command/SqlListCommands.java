package dev.galley.persistence.appliance.command;

import dev.galley.application.appliance.command.GetCommandProgress.View;
import dev.galley.application.appliance.command.ListCommands;
import dev.galley.application.appliance.command.Mine;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Total;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ids sort by time, so that they are the order too. */
public final class SqlListCommands implements Handles<ListCommands, Page<View, UUID>> {
    /** Comes behind every id there is. */
    private static final UUID LAST = new UUID(-1, -1);

    private final Sql sql;
    private final Queries queries;

    @Inject
    public SqlListCommands(Sql sql, Queries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    @Override
    public Page<View, UUID> handle(ListCommands query, Caller caller) {
        var since = Mine.since(queries, query.appliance(), query.owner(), caller);
        int size = query.size().value();
        int page = switch (query.place()) {
            case Place.Numbered<UUID>(var number) -> number;
            case Place.After<UUID> after -> after.page();
        };
        var below = switch (query.place()) {
            case Place.Numbered<UUID> _ -> LAST;
            case Place.After<UUID> after -> after.row();
        };
        long skipped = switch (query.place()) {
            case Place.Numbered<UUID>(var number) -> (number - 1L) * size;
            case Place.After<UUID> _ -> 0;
        };
        var total = switch (query.place()) {
            case Place.Numbered<UUID> _ -> count(query, since);
            case Place.After<UUID> after -> after.total();
        };
        var views = sql.handle()
                .createQuery("""
                        SELECT * FROM appliance_command
                        WHERE owner_id = :owner AND appliance_id = :appliance AND created_at >= :since AND id < :below
                        ORDER BY id DESC
                        LIMIT :size OFFSET :skipped
                        """)
                .bind("owner", query.owner().value())
                .bind("appliance", query.appliance().value())
                .bind("since", since)
                .bind("below", below)
                .bind("size", size + 1)
                .bind("skipped", skipped)
                .map(CommandRows::command)
                .list()
                .stream()
                .map(View::of)
                .toList();
        boolean more = views.size() > size;
        var shown = more ? views.subList(0, size) : views;
        return new Page<>(
                shown,
                page,
                total,
                more
                        ? Optional.of(new Place.After<>(shown.getLast().id().value(), total, page + 1))
                        : Optional.empty());
    }

    /** Exact as far as lists count, and from there on what they say of longer ones: that there are more. */
    private Total count(ListCommands query, Instant since) {
        long counted = sql.handle()
                .createQuery("""
                        SELECT count(*) FROM (
                            SELECT FROM appliance_command
                            WHERE owner_id = :owner AND appliance_id = :appliance AND created_at >= :since
                            LIMIT :most) counted
                        """)
                .bind("owner", query.owner().value())
                .bind("appliance", query.appliance().value())
                .bind("since", since)
                .bind("most", Total.COUNTED + 1)
                .mapTo(Long.class)
                .one();
        return new Total(counted, counted > Total.COUNTED);
    }
}
