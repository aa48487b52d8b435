package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where recipes are kept, with every version they went through. Removed ones stay, and are found like others. */
public interface Recipes {
    /** One round trip. */
    Optional<Versioned<Recipe>> of(RecipeKey key);

    /** Those that are there; what is not there is left out. One round trip. */
    Map<Slug, Versioned<Recipe>> all(Collection<Slug> slugs);

    /**
     * Keeps these recipes, each new version beside the older ones. {@link Recipe#popularity} is not saved.
     *
     * @throws dev.galley.domain.kernel.StaleWrite if someone else saved one of them since it was read; then none is kept
     * @throws dev.galley.domain.kernel.Refused with {@code SLUG_TAKEN} if another recipe has the slug; then none is kept
     */
    void save(List<Versioned<Recipe>> recipes);

    default void save(Versioned<Recipe> recipe) {
        save(List.of(recipe));
    }

    /** A version as it was made, with the facts of that time. */
    Optional<RecipeVersion> version(RecipeId id, int number);
}
