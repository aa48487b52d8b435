package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.recipe.ListRecipesOfFoods;
import dev.galley.application.recipe.ListRecipesOfFoods.Found;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Slug;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Public recipes are found by the marks of the index, all others by the foods that their own row names. */
public final class SqlListRecipesOfFoods implements Handles<ListRecipesOfFoods, List<Found>> {
    private static final UUID FIRST = new UUID(0, 0);
    private final Sql sql;

    @Inject
    public SqlListRecipesOfFoods(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Found> handle(ListRecipesOfFoods query, Caller caller) {
        var foods = query.foods().stream().map(food -> food.value()).toList();
        return sql.handle()
                .createQuery("""
                        (SELECT r.id, r.slug FROM recipe_search AS s JOIN recipe AS r ON r.id = s.id
                         WHERE s.marks && :marks AND s.id > :after AND r.updated_at >= :since
                         ORDER BY s.id LIMIT :size)
                        UNION ALL
                        (SELECT id, slug FROM recipe
                         WHERE unlisted_foods && :foods AND id > :after AND updated_at >= :since
                         ORDER BY id LIMIT :size)
                        ORDER BY id LIMIT :size
                        """)
                .bindArray("marks", Integer.class, marks(foods))
                .bindArray("foods", UUID.class, foods)
                .bind("after", query.after().map(RecipeId::value).orElse(FIRST))
                .bind("since", query.since().orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
                .bind("size", query.size().value())
                .map((row, _) -> new Found(
                        new RecipeId(row.getObject("id", UUID.class)), new Slug(row.getString("slug"))))
                .list();
    }

    /** Their numbers in the index; foods that no public recipe ever had have none. */
    private List<Integer> marks(List<UUID> foods) {
        return sql.handle()
                .createQuery("SELECT id FROM recipe_mark WHERE kind = 'food' AND value = ANY (:foods)")
                .bindArray("foods", String.class, foods.stream().map(UUID::toString).toList())
                .mapTo(Integer.class)
                .list();
    }
}
