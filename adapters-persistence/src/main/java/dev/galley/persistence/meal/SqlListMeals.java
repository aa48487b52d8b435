package dev.galley.persistence.meal;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.meal.ListMeals;
import dev.galley.application.meal.ListMeals.After;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** One row more is read than a page holds, to see whether there is another page. */
public final class SqlListMeals implements Handles<ListMeals, Page<Versioned<Meal>, After>> {
    private final Sql sql;

    @Inject
    public SqlListMeals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Versioned<Meal>, After> handle(ListMeals query, Caller caller) {
        int size = query.size().value();
        Optional<Place.After<After>> after = query.place() instanceof Place.After<After> it
                ? Optional.of(it)
                : Optional.empty();
        int page = switch (query.place()) {
            case Place.Numbered<After>(var number) -> number;
            case Place.After<After>(_, _, var number) -> number;
        };
        var rows = rows(query, after, after.isPresent() ? 0 : (page - 1) * size, size + 1);
        var total = after.map(Place.After::total).orElseGet(() -> total(query));
        var shown = rows.subList(0, Math.min(size, rows.size()));
        return new Page<>(
                shown,
                page,
                total,
                rows.size() > size
                        ? Optional.of(new Place.After<>(row(shown.getLast().value()), total, page + 1))
                        : Optional.empty());
    }

    private static After row(Meal meal) {
        return new After(meal.eatenAt(), meal.id().value());
    }

    private List<Versioned<Meal>> rows(ListMeals query, Optional<Place.After<After>> after, int skip, int most) {
        var where = where(query.filter());
        after.ifPresent(_ -> where.add("(m.eaten_at, m.id) %s (:eatenAt, :id)".formatted(query.latestFirst()
                ? "<"
                : ">")));
        var direction = query.latestFirst() ? "DESC" : "ASC";
        var handle = sql.handle();
        var select = handle.createQuery("""
                SELECT m.* FROM meal m WHERE %s ORDER BY m.eaten_at %s, m.id %s OFFSET :skip LIMIT :most
                """.formatted(String.join(" AND ", where), direction, direction));
        after.ifPresent(it -> select.bind("eatenAt", it.row().eatenAt()).bind("id", it.row().meal()));
        return MealRows.all(handle, bind(select, query).bind("skip", skip).bind("most", most));
    }

    private Total total(ListMeals query) {
        var select = sql.handle()
                .createQuery("SELECT count(*) FROM (SELECT FROM meal m WHERE %s LIMIT :enough) counted"
                        .formatted(String.join(" AND ", where(query.filter()))));
        long counted = bind(select, query).bind("enough", Total.COUNTED + 1).mapTo(Long.class).one();
        return new Total(counted, counted > Total.COUNTED);
    }

    private static List<String> where(ListMeals.Filter filter) {
        var where = new ArrayList<String>();
        where.add("m.owner_id = :owner AND m.status <> 'INACTIVE'");
        filter.from().ifPresent(_ -> where.add("m.day >= :from"));
        filter.to().ifPresent(_ -> where.add("m.day <= :to"));
        filter.status().ifPresent(_ -> where.add("m.status = :status"));
        filter.type().ifPresent(_ -> where.add("m.type = :type"));
        filter.text().ifPresent(_ -> where.add("""
                (m.name ILIKE :text OR EXISTS (SELECT FROM meal_item i WHERE i.meal_id = m.id AND i.name ILIKE :text))\
                """));
        return where;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ListMeals query) {
        var filter = query.filter();
        statement.bind("owner", query.person().value());
        filter.from().ifPresent(it -> statement.bind("from", it));
        filter.to().ifPresent(it -> statement.bind("to", it));
        filter.status().ifPresent(it -> statement.bind("status", it.name()));
        filter.type().ifPresent(it -> statement.bind("type", it.name()));
        filter.text().ifPresent(it -> statement.bind("text", "%" + it.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
        return statement;
    }
}
