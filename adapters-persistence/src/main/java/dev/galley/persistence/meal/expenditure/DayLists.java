package dev.galley.persistence.meal.expenditure;

import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Pages;
import dev.galley.persistence.sql.Sql;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Pages of what somebody logged day by day, the latest day first. One row more is read than a page holds.
 *
 * @param table one with the columns {@code id, owner_id, day}
 */
record DayLists<T, A>(
        Sql sql, String table, RowMapper<T> mapper, Function<A, LocalDate> day, Function<A, UUID> id,
        Function<T, A> key) {

    Page<T, A> page(
            UserId owner, Optional<LocalDate> from, Optional<LocalDate> to, Place<A> place, PageSize pageSize) {
        var where = " FROM " + table + " WHERE owner_id = :owner"
                + (from.isPresent() ? " AND day >= :from" : "")
                + (to.isPresent() ? " AND day <= :to" : "");
        return Pages.at(
                place,
                pageSize.value(),
                (after, skip, most) -> {
                    var statement = bound(
                            sql.handle().createQuery("SELECT *" + where
                                    + (after.isPresent() ? " AND (day, id) < (:day, :id)" : "")
                                    + " ORDER BY day DESC, id DESC LIMIT :limit OFFSET :offset"),
                            owner, from, to)
                            .bind("limit", most)
                            .bind("offset", skip);
                    after.ifPresent(row -> statement.bind("day", day.apply(row)).bind("id", id.apply(row)));
                    return statement.map(mapper).list();
                },
                () -> Total.exactly(bound(sql.handle().createQuery("SELECT count(*)" + where), owner, from, to)
                        .mapTo(Long.class)
                        .one()),
                key);
    }

    private static <S extends SqlStatement<S>> S bound(
            S statement, UserId owner, Optional<LocalDate> from, Optional<LocalDate> to) {
        from.ifPresent(it -> statement.bind("from", it));
        to.ifPresent(it -> statement.bind("to", it));
        return statement.bind("owner", owner.value());
    }
}
