package dev.galley.domain.recipe;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people make of the recipes of a test. */
public final class InMemoryImpressions implements Impressions {
    private record Mine(UserId person, RecipeId recipe) {}

    private final Recipes recipes;
    private final Set<Mine> favorites = new HashSet<>();
    private final Map<Mine, Rating> ratings = new HashMap<>();
    private final List<Cooked> log = new ArrayList<>();
    private final Set<RecipeId> uncounted = new HashSet<>();
    private final Set<Mine> withdrawnFavorites = new HashSet<>();
    private final Set<Mine> withdrawnRatings = new HashSet<>();
    private final Set<Cooked> withdrawnCooked = new HashSet<>();

    public InMemoryImpressions(Recipes recipes) {
        this.recipes = recipes;
    }

    public List<Cooked> log() {
        return List.copyOf(log);
    }

    private boolean noted(RecipeId recipe, boolean changed) {
        if (changed) {
            uncounted.add(recipe);
        }
        return changed;
    }

    @Override
    public boolean favorite(UserId person, RecipeId recipe, int version, Instant now) {
        return noted(recipe, favorites.add(new Mine(person, recipe)));
    }

    @Override
    public boolean unfavorite(UserId person, RecipeId recipe) {
        var mine = new Mine(person, recipe);
        return noted(recipe, !withdrawnFavorites.contains(mine) && favorites.remove(mine));
    }

    @Override
    public boolean rate(UserId person, RecipeId recipe, Rating rating) {
        var mine = new Mine(person, recipe);
        var before = ratings.get(mine);
        if (withdrawnRatings.contains(mine)) {
            return false;
        }
        boolean same = before != null
                && before.version() == rating.version()
                && before.stars() == rating.stars()
                && before.comment().equals(rating.comment());
        if (!same) {
            ratings.put(mine, rating);
        }
        return noted(recipe, !same);
    }

    @Override
    public boolean unrate(UserId person, RecipeId recipe) {
        var mine = new Mine(person, recipe);
        return noted(recipe, !withdrawnRatings.contains(mine) && ratings.remove(mine) != null);
    }

    @Override
    public void cook(Cooked cooked) {
        log.add(cooked);
        noted(cooked.recipe(), true);
    }

    @Override
    public Set<RecipeId> withdraw(UserId person, int most) {
        var touched = new HashSet<RecipeId>();
        favorites.stream()
                .filter(mine -> mine.person.equals(person) && !withdrawnFavorites.contains(mine))
                .limit(most)
                .toList()
                .forEach(mine -> {
                    withdrawnFavorites.add(mine);
                    touched.add(mine.recipe);
                });
        ratings.keySet().stream()
                .filter(mine -> mine.person.equals(person) && !withdrawnRatings.contains(mine))
                .limit(most)
                .toList()
                .forEach(mine -> {
                    withdrawnRatings.add(mine);
                    touched.add(mine.recipe);
                });
        log.stream()
                .filter(cooked -> cooked.cook().equals(person) && !withdrawnCooked.contains(cooked))
                .limit(most)
                .toList()
                .forEach(cooked -> {
                    withdrawnCooked.add(cooked);
                    touched.add(cooked.recipe());
                });
        uncounted.addAll(touched);
        return touched;
    }

    @Override
    public Own of(UserId person, RecipeKey recipe) {
        return recipes.of(recipe)
                .map(found -> new Mine(person, found.value().id()))
                .map(mine -> new Own(favorites.contains(mine), Optional.ofNullable(ratings.get(mine))))
                .orElse(Own.NONE);
    }

    @Override
    public Optional<Popularity> count(RecipeId recipe) {
        if (!uncounted.remove(recipe) || recipes.of(RecipeKey.of(recipe)).isEmpty()) {
            return Optional.empty();
        }
        var stars = ratings.entrySet().stream()
                .filter(rating -> rating.getKey().recipe.equals(recipe))
                .filter(rating -> !withdrawnRatings.contains(rating.getKey()))
                .mapToLong(rating -> rating.getValue().stars())
                .summaryStatistics();
        return Optional.of(new Popularity(
                stars.getSum(),
                stars.getCount(),
                favorites.stream()
                        .filter(mine -> mine.recipe.equals(recipe) && !withdrawnFavorites.contains(mine))
                        .count(),
                log.stream()
                        .filter(cooked -> cooked.recipe().equals(recipe) && !withdrawnCooked.contains(cooked))
                        .count()));
    }
}
