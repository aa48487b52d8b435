package dev.galley.persistence.appliance;

import dev.galley.application.appliance.FindAppliances;
import dev.galley.application.appliance.FindAppliances.Filter;
import dev.galley.application.appliance.FindAppliances.Found;
import dev.galley.application.appliance.FindAppliances.Row;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ids are made in the order of registration. */
public final class SqlFindAppliances implements Handles<FindAppliances, Page<Found, Row>> {
    private static final String FROM = "appliance " + SqlStatus.JOIN;

    private final Sql sql;

    @Inject
    public SqlFindAppliances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Found, Row> handle(FindAppliances query, Caller caller) {
        var filter = query.filter();
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> found(filter, after, skip, most),
                () -> Pages.total(sql, FROM, where(filter), select -> bind(select, filter)),
                found -> new Row(found.id().value()));
    }

    private List<Found> found(Filter filter, Optional<Row> after, int skip, int most) {
        var where = where(filter);
        after.ifPresent(_ -> where.add("appliance.id < :id"));
        var select = sql.handle()
                .createQuery("""
                        SELECT appliance.id, serial, model, registered_at, activated_at,
                            coalesce(status.presence, 'UNKNOWN') AS presence,
                            status.state ->> 'firmware_version' AS firmware_version, status.last_seen_at,
                            (SELECT count(*) FROM appliance_pairing WHERE appliance_id = appliance.id) AS owners
                        FROM""" + " " + FROM + "WHERE " + String.join(" AND ", where)
                        + " ORDER BY appliance.id DESC OFFSET :skip LIMIT :most");
        after.ifPresent(row -> select.bind("id", row.id()));
        return bind(select, filter)
                .bind("skip", skip)
                .bind("most", most)
                .map(SqlFindAppliances::row)
                .list();
    }

    private static List<String> where(Filter filter) {
        var where = new ArrayList<>(List.of("true"));
        filter.serial().ifPresent(_ -> where.add("position(:serial IN lower(serial)) > 0"));
        filter.model().ifPresent(_ -> where.add("model = :model"));
        filter.presence().ifPresent(_ -> where.add("coalesce(status.presence, 'UNKNOWN') = :presence"));
        filter.isPaired().ifPresent(isPaired -> where.add((isPaired ? "" : "NOT ")
                + "EXISTS (SELECT FROM appliance_pairing WHERE appliance_id = appliance.id)"));
        return where;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Filter filter) {
        filter.serial().ifPresent(serial -> statement.bind("serial", serial.toLowerCase(Locale.ROOT)));
        filter.model().ifPresent(model -> statement.bind("model", model));
        filter.presence().ifPresent(presence -> statement.bind("presence", presence.name()));
        return statement;
    }

    private static Found row(RowView row) {
        return new Found(
                new ApplianceId(row.getColumn("id", UUID.class)),
                new Serial(row.getColumn("serial", String.class)),
                new ApplianceModel(row.getColumn("model", String.class)),
                Presence.valueOf(row.getColumn("presence", String.class)),
                Optional.ofNullable(row.getColumn("firmware_version", String.class)),
                Optional.ofNullable(row.getColumn("last_seen_at", Instant.class)),
                row.getColumn("registered_at", Instant.class),
                Optional.ofNullable(row.getColumn("activated_at", Instant.class)),
                row.getColumn("owners", Integer.class));
    }
}
