package dev.galley.persistence.recipe.search;

import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.persistence.recipe.RecipeIndex;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps {@code recipe_search} and what belongs to it. Safe for many threads. */
public final class SqlRecipeIndex implements RecipeIndex {
    private final Marks marks;

    @Inject
    public SqlRecipeIndex(Marks marks) {
        this.marks = marks;
    }

    @Override
    public void put(Handle handle, List<Recipe> recipes) {
        if (recipes.isEmpty()) {
            return;
        }
        var indexed = recipes.stream().map(Indexed::new).toList();
        var used = new HashSet<Mark>();
        var words = new TreeSet<String>();
        indexed.forEach(one -> {
            used.addAll(one.marks());
            words.addAll(one.words());
        });
        var numbers = marks.numbered(handle, used);
        addWords(handle, words);
        var rows = handle.prepareBatch(IndexStatements.PUT);
        var cards = handle.prepareBatch("""
                INSERT INTO recipe_card (id, card) VALUES (CAST(:id AS uuid), CAST(:card AS jsonb))
                ON CONFLICT (id) DO UPDATE SET card = excluded.card
                """);
        for (var one : indexed) {
            var values = one.values(mark -> Objects.requireNonNull(numbers.get(mark)));
            for (int i = 0; i < values.length; i++) {
                rows.bind("s" + i, values[i]);
            }
            rows.add();
            cards.bind("id", values[0]).bind("card", values[values.length - 1]).add();
        }
        rows.execute();
        cards.execute();
    }

    @Override
    public void remove(Handle handle, Collection<RecipeId> recipes) {
        handle.createUpdate("DELETE FROM recipe_search WHERE id = ANY (:gone)")
                .bindArray("gone", UUID.class, recipes.stream().map(RecipeId::value).toList())
                .execute();
    }

    @Override
    public void recount(Handle handle, Collection<RecipeId> recipes) {
        handle.createUpdate("""
                UPDATE recipe_search AS s SET rating = c.rating, rating_count = c.rating_count,
                  favorite_count = c.favorite_count, cooked_count = c.cooked_count, quality = c.quality,
                  marks = ARRAY(SELECT mark FROM unnest(s.marks) AS mark WHERE mark >= 10000)
                    || recipe_buckets(s.id, c.quality, s.prep_minutes, s.total_minutes, c.rating, s.calories)
                FROM (SELECT r.id, (r.rating_sum::float8 / nullif(r.rating_count, 0))::real AS rating,
                    least(r.rating_count, 500000000) AS rating_count,
                    least(r.favorite_count, 500000000) AS favorite_count,
                    least(r.cooked_count, 500000000) AS cooked_count,
                    recipe_quality(r.rating_sum, r.rating_count, r.favorite_count, r.cooked_count) AS quality
                  FROM recipe AS r WHERE r.id = ANY (:changed)) AS c
                WHERE c.id = s.id
                """)
                .bindArray("changed", UUID.class, recipes.stream().map(RecipeId::value).toList())
                .execute();
    }

    /**
     * Two who add the same new word wait for each other, and only then; in one order, so that they do not wait in a
     * circle. Words are not counted here: a counter of "salt" would make all writers queue.
     */
    private static void addWords(Handle handle, Set<String> words) {
        handle.createUpdate("""
                INSERT INTO recipe_word (word)
                SELECT word FROM unnest(:words) AS word
                WHERE NOT EXISTS (SELECT FROM recipe_word AS known WHERE known.word = word.word COLLATE "C")
                ORDER BY word
                ON CONFLICT DO NOTHING
                """)
                .bindArray("words", String.class, words)
                .execute();
    }
}
