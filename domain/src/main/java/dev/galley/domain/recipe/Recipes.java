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

    /** Those that are there; what is not there is left out. One round trip. */
    Map<RecipeId, Versioned<Recipe>> these(Collection<RecipeId> ids);

    /**
     * The same, and until this transaction is over nobody else can save one of them: what is said of them here is still so
     * when it is kept. Only in commands.
     */
    Map<RecipeId, Versioned<Recipe>> held(Collection<RecipeId> ids);

    /**
     * Recipes that are made of this one, or of others that are, drafts and private ones too, in the order of their ids.
     * Removed ones are left out. One round trip.
     *
     * @param after only those behind this one
     */
    List<Versioned<Recipe>> madeOf(RecipeId part, Optional<RecipeId> after, int most);

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
