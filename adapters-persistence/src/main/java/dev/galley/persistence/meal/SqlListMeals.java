package dev.galley.persistence.meal;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.meal.ListMeals;
import dev.galley.application.meal.ListMeals.After;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

public final class SqlListMeals implements Handles<ListMeals, Page<Versioned<Meal>, After>> {
    private final Sql sql;

    @Inject
    public SqlListMeals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Versioned<Meal>, After> handle(ListMeals query, Caller caller) {
        return Pages.at(
                query.place(),
                query.size().value(),
                (after, skip, most) -> rows(query, after, skip, most),
                () -> Pages.total(sql, "meal m", where(query.filter()), select -> bind(select, query)),
                meal -> row(meal.value()));
    }

    private static After row(Meal meal) {
        return new After(meal.eatenAt(), meal.id().value());
    }

    private List<Versioned<Meal>> rows(ListMeals query, Optional<After> after, int skip, int most) {
        var where = where(query.filter());
        after.ifPresent(_ -> where.add("(m.eaten_at, m.id) %s (:eatenAt, :id)".formatted(query.latestFirst()
                ? "<"
                : ">")));
        var direction = query.latestFirst() ? "DESC" : "ASC";
        var handle = sql.handle();
        var select = handle.createQuery("""
                SELECT m.* FROM meal m WHERE %s ORDER BY m.eaten_at %s, m.id %s OFFSET :skip LIMIT :most
                """.formatted(String.join(" AND ", where), direction, direction));
        after.ifPresent(it -> select.bind("eatenAt", it.eatenAt()).bind("id", it.meal()));
        return MealRows.all(handle, bind(select, query).bind("skip", skip).bind("most", most));
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
