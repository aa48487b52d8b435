package dev.galley.persistence.recipe.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How rows of the index are made: one text for the recipe that is put and for the million that are copied. */
public final class IndexStatements {
    /** Names and types of what {@link Indexed#values} tells. */
    static final List<String> STAGED = List.of(
            "id uuid",
            "created_at timestamptz",
            "calories real",
            "prep_minutes int",
            "total_minutes int",
            "folded text",
            "facets int[]",
            "marks int[]",
            "stems regconfig",
            "name_text text",
            "description_text text",
            "label_text text",
            "ingredient_text text",
            "unsafe int",
            "card jsonb");

    /** Makes a table of this session alone, to copy what {@link Indexed#values} tells to. */
    public static final String STAGE = "CREATE TEMP TABLE staged (" + String.join(", ", STAGED) + ")";

    private static final String ROWS = """
            INSERT INTO recipe_search (
                id, created_at, quality, rating, calories, prep_minutes, total_minutes, rating_count, favorite_count,
                cooked_count, folded, facets, marks, unsafe, document)
            SELECT s.id, s.created_at, good.quality, mean.rating, calories, prep_minutes, total_minutes,
                least(r.rating_count, 500000000), least(r.favorite_count, 500000000), least(r.cooked_count, 500000000),
                folded, facets,
                marks || recipe_buckets(s.id, good.quality, prep_minutes, total_minutes, mean.rating, calories),
                unsafe, recipe_document(stems, name_text, description_text, label_text, ingredient_text)
            FROM %s AS s
            JOIN recipe AS r ON r.id = s.id
            CROSS JOIN LATERAL (SELECT (r.rating_sum::float8 / nullif(r.rating_count, 0))::real AS rating) AS mean
            CROSS JOIN LATERAL (SELECT recipe_quality(
                r.rating_sum, r.rating_count, r.favorite_count, r.cooked_count) AS quality OFFSET 0) AS good
            """;

    /** Makes the rows of all that is staged. */
    public static final String FROM_STAGE = ROWS.formatted("staged");

    /** Shows all that is staged. */
    public static final String CARDS_FROM_STAGE = "INSERT INTO recipe_card (id, card) SELECT id, card FROM staged";

    /** Makes or replaces the row of one recipe, told in :s0, :s1 and so on. */
    static final String PUT = ROWS.formatted(IntStream.range(0, STAGED.size())
            .mapToObj(i -> "CAST(CAST(:s%d AS text) AS %s) AS %s".formatted(
                    i, STAGED.get(i).split(" ", 2)[1], STAGED.get(i).split(" ", 2)[0]))
            .collect(Collectors.joining(", ", "(SELECT ", ")")))
            + """
                    ON CONFLICT (id) DO UPDATE SET
                        created_at = excluded.created_at, quality = excluded.quality, rating = excluded.rating,
                        calories = excluded.calories, prep_minutes = excluded.prep_minutes,
                        total_minutes = excluded.total_minutes, rating_count = excluded.rating_count,
                        favorite_count = excluded.favorite_count, cooked_count = excluded.cooked_count,
                        folded = excluded.folded, facets = excluded.facets, marks = excluded.marks,
                        unsafe = excluded.unsafe, document = excluded.document
                    """;

    private IndexStatements() {}
}
