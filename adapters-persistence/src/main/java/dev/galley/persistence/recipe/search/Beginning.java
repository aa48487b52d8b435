package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Place;
import dev.galley.application.recipe.FindRecipes.After;
import dev.galley.application.recipe.RecipeOrder;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A page of many hits in an order in which they come late: the best rated last, say, of those rated well. The sample tells
 * how far one has to go for some hundreds of hits, and two indexes together, of the order and of words and marks, find
 * those.
 */
final class Beginning {
    /** The hit of the sample that bounds it: some thousand hits lie before it. */
    private static final int NTH = 8;

    private final Handle handle;
    private final Listing.Conditioned conditions;
    private final RecipeOrder order;
    private final Place<After> place;
    private final int size;

    Beginning(Handle handle, Listing.Conditioned conditions, RecipeOrder order, Place<After> place, int size) {
        this.handle = handle;
        this.conditions = conditions;
        this.order = order;
        this.place = place;
        this.size = size;
    }

    /** Up to one more than fit the page; empty where this cannot tell. */
    Optional<List<Listing.Row>> rows() {
        int offset = Listing.offset(place, size);
        var end = end(NTH + (offset + size) / Sample.SHARE);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        var bound = new Bound();
        var where = conditions.on(bound);
        var keys = keys(where, bound);
        var rows = bound.query(handle, """
                WITH hits AS MATERIALIZED (SELECT r.id, %1$s FROM recipe_search AS r WHERE %2$s AND %3$s AND %4$s)
                SELECT id, %5$s AS keys FROM hits ORDER BY %6$s LIMIT %7$d OFFSET %8$d
                """
                .formatted(
                        keys.columns(),
                        where.sql(bound),
                        after(keys, bound),
                        keys.upTo(end.get().keys(), bound),
                        keys.texts(),
                        keys.orderOfColumns(),
                        size + 1,
                        offset))
                .map((row, _) -> Listing.Row.read(row))
                .list();
        return rows.size() > size ? Optional.of(rows) : Optional.empty();
    }

    private Optional<Listing.Row> end(int nth) {
        var bound = new Bound();
        var where = conditions.on(bound);
        var keys = keys(where, bound);
        return bound.query(handle, """
                WITH hits AS MATERIALIZED (SELECT r.id, %1$s FROM recipe_search AS r WHERE %2$s AND %3$s)
                SELECT id, %4$s AS keys FROM hits ORDER BY %5$s LIMIT 1 OFFSET %6$d
                """
                .formatted(
                        keys.columns(),
                        where.sql(bound, "r.marks @> " + bound.array(Integer.class, List.of(Sample.NUMBER))),
                        after(keys, bound),
                        keys.texts(),
                        keys.orderOfColumns(),
                        nth - 1))
                .map((row, _) -> Listing.Row.read(row))
                .findOne();
    }

    private Keys keys(Conditions.Where where, Bound bound) {
        return Keys.of(order, where.text().filter(TextQuery::anywhere).map(text -> bound.value(text.match())));
    }

    private String after(Keys keys, Bound bound) {
        return place instanceof Place.After<After>(var row, _, _) ? "(" + keys.after(row, bound) + ")" : "true";
    }
}
