package dev.galley.persistence.appliance;

import dev.galley.application.appliance.FindSetAside;
import dev.galley.application.appliance.FindSetAside.Found;
import dev.galley.application.appliance.FindSetAside.Row;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.domain.appliance.SetAsideMessage;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** Ids are given in the order in which messages are set aside. */
public final class SqlFindSetAside implements Handles<FindSetAside, Optional<Page<Found, Row>>> {
    private final Sql sql;

    @Inject
    public SqlFindSetAside(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Page<Found, Row>> handle(FindSetAside query, Caller caller) {
        return query.appliance().filter(this::isKnown).map(appliance -> Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> found(appliance, after, skip, most),
                () -> Pages.total(
                        sql,
                        "appliance_quarantine",
                        List.of("appliance_id = :appliance"),
                        select -> select.bind("appliance", appliance.value())),
                Found::row));
    }

    private boolean isKnown(ApplianceId appliance) {
        return sql.handle()
                .createQuery("SELECT EXISTS (SELECT FROM appliance WHERE id = :id)")
                .bind("id", appliance.value())
                .mapTo(Boolean.class)
                .one();
    }

    private List<Found> found(ApplianceId appliance, Optional<Row> after, int skip, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT id, topic, payload, reason, at FROM appliance_quarantine
                        WHERE appliance_id = :appliance AND id < :before ORDER BY id DESC OFFSET :skip LIMIT :most
                        """)
                .bind("appliance", appliance.value())
                .bind("before", after.map(Row::id).orElse(Long.MAX_VALUE))
                .bind("skip", skip)
                .bind("most", most)
                .map((RowView row) -> found(appliance, row))
                .list();
    }

    private static Found found(ApplianceId appliance, RowView row) {
        return new Found(
                new Row(row.getColumn("id", Long.class)),
                new SetAsideMessage(
                        appliance,
                        row.getColumn("topic", String.class),
                        row.getColumn("payload", byte[].class),
                        row.getColumn("reason", String.class),
                        row.getColumn("at", Instant.class)));
    }
}
