package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.recipe.FindRecipes.After;
import dev.galley.application.recipe.RecipeOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds which recipes stand on a page. How depends on how many fulfil the conditions, which a sample tells first:
 *
 * <ul>
 *   <li>few (up to 10,000): all of them are fetched through the index of words and marks, ranked and counted exactly;
 *   <li>many, in an order that has an index: the order's index is walked, and where that is no good {@link Beginning}
 *   <li>many, by relevance: see {@link Tiers}.
 * </ul>
 */
final class Listing {
    /** Above this, walking an order's index until a page is full reads less than fetching all. */
    private static final int WORTH_WALKING = 5_000;

    /** So few by the planner's account that fetching them is tried before anything else. */
    private static final int PROBABLY_FEW = 8_000;

    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    /** So many rows of an order are looked at before giving up on walking it. */
    private static final int LONGEST_WALK = 3_000;

    /**
     * @param facets of all hits, where they were asked for
     * @param sampled whether the facets are of every 128th only
     */
    record Listed(
            List<Row> rows, boolean more, Total total, Optional<FacetCounts> facets, boolean sampled) {
        static final Listed NOTHING = new Listed(List.of(), false, Total.exactly(0), Optional.of(FacetCounts.NONE),
                false);

        List<UUID> ids() {
            return rows.stream().map(Row::id).toList();
        }
    }

