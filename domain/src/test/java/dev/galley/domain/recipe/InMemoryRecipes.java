package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.SLUG_TAKEN;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** For tests. Keeps to the contract, but cannot be rolled back. */
public final class InMemoryRecipes implements Recipes {
    /** As PostgreSQL orders ids: by their bytes, as their text does. */
    private static final Comparator<RecipeId> ORDER = Comparator.comparing(id -> id.value().toString());

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
    public synchronized Map<RecipeId, Versioned<Recipe>> these(Collection<RecipeId> ids) {
        return recipes.entrySet().stream()
                .filter(recipe -> ids.contains(recipe.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<RecipeId, Versioned<Recipe>> held(Collection<RecipeId> ids) {
        return these(ids);
    }

    @Override
    public synchronized List<Versioned<Recipe>> madeOf(RecipeId part, Optional<RecipeId> after, int most) {
        var above = new HashMap<RecipeId, Versioned<Recipe>>();
        int before = -1;
        while (above.size() > before) {
            before = above.size();
            recipes.forEach((id, recipe) -> {
                var of = recipe.value().removedAt().isEmpty() ? parts(recipe.value()) : Set.<RecipeId>of();
                if (of.contains(part) || of.stream().anyMatch(above::containsKey)) {
                    above.put(id, recipe);
                }
            });
        }
        return above.values().stream()
                .filter(recipe -> after.isEmpty() || ORDER.compare(recipe.value().id(), after.get()) > 0)
                .sorted((a, b) -> ORDER.compare(a.value().id(), b.value().id()))
                .limit(most)
                .toList();
    }

    private static Set<RecipeId> parts(Recipe recipe) {
        return recipe.current().content().parts();
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
