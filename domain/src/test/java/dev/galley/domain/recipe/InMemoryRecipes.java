package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.SLUG_TAKEN;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** For tests. Keeps to the contract, but cannot be rolled back. */
public final class InMemoryRecipes implements Recipes {
    private final Map<RecipeId, Versioned<Recipe>> recipes = new HashMap<>();
    private final Map<RecipeId, Map<Integer, RecipeVersion>> versions = new HashMap<>();

    @Override
    public synchronized Optional<Versioned<Recipe>> of(RecipeKey key) {
        return switch (key) {
            case RecipeKey.ById(var id) -> Optional.ofNullable(recipes.get(id));
            case RecipeKey.BySlug(var slug) -> recipes.values().stream()
                    .filter(recipe -> recipe.value().slug().equals(slug))
                    .findFirst();
        };
    }

    @Override
    public synchronized Map<Slug, Versioned<Recipe>> all(Collection<Slug> slugs) {
        return recipes.values().stream()
                .filter(recipe -> slugs.contains(recipe.value().slug()))
                .collect(Collectors.toMap(recipe -> recipe.value().slug(), recipe -> recipe));
    }

    @Override
    public synchronized void save(List<Versioned<Recipe>> all) {
        for (var recipe : all) {
            var kept = Optional.ofNullable(recipes.get(recipe.value().id()));
            if (kept.map(Versioned::version).orElse(0L) != recipe.version()) {
                throw new StaleWrite(recipe.value().id());
            }
            of(new RecipeKey.BySlug(recipe.value().slug())).ifPresent(namesake -> {
                if (!namesake.value().id().equals(recipe.value().id())) {
                    throw SLUG_TAKEN.because("another recipe is called so", Map.of("slug", "is taken"));
                }
            });
        }
        for (var recipe : all) {
            var id = recipe.value().id();
            recipes.put(id, new Versioned<>(recipe.value(), recipe.version() + 1));
            versions.computeIfAbsent(id, _ -> new HashMap<>())
                    .putIfAbsent(recipe.value().current().number(), recipe.value().current());
        }
    }

    @Override
    public synchronized Optional<RecipeVersion> version(RecipeId id, int number) {
        return Optional.ofNullable(versions.getOrDefault(id, Map.of()).get(number));
    }
}
