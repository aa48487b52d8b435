package dev.galley.persistence.recipe.search;

/** How rows of recipe_search are made: one text for the recipe that is put and for the million that are copied. */
public final class IndexStatements {
    /** The columns of what {@link Indexed#values} tells. */
    public static final String STAGED = """
            id uuid, created_at timestamptz, updated_at timestamptz, version int, prep_minutes int, cook_minutes int,
            total_minutes int, servings int, calories real, calories_min real, calories_max real, coverage real,
            slug text, language text, name text, folded text, category text, cuisine text, difficulty text, author text,
            tags text[], dietary text[], contains text[], may_contain text[], unknown text[], marks text[], foods uuid[],
            ingredients text[], description text, stems regconfig, name_text text, description_text text,
            label_text text, ingredient_text text""";

    /** Its one hole takes what to read the staged columns from. */
    public static final String ROWS = """
            INSERT INTO recipe_search (
                id, created_at, updated_at, version, prep_minutes, cook_minutes, total_minutes, servings, calories,
                calories_min, calories_max, coverage, rating, rating_count, favorite_count, cooked_count, quality, slug,
                language, name, folded, category, cuisine, difficulty, author, tags, dietary, contains, may_contain,
                unknown, marks, buckets, foods, ingredients, description, name_words, document)
            SELECT s.id, s.created_at, s.updated_at, s.version, prep_minutes, cook_minutes, total_minutes, servings,
                calories, calories_min, calories_max, coverage, mean.rating, r.rating_count, r.favorite_count,
                r.cooked_count, good.quality, s.slug, s.language, name, folded, category, cuisine, difficulty, author,
                tags, dietary, contains, may_contain, unknown, marks,
                recipe_buckets(s.id, good.quality, prep_minutes, total_minutes, mean.rating, calories),
                foods, ingredients, description, strip(ts_filter(text.document, '{a}')), text.document
            FROM %s AS s
            JOIN recipe AS r ON r.id = s.id
            CROSS JOIN LATERAL (SELECT (r.rating_sum::float8 / nullif(r.rating_count, 0))::real AS rating) AS mean
            CROSS JOIN LATERAL (SELECT recipe_quality(
                r.rating_sum, r.rating_count, r.favorite_count, r.cooked_count) AS quality) AS good
            CROSS JOIN LATERAL (SELECT recipe_document(
                stems, name_text, description_text, label_text, ingredient_text) AS document) AS text
            """;

    private IndexStatements() {}
}
