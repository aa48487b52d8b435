package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.recipe.FindRecipes.After;
import dev.galley.application.recipe.RecipeOrder;
import dev.galley.domain.kernel.KernelRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The most relevant of many: ranking all 176,000 recipes with chicken takes a third of a second, so that only some are
 * ranked. First the best-liked of those with all words in their names, whose rank is the highest; where they are few, the
 * best-liked of the others; a few thousand at the most. Behind them come all others, the best liked first.
 */
final class Tiers {
    private static final int ENOUGH = 1_000;
    private static final int ENOUGH_NAMED = 200;
    private static final int MOST = 3_000;

    private final Handle handle;
    private final Listing.Conditioned conditions;
    private final RecipeOrder order;
    private final Place<After> place;
    private final int size;
    private final Sample sample;

    Tiers(
            Handle handle,
            Listing.Conditioned conditions,
            RecipeOrder order,
            Place<After> place,
            int size,
            Sample sample) {
        this.handle = handle;
        this.conditions = conditions;
        this.order = order;
        this.place = place;
        this.size = size;
        this.sample = sample;
    }

    /** The keys of a row: its tier (1 if ranked, else 0), then its rank and what else the order asks for. */
    Listing.Listed list(Total total) {
        var rows = new ArrayList<Listing.Row>();
        long ranked = 0;
        int offset = Listing.offset(place, size);
        boolean inTail = place instanceof Place.After<After>(var row, _, _) && tier(row) == 0;
        if (!inTail) {
            ranked = ranked(rows, offset);
        }
        if (rows.size() <= size) {
            rest(rows, (int) Math.max(0, offset - ranked));
        }
        return new Listing.Listed(
                rows.subList(0, Math.min(size, rows.size())),
                rows.size() > size,
                total,
                Optional.of(sample.facets()),
                true);
    }

    /** Adds those ranked ones that belong on the page; answers how many there are in all. */
    private long ranked(List<Listing.Row> rows, int offset) {
        var bound = new Bound();
        var candidates = candidates(bound);
        var where = conditions.on(bound);
        var keys = Keys.of(order, where.text().map(text -> bound.value(text.match())));
        var after = place instanceof Place.After<After>(var row, _, _)
                ? keys.afterColumns(new After(row.keys().subList(1, row.keys().size()), row.recipe()), bound)
                : "true";
        return bound.query(handle, """
                WITH %1$s,
                hits AS MATERIALIZED (SELECT r.id, %2$s FROM candidates AS r)
                SELECT id, ARRAY['1'] || %3$s AS keys, (SELECT count(*) FROM hits) AS ranked
                FROM hits WHERE %4$s ORDER BY %5$s LIMIT %6$d OFFSET %7$d
                """
                .formatted(
                        candidates,
                        keys.columns(),
                        keys.texts(),
                        after,
                        keys.orderOfColumns(),
                        size + 1,
                        offset))
                .map((row, _) -> {
                    rows.add(Listing.Row.read(row));
                    return row.getLong("ranked");
                })
                .list()
                .stream()
                .findFirst()
                .orElseGet(() -> offset == 0 ? 0 : count());
    }

    private long count() {
        var bound = new Bound();
        return bound.query(handle, "WITH %s SELECT count(*) FROM candidates".formatted(candidates(bound)))
                .mapTo(Long.class)
                .one();
    }

    /** Columns of recipe_search in a table called candidates, each recipe once. */
    private String candidates(Bound bound) {
        var where = conditions.on(bound);
        var text = where.text().orElseThrow();
        var named = "recipe_name_words(r.document) @@ " + bound.value(text.names()) + "::tsquery";
        var names = cut(named, sample.namedQualities(), bound);
        var columns = """
                r.id, r.document, r.quality, r.created_at, r.rating, r.folded, r.total_minutes, r.calories, r.rating_count,
                r.favorite_count, r.cooked_count""";
        // named holds what all words need, so that the words themselves are needed for phrases and minus only
        boolean plain = text.match().equals(text.names());
        var rest = plain
                ? new Conditions.Where(Optional.empty(), where.indexed(), where.others(), false)
                : where;
        return """
                named AS MATERIALIZED (SELECT %1$s FROM recipe_search AS r WHERE %2$s LIMIT %3$d),
                candidates AS MATERIALIZED (SELECT * FROM named UNION ALL
                  SELECT * FROM (SELECT %1$s FROM recipe_search AS r
                    WHERE (SELECT count(*) FROM named) < %4$d AND %5$s
                      AND NOT EXISTS (SELECT FROM named WHERE named.id = r.id) LIMIT %3$d) AS others)
                """
                .formatted(
                        columns,
                        rest.sql(bound, names),
                        MOST,
                        ENOUGH_NAMED,
                        where.sql(bound, cut("true", sample.qualities(), bound)));
    }

    private static String cut(String condition, List<Float> qualities, Bound bound) {
        int step = Sample.cut(qualities, ENOUGH);
        return step == 0
                ? condition
                : condition + " AND r.marks && " + bound.array(Integer.class, Sample.buckets(step));
    }

    /** Adds those behind the ranked ones until the page is full and one more is seen. */
    private void rest(List<Listing.Row> rows, int offset) {
        var bound = new Bound();
        var candidates = candidates(bound);
        var where = conditions.on(bound);
        boolean down = order.keys().stream()
                .filter(key -> key.field() == RecipeOrder.Field.RELEVANCE)
                .allMatch(RecipeOrder.Key::descending);
        var direction = down ? "DESC" : "ASC";
        var behind = "true";
        if (place instanceof Place.After<After>(var row, _, _) && tier(row) == 0) {
            behind = Keys.of(RecipeOrder.by(RecipeOrder.Field.RELEVANCE, down), Optional.empty())
                    .after(new After(row.keys().subList(1, row.keys().size()), row.recipe()), bound);
        }
        bound.query(handle, """
                WITH %1$s
                SELECT r.id, ARRAY['0', r.quality::text] AS keys FROM recipe_search AS r
                WHERE %2$s AND (%3$s) IS TRUE AND NOT r.id = ANY (ARRAY(SELECT id FROM candidates))
                ORDER BY r.quality %4$s, r.id %4$s LIMIT %5$d OFFSET %6$d
                """
                .formatted(candidates, behind, where.sql(bound), direction, size + 1 - rows.size(), offset))
                .map((row, _) -> rows.add(Listing.Row.read(row)))
                .list();
    }

    private static int tier(After after) {
        return switch (after.keys().isEmpty() ? "" : after.keys().getFirst()) {
            case "0" -> 0;
            case "1" -> 1;
            default -> {
                var wrong = "must be a nextCursor of this list, with the same sort and filters";
                throw KernelRefusal.VALIDATION_ERROR.because("cursor " + wrong, Map.of("cursor", wrong));
            }
        };
    }
}
