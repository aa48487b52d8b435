package dev.galley.persistence.recipe.search;

/** How rows of the index are made: one text for the recipe that is put and for the million that are copied. */
public final class IndexStatements {
    /** The columns of what {@link Indexed#values} tells. */
    public static final String STAGED = """
            id uuid, created_at timestamptz, calories real, prep_minutes int, total_minutes int, folded text, facets int[],
            marks int[], stems regconfig, name_text text, description_text text, label_text text, ingredient_text text, card jsonb""";

    /** Its one hole takes what to read the staged columns from. */
    public static final String ROWS = """
            INSERT INTO recipe_search (
                id, created_at, quality, rating, calories, prep_minutes, total_minutes, rating_count, favorite_count,
                cooked_count, folded, facets, marks, document)
            SELECT s.id, s.created_at, good.quality, mean.rating, calories, prep_minutes, total_minutes,
                least(r.rating_count, 500000000), least(r.favorite_count, 500000000), least(r.cooked_count, 500000000),
                folded, facets,
                marks || recipe_buckets(s.id, good.quality, prep_minutes, total_minutes, mean.rating, calories),
                recipe_document(stems, name_text, description_text, label_text, ingredient_text)
            FROM %s AS s
            JOIN recipe AS r ON r.id = s.id
            CROSS JOIN LATERAL (SELECT (r.rating_sum::float8 / nullif(r.rating_count, 0))::real AS rating) AS mean
            CROSS JOIN LATERAL (SELECT recipe_quality(
                r.rating_sum, r.rating_count, r.favorite_count, r.cooked_count) AS quality OFFSET 0) AS good
            """;

    private IndexStatements() {}
}
