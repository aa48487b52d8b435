package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.recipe.ListCookLog;
import dev.galley.application.recipe.ListCookLog.After;
import dev.galley.application.recipe.ListCookLog.Entry;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlListCookLog implements Handles<ListCookLog, Page<Entry, After>> {
    private final Sql sql;

    @Inject
    public SqlListCookLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Entry, After> handle(ListCookLog query, Caller caller) {
        var after = Lists.after(query.place());
        int size = query.size().value();
        var statement = sql.handle()
                .createQuery(CookedRows.SELECT + """
                        WHERE c.user_id = :person %s
                        ORDER BY c.cooked_on DESC, c.id DESC LIMIT :limit OFFSET :offset
                        """
                        .formatted(after.isEmpty() ? "" : "AND (c.cooked_on, c.id) < (:date, :id)"))
                .bind("person", query.person().value())
                .bind("limit", size + 1)
                .bind("offset", Lists.offset(query.place(), size));
        after.ifPresent(place -> statement.bind("date", place.row().date()).bind("id", place.row().entry()));
        var rows = statement.map((row, context) -> new Entry(CookedRows.cooked(row, context), row.getBoolean("there")))
                .list();
        var total = after.map(Place.After::total).orElseGet(() -> total(query));
        return Lists.page(
                rows, size, query.place(), total, row -> row, row -> new After(
                        row.cooked().date(), row.cooked().id().value()));
    }

    private Total total(ListCookLog query) {
        return Total.exactly(sql.handle()
                .createQuery("SELECT count(*) FROM recipe_cooked WHERE user_id = :person")
                .bind("person", query.person().value())
                .mapTo(Long.class)
                .one());
    }
}
