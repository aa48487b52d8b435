package dev.galley.persistence.appliance.command;

import dev.galley.application.appliance.command.GetCommandProgress.View;
import dev.galley.application.appliance.command.ListCommands;
import dev.galley.application.appliance.command.Mine;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Total;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> views(query, since, after.orElse(LAST), skip, most),
                () -> count(query, since),
                view -> view.id().value());
    }

    private List<View> views(ListCommands query, Instant since, UUID below, int skip, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM appliance_command
                        WHERE owner_id = :owner AND appliance_id = :appliance AND created_at >= :since AND id < :below
                        ORDER BY id DESC
                        LIMIT :most OFFSET :skip
                        """)
                .bind("owner", query.owner().value())
                .bind("appliance", query.appliance().value())
                .bind("since", since)
                .bind("below", below)
                .bind("most", most)
                .bind("skip", skip)
                .map(CommandRows::command)
                .list()
                .stream()
                .map(View::of)
                .toList();
    }

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
