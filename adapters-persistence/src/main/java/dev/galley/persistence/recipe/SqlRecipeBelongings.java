package dev.galley.persistence.recipe;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.application.bus.Events;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.ImpressionEvent;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Slug;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A person's own recipes, public ones too, are theirs and go with them; who follows the feed of changes is told that they
 * are removed. Others who cooked one keep their entry, with the name of the dish. Of what the person made of other
 * people's recipes nothing stays, and the counts are set right.
 */
public final class SqlRecipeBelongings implements Belongings {
    private final Sql sql;
    private final RecipeIndex index;
    private final Events events;

    @Inject
    public SqlRecipeBelongings(Sql sql, RecipeIndex index, Events events) {
        this.sql = sql;
        this.index = index;
        this.events = events;
    }

    @Override
    public String feature() {
        return "recipe";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "recipe",
                "recipe_version",
                "recipe_search",
                "recipe_card",
                "recipe_mark",
                "recipe_favorite",
                "recipe_rating",
                "recipe_cooked");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        list(owner, parcel, "recipes", """
                SELECT jsonb_build_object('id', r.id, 'slug', r.slug, 'status', lower(r.status), 'version', v.number,
                    'isCurrent', v.number = r.version, 'recipe', v.content, 'writtenAt', v.created_at,
                    'createdAt', r.created_at, 'updatedAt', r.updated_at, 'removedAt', r.removed_at)::text
                FROM recipe AS r JOIN recipe_version AS v ON v.recipe_id = r.id
                WHERE r.owner_id = :owner ORDER BY r.id, v.number
                """);
        list(owner, parcel, "favorites", """
                SELECT jsonb_build_object('recipeId', recipe_id, 'version', version, 'since', created_at)::text
                FROM recipe_favorite WHERE user_id = :owner ORDER BY created_at, recipe_id
                """);
        list(owner, parcel, "ratings", """
                SELECT jsonb_build_object('recipeId', recipe_id, 'version', version, 'stars', stars,
                    'comment', comment, 'ratedAt', rated_at)::text
                FROM recipe_rating WHERE user_id = :owner ORDER BY rated_at, recipe_id
                """);
        list(owner, parcel, "cook-log", """
                SELECT jsonb_build_object('id', id, 'recipeId', recipe_id, 'version', version, 'name', name,
                    'date', cooked_on, 'servings', servings, 'notes', notes, 'loggedAt', logged_at)::text
                FROM recipe_cooked WHERE user_id = :owner ORDER BY cooked_on, id
                """);
    }

    private void list(UserId owner, Parcel parcel, String name, String documents) {
        parcel.list(
                name,
                sql.handle().createQuery(documents).bind("owner", owner.value()).mapTo(String.class).stream());
    }

    @Override
    public void erase(UserId owner) {
        eraseImpressions(owner);
        var own = sql.handle()
                .createQuery("SELECT id, slug FROM recipe WHERE owner_id = :owner ORDER BY slug FOR UPDATE")
                .bind("owner", owner.value())
                .map((row, _) -> new RecipeEvent.Removed(
                        new RecipeId(JdbiImpressions.uuid(row, "id")), new Slug(row.getString("slug"))))
                .list();
        eraseRecipes(own.stream().map(RecipeEvent.Removed::recipe).toList());
        sql.handle().execute("DELETE FROM recipe_mark WHERE kind = 'author' AND value = ?", owner.value().toString());
        own.forEach(events::publish);
    }

    /** What is taken is taken from the counts, by the same way as any change of mind; what was withdrawn is out of them. */
    private void eraseImpressions(UserId owner) {
        var touched = sql.handle()
                .createQuery("""
                        WITH favorites AS (
                            DELETE FROM recipe_favorite WHERE user_id = :owner RETURNING recipe_id, withdrawn),
                        ratings AS (
                            DELETE FROM recipe_rating WHERE user_id = :owner RETURNING recipe_id, stars, withdrawn),
                        cooked AS (
                            DELETE FROM recipe_cooked WHERE user_id = :owner RETURNING recipe_id, withdrawn)
                        INSERT INTO recipe_tally (recipe_id, rating_sum, rating_count, favorite_count, cooked_count)
                        SELECT recipe_id, sum(stars), sum(rated), sum(liked), sum(cooked) FROM (
                            SELECT recipe_id, 0 AS stars, 0 AS rated, -1 AS liked, 0 AS cooked FROM favorites
                            WHERE NOT withdrawn
                            UNION ALL SELECT recipe_id, -stars, -1, 0, 0 FROM ratings WHERE NOT withdrawn
                            UNION ALL SELECT recipe_id, 0, 0, 0, -1 FROM cooked WHERE NOT withdrawn) AS gone
                        GROUP BY recipe_id
                        RETURNING recipe_id
                        """)
                .bind("owner", owner.value())
                .mapTo(UUID.class)
                .list();
        touched.forEach(recipe -> events.publish(new ImpressionEvent.Forgotten(new RecipeId(recipe))));
    }

    /**
     * A version goes only together with its recipe. Where others may have copies, an empty recipe that is removed takes
     * its place, for {@link SqlSyncRecipes} to tell of.
     */
    private void eraseRecipes(List<RecipeId> recipes) {
        if (recipes.isEmpty()) {
            return;
        }
        index.remove(sql.handle(), recipes);
        var ids = recipes.stream().map(RecipeId::value).toList();
        for (var table : List.of("recipe_favorite", "recipe_rating", "recipe_tally")) {
            sql.handle()
                    .createUpdate("DELETE FROM %s WHERE recipe_id = ANY (:ids)".formatted(table))
                    .bindArray("ids", UUID.class, ids)
                    .execute();
        }
        var copied = sql.handle()
                .createQuery("SELECT id FROM recipe WHERE id = ANY (:ids) AND was_public")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list();
        sql.handle()
                .createUpdate("DELETE FROM recipe WHERE id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute();
        sql.handle()
                .createUpdate("""
                        WITH gone AS (
                            INSERT INTO recipe (id, slug, status, language, version, facts, revision, created_at,
                                updated_at, removed_at, was_public, erased)
                            SELECT id, 'erased-' || id, 'PUBLISHED', 'en', 1, :facts::jsonb, 1, now(), now(), now(), true, true
                            FROM unnest(:ids) AS id RETURNING id)
                        INSERT INTO recipe_version (recipe_id, number, content, allergens, created_at)
                        SELECT id, 1, :content::jsonb, :allergens::jsonb, now() FROM gone
                        """)
                .bind("facts", RecipeRows.json(Erased.FACTS))
                .bind("content", RecipeRows.json(Erased.CONTENT))
                .bind("allergens", RecipeRows.json(Erased.FACTS.allergens()))
                .bindArray("ids", UUID.class, copied)
                .execute();
    }
}
