package dev.galley.persistence.appliance;

import dev.galley.application.appliance.GetAppliance;
import dev.galley.application.appliance.ListAppliances;
import dev.galley.application.appliance.ListAppliances.Row;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Total;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

public final class SqlListAppliances implements Handles<ListAppliances, Page<GetAppliance.View, Row>> {
    private final Sql sql;

    @Inject
    public SqlListAppliances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<GetAppliance.View, Row> handle(ListAppliances query, Caller caller) {
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> found(query, after, skip, most),
                () -> total(query),
                view -> new Row(view.pairedAt(), view.id().value()));
    }

    private List<GetAppliance.View> found(ListAppliances query, Optional<Row> after, int skip, int most) {
        var behind = after.isPresent()
                ? "AND (paired_at, appliance_pairing.appliance_id) < (:pairedAt, :id) "
                : "";
        var select = sql.handle()
                .createQuery(OwnRows.SELECT + "WHERE user_id = :owner " + behind + """
                        ORDER BY paired_at DESC, appliance_pairing.appliance_id DESC OFFSET :skip LIMIT :most
                        """);
        after.ifPresent(row -> select.bind("pairedAt", row.pairedAt()).bind("id", row.id()));
        return select.bind("owner", query.owner().value())
                .bind("skip", skip)
                .bind("most", most)
                .map(OwnRows::view)
                .list();
    }

    private Total total(ListAppliances query) {
        long counted = sql.handle()
                .createQuery("""
                        SELECT count(*) FROM (
                            SELECT FROM appliance_pairing WHERE user_id = :owner LIMIT :enough) AS counted
                        """)
                .bind("owner", query.owner().value())
                .bind("enough", Total.COUNTED + 1)
                .mapTo(Long.class)
                .one();
        return new Total(counted, counted > Total.COUNTED);
    }
}
