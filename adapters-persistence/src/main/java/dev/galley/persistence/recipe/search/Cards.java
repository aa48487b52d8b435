package dev.galley.persistence.recipe.search;

import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.persistence.sql.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads what lists show of recipes. */
final class Cards {
    /** @param ingredients their names, for highlighting */
    record Shown(RecipeCard card, java.util.List<String> ingredients) {}

    private Cards() {}

    /** In the order of the ids; what was removed meanwhile is left out. */
    static Map<UUID, Shown> of(Handle handle, Collection<UUID> ids, RecipePictures pictures) {
        var cards = new LinkedHashMap<UUID, Shown>();
        if (ids.isEmpty()) {
            return cards;
        }
        var images = pictures.of(ids.stream().map(RecipeId::new).toList());
        var bound = new Bound();
        bound.query(handle, """
                SELECT r.id, r.rating, r.rating_count, r.favorite_count, r.cooked_count, c.card::text AS card
                FROM unnest(%s) WITH ORDINALITY AS wanted (id, place)
                JOIN recipe_search AS r ON r.id = wanted.id
                JOIN recipe_card AS c ON c.id = wanted.id
                ORDER BY wanted.place
                """.formatted(bound.array(UUID.class, ids)))
                .map((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    float rating = row.getFloat("rating");
                    var stars = row.wasNull() ? Optional.<Double>empty() : Optional.of((double) rating);
                    var stored = Json.read(row.getString("card"), StoredCard.class);
                    var recipe = new RecipeId(id);
                    var card = stored.card(
                            recipe,
                            stars,
                            row.getLong("rating_count"),
                            row.getLong("favorite_count"),
                            row.getLong("cooked_count"));
                    return cards.put(id, new Shown(
                            card.pictured(Optional.ofNullable(images.get(recipe))), stored.ingredients()));
                })
                .list();
        return cards;
    }
}
