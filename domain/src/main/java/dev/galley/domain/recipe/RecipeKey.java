package dev.galley.domain.recipe;

import java.util.Optional;
import java.util.UUID;

/** What a reader calls a recipe by. */
public sealed interface RecipeKey {
    record ById(RecipeId id) implements RecipeKey {}

    record BySlug(Slug slug) implements RecipeKey {}

    static RecipeKey of(RecipeId id) {
        return new ById(id);
    }

    /** The key that this text of an address is, if it can be any. */
    static Optional<RecipeKey> of(String idOrSlug) {
        if (idOrSlug.length() == 36) {
            try {
                return Optional.of(new ById(new RecipeId(UUID.fromString(idOrSlug))));
            } catch (IllegalArgumentException e) {
                // a slug may be just as long
            }
        }
        return Slug.of(idOrSlug).map(BySlug::new);
    }
}
