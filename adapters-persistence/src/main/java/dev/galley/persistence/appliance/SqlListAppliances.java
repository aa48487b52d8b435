package dev.galley.persistence.appliance;

import dev.galley.application.appliance.GetAppliance;
import dev.galley.application.appliance.ListAppliances;
import dev.galley.application.appliance.ListAppliances.Row;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
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
        int size = query.size().value();
        return switch (query.place()) {
            case Place.Numbered<Row>(var number) ->
                page(found(query, Optional.empty(), (number - 1) * size), size, number, total(query));
            case Place.After<Row> after -> page(
                    found(query, Optional.of(after.row()), 0), size, after.page(), after.total());
        };
    }

    private static Page<GetAppliance.View, Row> page(
            List<GetAppliance.View> found, int size, int number, Total total) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown,
                number,
                total,
                found.size() > size
                        ? Optional.of(new Place.After<>(
                                new Row(shown.getLast().pairedAt(), shown.getLast().id().value()), total, number + 1))
                        : Optional.empty());
    }

    private List<GetAppliance.View> found(ListAppliances query, Optional<Row> after, int skip) {
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
                .bind("most", query.size().value() + 1)
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
