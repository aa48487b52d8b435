package dev.galley.persistence.food;

import static dev.galley.application.bus.Total.COUNTED;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.food.FindFoods;
import dev.galley.application.food.FindFoods.After;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.kernel.Refused;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * The list has a head and a tail. The head holds every plain food that matches and the {@link #SOLD} most popular of what
 * shops sell, ranked together; the tail the rest of what shops sell, by popularity alone, so that a word in a hundred
 * thousand names costs no more than a rare one. Where no food has all the words, plain foods with any of them are listed,
 * and packages with the rarest of them.
 */
public final class SqlFindFoods implements Handles<FindFoods, Page<Food, After>> {
    /** As many packaged foods are ranked by how well they match. */
    private static final int SOLD = 200;
    /** The dictionary counts only roughly, but so far above what lists are counted to it cannot be wrong. */
    private static final long SURELY_MANY = 2L * COUNTED;

    /**
     * The score of a name. What decides, in this order: all words wanted and no others; how much of the name they are;
     * Galley's foods before USDA's before packages; that the name begins with one of them, or is it up to a comma; how
     * common the food is.
     */
    private static final String SCORE = """
            round(300.0 * matched / greatest(words, matched)
                + CASE WHEN matched = :terms AND words <= :terms THEN 400 ELSE 0 END
                + 500 * (matched - :terms)
                + CASE tier WHEN 0 THEN 150 WHEN 1 THEN 60 ELSE 0 END
                + CASE WHEN head = :phrase THEN 160 WHEN split_part(head, ' ', 1) = ANY(:words) THEN 80 ELSE 0 END
                + CASE WHEN tier = 0 THEN 30 * (3 - rank) ELSE least(60, 6 * ln(1 + popularity)) END
                + CASE WHEN language = :language THEN 25 WHEN language IS NULL OR language = 'en' THEN 10 ELSE 0 END
                + CASE WHEN main THEN 15 ELSE 0 END)::bigint\
            """;

    private final Sql sql;
    private final NutrientNames names;
    private final Dictionary dictionary;

    @Inject
    public SqlFindFoods(Sql sql, NutrientNames names, Dictionary dictionary) {
        this.sql = sql;
        this.names = names;
        this.dictionary = dictionary;
    }

    /**
     * @param headSize how many foods the head has
     * @param sold how many of them are packages
     * @param allSold how many packages match at all; below 0 where nobody counted
     */
    private record Row(Food food, long score, long headSize, long sold, long allSold) {}

    @Override
    public Page<Food, After> handle(FindFoods query, Caller caller) {
        var packaged = withBarcode(query);
        if (packaged.isPresent()) {
            return new Page<>(List.of(packaged.get()), 1, Total.exactly(1), Optional.empty());
        }
        var wanted = dictionary.wanted(Folding.words(query.text()), false);
        if (wanted.isNothing()) {
            return new Page<>(List.of(), number(query.place()), Total.exactly(0), Optional.empty());
        }
        var page = page(query, wanted, true);
        boolean isNumbered = query.place() instanceof Place.Numbered<After>;
        boolean nowhereAll = page.items().isEmpty() && (page.total().count() == 0 || !isNumbered);
        return nowhereAll && wanted.terms().size() > 1 ? page(query, wanted, false) : page;
    }

    private Page<Food, After> page(FindFoods query, Wanted wanted, boolean all) {
        int size = query.size().value();
        boolean inTail = query.place() instanceof Place.After<After>(var row, _, _) && row.tail();
        long skipped = query.place() instanceof Place.Numbered<After>(var number) ? (number - 1L) * size : 0;
        var rows = new ArrayList<Row>();
        long headSize = 0;
        long sold = 0;
        long allSold = -1;
        if (!inTail) {
            rows.addAll(head(query, wanted, all, skipped));
            boolean isEmpty = rows.isEmpty() && skipped == 0 && query.place() instanceof Place.Numbered<After>;
            headSize = rows.isEmpty() && !isEmpty ? headSize(query, wanted, all) : 0;
            sold = rows.isEmpty() && !isEmpty ? SOLD : 0; // behind the head: the tail says whether there is one
            if (!rows.isEmpty()) {
                headSize = rows.getFirst().headSize;
                sold = rows.getFirst().sold;
                allSold = rows.getFirst().allSold;
            }
        }
        int fromHead = rows.size();
        boolean hasTail = inTail || sold == SOLD;
        if (rows.size() <= size && hasTail) {
            rows.addAll(tail(query, wanted, all, Math.max(0, skipped - headSize), size + 1 - rows.size()));
        }
        var total = switch (query.place()) {
            case Place.After<After>(_, var carried, _) -> carried;
            case Place.Numbered<After> _ -> allSold < 0
                    ? total(query, wanted, all, headSize, hasTail)
                    : Total.exactly(headSize - sold + allSold);
        };
        var shown = rows.subList(0, Math.min(size, rows.size()));
        int number = number(query.place());
        Optional<Place.After<After>> next = Optional.empty();
        if (rows.size() > size) {
            var last = shown.getLast();
            var after = new After(shown.size() > fromHead, last.score, last.food.id().value());
            next = Optional.of(new Place.After<>(after, total, number + 1));
        }
        return new Page<>(shown.stream().map(Row::food).toList(), number, total, next);
    }

    private List<Row> head(FindFoods query, Wanted wanted, boolean all, long skipped) {
        var after = query.place() instanceof Place.After<After>(var row, _, _) ? row : null;
        return bound(query, wanted, all, """
                %s, page AS (
                    SELECT food, score, head_size, sold, all_sold FROM ranked %s
                    ORDER BY score DESC, food DESC OFFSET :skipped LIMIT :limit)
                SELECT %s, page.score, page.head_size, page.sold, page.all_sold FROM page JOIN food f ON f.id = page.food
                ORDER BY page.score DESC, f.id DESC
                """.formatted(
                ranked(query, wanted),
                after == null ? "" : "WHERE (score, food) < (:score, CAST(:food AS uuid))",
                StoredFood.COLUMNS))
                .bind("score", after == null ? null : after.score())
                .bind("food", after == null ? null : after.food())
                .bind("skipped", skipped)
                .bind("limit", query.size().value() + 1)
                .map((row, _) -> new Row(
                        StoredFood.read(row, names),
                        row.getLong("score"),
                        row.getLong("head_size"),
                        row.getLong("sold"),
                        row.getLong("all_sold")))
                .list();
    }

    private long headSize(FindFoods query, Wanted wanted, boolean all) {
        return bound(query, wanted, all, ranked(query, wanted) + " SELECT count(*) FROM ranked").mapTo(Long.class)
                .one();
    }

    /** Common table expressions, the last of which is {@code ranked}. */
    private static String ranked(FindFoods query, Wanted wanted) {
        boolean few = wanted.names() <= COUNTED; // then they are counted in passing, else walked by popularity
        var matching = "SELECT * FROM food_name WHERE tier = 2 AND document @@ CAST(:sold AS tsquery)" + filter(query);
        return """
                WITH plain AS (
                    SELECT * FROM food_name WHERE tier < 2 AND document @@ CAST(:query AS tsquery) %1$s
                ), %4$s sold AS (
                    SELECT * FROM %5$s ORDER BY popularity DESC, food DESC LIMIT %2$d
                ), hit AS (
                    SELECT *, CASE WHEN :all THEN :terms
                        ELSE (SELECT count(*) FROM unnest(:queries) q WHERE document @@ CAST(q AS tsquery)) END matched
                    FROM (SELECT * FROM plain UNION ALL SELECT * FROM sold) found
                ), ranked AS (
                    SELECT food, max(%3$s) score, count(*) OVER () head_size, (SELECT count(*) FROM sold) sold,
                        %6$s all_sold
                    FROM hit GROUP BY food
                )
                """.formatted(
                filter(query),
                SOLD,
                SCORE,
                few ? "matching AS MATERIALIZED (" + matching + ")," : "",
                few ? "matching" : "(" + matching + ") matching",
                few ? "(SELECT count(*) FROM matching)" : "-1");
    }

    private List<Row> tail(FindFoods query, Wanted wanted, boolean all, long skipped, int limit) {
        var after = query.place() instanceof Place.After<After>(var row, _, _) && row.tail() ? row : null;
        return bound(query, wanted, all, """
                WITH page AS (
                    SELECT food, popularity FROM food_name
                    WHERE tier = 2 AND document @@ CAST(:sold AS tsquery) %s %s
                    ORDER BY popularity DESC, food DESC OFFSET :skipped LIMIT :limit)
                SELECT %s, page.popularity FROM page JOIN food f ON f.id = page.food
                ORDER BY page.popularity DESC, f.id DESC
                """.formatted(
                filter(query),
                after == null ? "" : "AND (popularity, food) < (:popularity, CAST(:food AS uuid))",
                StoredFood.COLUMNS))
                .bind("popularity", after == null ? null : after.score())
                .bind("food", after == null ? null : after.food())
                .bind("skipped", after == null ? SOLD + skipped : 0)
                .bind("limit", limit)
                .map((row, _) -> new Row(StoredFood.read(row, names), row.getLong("popularity"), 0, 0, -1))
                .list();
    }

    /** Exact as far as lists are counted; above, what the dictionary says of the rarest word. */
    private Total total(FindFoods query, Wanted wanted, boolean all, long headSize, boolean hasTail) {
        if (!hasTail || headSize == 0) {
            return Total.exactly(headSize);
        }
        boolean known = query.source().isEmpty()
                && query.category().isEmpty()
                && wanted.names() != Long.MAX_VALUE
                && (wanted.terms().size() == 1 || !all);
        if (known && wanted.names() > SURELY_MANY) {
            return new Total(wanted.names(), true);
        }
        long sold = bound(query, wanted, all, """
                SELECT count(*) FROM (
                    SELECT FROM food_name WHERE tier = 2 AND document @@ CAST(:sold AS tsquery) %s LIMIT :limit) counted
                """.formatted(filter(query))).bind("limit", COUNTED + 1).mapTo(Long.class).one();
        long counted = headSize - SOLD + sold;
        return counted <= COUNTED
                ? Total.exactly(counted)
                : new Total(known ? Math.max(counted, wanted.names()) : counted, true);
    }

    private static String filter(FindFoods query) {
        return (query.source().isPresent() ? " AND source = :source" : "")
                + (query.category().isPresent() ? " AND category = :category" : "");
    }

    private Query bound(FindFoods query, Wanted wanted, boolean all, String text) {
        var bound = sql.handle()
                .createQuery(text)
                .registerArrayType(String.class, "text")
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("query", all ? wanted.all() : wanted.any())
                .bind("sold", all ? wanted.all() : wanted.rarest())
                .bind("all", all)
                .bind("phrase", String.join(" ", wanted.words()))
                .bind("terms", wanted.terms().size())
                .bind("language", query.language().code())
                .bindArray("queries", String.class, wanted.queries())
                .bindArray("words", String.class, wanted.words())
                .addCustomizer(new PlannedForItsWords());
        query.source().map(FoodSource::name).ifPresent(source -> bound.bind("source", source));
        query.category().ifPresent(category -> bound.bind("category", category));
        return bound;
    }

    /** A plan that suits a rare word is slow for a common one, so each search is planned for the words it has. */
    private static final class PlannedForItsWords implements StatementCustomizer {
        @Override
        public void beforeExecution(java.sql.PreparedStatement statement, StatementContext context)
                throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }

    private Optional<Food> withBarcode(FindFoods query) {
        if (!query.text().matches("\\d{8,14}")) {
            return Optional.empty();
        }
        try {
            return sql.handle()
                    .createQuery("SELECT " + StoredFood.COLUMNS + """
                             FROM food f WHERE f.barcode = :barcode ORDER BY f.source, f.source_id LIMIT 1
                            """)
                    .bind("barcode", Gtin.of(query.text()).digits())
                    .map((row, _) -> StoredFood.read(row, names))
                    .findOne();
        } catch (Refused notOne) {
            return Optional.empty(); // digits that are no bar code may still be part of a name
        }
    }

    private static int number(Place<After> place) {
        return switch (place) {
            case Place.Numbered<After>(var page) -> page;
            case Place.After<After>(_, _, var page) -> page;
        };
    }
}
