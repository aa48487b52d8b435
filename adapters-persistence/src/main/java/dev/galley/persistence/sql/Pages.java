package dev.galley.persistence.sql;

import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;

/** Pages of lists that are read by number first, and then each from the last row of the one before. */
public final class Pages {
    private Pages() {}

    /** Reads rows in the order of the list. */
    public interface Reader<T, R> {
        /**
         * @param after only what is behind it; empty from the beginning
         * @param skip so many of these are left out
         * @param most so many at most
         */
        List<T> read(Optional<R> after, int skip, int most);
    }

    /**
     * The page at this place.
     *
     * @param size items of a page; one more is read, to see whether there is another page
     * @param total asked only for a page by number; the following ones remember it
     * @param row by which the page after this item is found
     */
    public static <T, R> Page<T, R> at(
            Place<R> place, int size, Reader<T, R> reader, Supplier<Total> total, Function<T, R> row) {
        return switch (place) {
            case Place.Numbered<R>(var number) -> of(
                    reader.read(Optional.empty(), (number - 1) * size, size + 1), size, number, total.get(), row);
            case Place.After<R> after -> of(
                    reader.read(Optional.of(after.row()), 0, size + 1), size, after.page(), after.total(), row);
        };
    }

    /**
     * The page that these rows make.
     *
     * @param found one more than {@code size} where there is another page
     * @param number of the page, from 1
     * @param row by which the page after this item is found
     */
    public static <T, R> Page<T, R> of(List<T> found, int size, int number, Total total, Function<T, R> row) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown,
                number,
                total,
                found.size() > size
                        ? Optional.of(new Place.After<>(row.apply(shown.getLast()), total, number + 1))
                        : Optional.empty());
    }

    /**
     * How many rows there are. Above {@link Total#COUNTED} it is a number that is surely exceeded: nobody pages through more
     * by number.
     *
     * @param from what stands behind FROM
     * @param where conditions, at least one
     * @param bind binds what the conditions name
     */
    public static Total total(Sql sql, String from, List<String> where, UnaryOperator<Query> bind) {
        var select = sql.handle()
                .createQuery("SELECT count(*) FROM (SELECT FROM %s WHERE %s LIMIT :enough) counted".formatted(
                        from, String.join(" AND ", where)));
        long counted = bind.apply(select).bind("enough", Total.COUNTED + 1).mapTo(Long.class).one();
        return new Total(counted, counted > Total.COUNTED);
    }
}
