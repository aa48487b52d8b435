package dev.galley.persistence.recipe;

import dev.galley.domain.recipe.Recipe;
import org.jspecify.annotations.Nullable;

/** Recipes as COPY takes them: the very rows that {@link JdbiRecipes} would write, and what people made of them. */
public final class RecipeCopies {
    public static final String RECIPES = """
            COPY recipe (id, slug, owner_id, status, language, version, facts, revision, rating_sum, rating_count,
                favorite_count, cooked_count, created_at, updated_at, was_public) FROM STDIN""";

    public static final String VERSIONS = """
            COPY recipe_version (recipe_id, number, content, nutrition, allergens, created_at) FROM STDIN""";

    private RecipeCopies() {}

    /** For {@link #RECIPES}. */
    public static @Nullable String[] recipe(Recipe recipe) {
        var current = recipe.current();
        var popularity = recipe.popularity();
        return new @Nullable String[]{
                recipe.id().value().toString(),
                recipe.slug().value(),
                recipe.owner().map(owner -> owner.value().toString()).orElse(null),
                recipe.status().name(),
                current.content().language().code(),
                Integer.toString(current.number()),
                RecipeRows.json(current.facts()),
                "1",
                Long.toString(popularity.ratingSum()),
                Long.toString(popularity.ratingCount()),
                Long.toString(popularity.favoriteCount()),
                Long.toString(popularity.cookedCount()),
                recipe.createdAt().toString(),
                recipe.updatedAt().toString(),
                recipe.isPublic() ? "t" : "f"
        };
    }

    /** For {@link #VERSIONS}: the current one. */
    public static @Nullable String[] version(Recipe recipe) {
        var current = recipe.current();
        return new @Nullable String[]{
                recipe.id().value().toString(),
                Integer.toString(current.number()),
                RecipeRows.json(current.content()),
                current.facts().nutrition().map(RecipeRows::json).orElse(null),
                RecipeRows.json(current.facts().allergens()),
                current.createdAt().toString()
        };
    }
}