    /** @param keys the values that the order looks at */
    record Row(UUID id, List<String> keys) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class), List.of((String[]) row.getArray("keys").getArray()));
        }
    }

    /** Makes the conditions; each statement binds its own. */
    interface Conditioned {
        Conditions.Where on(Bound bound);
    }

    private final Handle handle;
    private final Conditioned conditions;
    private final RecipeOrder order;
    private final Place<After> place;
    private final int size;
    private final boolean counting;

    /** @param counting whether facets are wanted */
    Listing(
            Handle handle,
            Conditioned conditions,
            RecipeOrder order,
            Place<After> place,
            PageSize size,
            boolean counting) {
        this.handle = handle;
        this.conditions = conditions;
        this.order = order;
        this.place = place;
        this.size = size.value();
        this.counting = counting;
    }

    Listed list() {
        var where = conditions.on(new Bound());
        if (where.impossible()) {
            return Listed.NOTHING;
        }
        var known = place instanceof Place.After<After>(_, var total, _) ? Optional.of(total) : Optional.<Total>empty();
        if (where.isAll()) {
            return walk(known.orElseGet(this::all), Optional.empty());
        }
        Optional<Few> tried = Optional.empty();
        boolean byRank = order.isByRelevance() && where.text().filter(TextQuery::anywhere).isPresent();
        if (known.isPresent() && !counting && !byRank) {
            var total = known.get();
            return total.isEstimate() || total.count() > WORTH_WALKING ? walk(total, Optional.empty()) : few().listed;
        }
        if (expected() <= PROBABLY_FEW) {
            tried = Optional.of(few());
            if (tried.get().complete) {
                return tried.get().listed;
            }
        }
        var sample = sample(where);
        if (!sample.isOfMany() && tried.isEmpty()) {
            var few = few();
            if (few.complete) {
                return few.listed;
            }
        }
        var total = known.orElseGet(sample::total);
        return byRank
                ? new Tiers(handle, conditions, order, place, size, sample).list(total)
                : walk(total, Optional.of(sample));
    }

    /** How many recipes the planner thinks there are: quick, and wrong where words are often seen together. */
    private long expected() {
        var bound = new Bound();
        return bound.query(handle, "EXPLAIN (FORMAT JSON) SELECT FROM recipe_search AS r WHERE " + conditions.on(bound)
                .sql(
                        bound))
                .map((row, _) -> row.getString(1))
                .one()
                .transform(plan -> {
                    var rows = PLAN_ROWS.matcher(plan);
                    return rows.find() ? Long.parseLong(rows.group(1)) : 0;
                });
    }

    /** How many recipes there are. */
    private Total all() {
        long counted = handle.createQuery("""
                SELECT count(*) FROM (SELECT FROM recipe_search LIMIT 10001) AS few
                """)
                .mapTo(Long.class)
                .one();
        if (counted <= Total.COUNTED) {
            return Total.exactly(counted);
        }
        long estimate = handle.createQuery("""
                SELECT reltuples::bigint FROM pg_class WHERE oid = 'recipe_search'::regclass
                """)
                .mapTo(Long.class)
                .one();
        return new Total(Math.max(estimate, counted), true);
    }

    private Sample sample(Conditions.Where where) {
        var bound = new Bound();
        var conditioned = conditions.on(bound);
        var named = where.text()
                .filter(TextQuery::anywhere)
                .map(text -> "recipe_name_words(r.document) @@ %s::tsquery".formatted(bound.value(text.names())))
                .orElse("false");
        return bound.query(handle, """
                WITH hits AS MATERIALIZED (
                  SELECT r.quality, %s AS named, r.facets, r.total_minutes FROM recipe_search AS r WHERE %s)
                SELECT (SELECT array_agg(quality ORDER BY quality DESC) FROM hits) AS qualities,
                  (SELECT array_agg(quality ORDER BY quality DESC) FROM hits WHERE named) AS named_qualities,
                  %s
                """
                .formatted(
                        named,
                        conditioned.sql(bound, "r.marks @> " + bound.array(Integer.class, List.of(Sample.NUMBER))),
                        counting ? FacetCounts.COLUMNS : NO_FACETS))
                .map((row, _) -> new Sample(
                        reals(row, "qualities"), reals(row, "named_qualities"), FacetCounts.read(row)))
                .one();
    }

    private static final String NO_FACETS = """
            NULL::bytea AS marks, NULL::bytea AS times""";

    private static List<Float> reals(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((Float[]) array.getArray());
    }

    private record Few(Listed listed, boolean complete) {}

    private Few few() {
        var bound = new Bound();
        var where = conditions.on(bound);
        var keys = Keys.of(order, where.text().filter(TextQuery::anywhere).map(text -> bound.value(text.match())));
        var after = place instanceof Place.After<After>(var row, _, _) ? keys.afterColumns(row, bound) : "true";
        return bound.query(handle, """
                WITH hits AS MATERIALIZED (
                  SELECT r.id, r.facets, r.total_minutes, %s FROM recipe_search AS r WHERE %s LIMIT %d),
                page AS MATERIALIZED (SELECT *, row_number() OVER (ORDER BY %4$s) AS nth
                  FROM (SELECT * FROM hits WHERE %5$s ORDER BY %4$s LIMIT %6$d OFFSET %7$d) AS behind)
                SELECT (SELECT count(*) FROM hits) AS total,
                  (SELECT array_agg(id ORDER BY nth) FROM page) AS ids,
                  (SELECT array_agg(%8$s ORDER BY nth) FROM page) AS keys,
                  %9$s
                """
                .formatted(
                        keys.columns(),
                        where.sql(bound),
                        Total.COUNTED + 1,
                        keys.orderOfColumns(),
                        after,
                        size + 1,
                        offset(place, size),
                        keys.texts(),
                        counting ? FacetCounts.COLUMNS : NO_FACETS))
                .map((row, _) -> {
                    long total = row.getLong("total");
                    var rows = rows(row);
                    var listed = new Listed(
                            rows.subList(0, Math.min(size, rows.size())),
                            rows.size() > size,
                            Total.exactly(total),
                            Optional.of(FacetCounts.read(row)),
                            false);
                    return new Few(listed, total <= Total.COUNTED);
                })
                .one();
    }

    private static List<Row> rows(ResultSet row) throws SQLException {
        var ids = row.getArray("ids");
        if (ids == null) {
            return List.of();
        }
        var found = (UUID[]) ids.getArray();
        var keys = (String[][]) row.getArray("keys").getArray();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < found.length; i++) {
            rows.add(new Row(found[i], List.of(keys[i])));
        }
        return rows;
    }

    private Listed walk(Total total, Optional<Sample> sample) {
        var where = conditions.on(new Bound());
        int offset = offset(place, size);
        boolean free = where.isAll() || offset > LONGEST_WALK / 4;
        var rows = free ? walked("") : walked("LIMIT " + LONGEST_WALK);
        if (!free && rows.size() <= size) {
            rows = new Beginning(handle, conditions, order, place, size).rows().orElseGet(() -> walked(""));
        }
        return new Listed(
                rows.subList(0, Math.min(size, rows.size())),
                rows.size() > size,
                total,
                sample.map(Sample::facets),
                sample.isPresent());
    }

    /** @param limit of the rows that are looked at */
    private List<Row> walked(String limit) {
        var bound = new Bound();
        var where = conditions.on(bound);
        var keys = Keys.of(order, where.text().filter(TextQuery::anywhere).map(text -> bound.value(text.match())));
        var after = place instanceof Place.After<After>(var row, _, _) ? keys.after(row, bound) : "true";
        var rows = "SELECT r.*, %s FROM recipe_search AS r WHERE %s".formatted(keys.columns(), after);
        // IS TRUE keeps conditions from being looked up: there are too many that fulfil them
        var passing = "(%s) IS TRUE".formatted(where.sql(bound));
        var source = limit.isEmpty()
                ? "%s AND %s ORDER BY %s".formatted(rows, passing, keys.order())
                : "SELECT * FROM (%s ORDER BY %s %s) AS r WHERE %s ORDER BY %s".formatted(
                        rows, keys.order(), limit, passing, keys.orderOfColumns());
        return bound.query(handle, """
                SELECT id, %s AS keys FROM (%s LIMIT %d OFFSET %d) AS page ORDER BY %s
                """
                .formatted(keys.texts(), source, size + 1, offset(place, size), keys.orderOfColumns()))
                .map((row, _) -> Row.read(row))
                .list();
    }

    static int offset(Place<After> place, int size) {
        return place instanceof Place.Numbered<After>(int page) ? (page - 1) * size : 0;
    }

    static @Nullable After last(Listed listed) {
        if (!listed.more() || listed.rows().isEmpty()) {
            return null;
        }
        var last = listed.rows().getLast();
        return new After(last.keys(), last.id());
    }
}
