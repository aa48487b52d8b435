package dev.galley.persistence.recipe.search;

import dev.galley.application.recipe.RecipeCard;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeSource;
import dev.galley.domain.recipe.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a list shows of a recipe, as it is kept. What people made of the recipe changes without it and is kept apart. */
record StoredCard(
        String slug,
        Language language,
        String name,
        Optional<String> description,
        Optional<String> category,
        Optional<String> cuisine,
        Optional<Difficulty> difficulty,
        Optional<Integer> prepMinutes,
        Optional<Integer> cookMinutes,
        Optional<Integer> restMinutes,
        Optional<Integer> totalMinutes,
        int servings,
        List<String> tags,
        List<Diet> dietary,
        List<String> ingredients,
        Set<Allergen> contains,
        Set<Allergen> mayContain,
        Set<Allergen> unknown,
        Optional<Map<Diet, Boolean>> suits,
        Optional<Interval> calories,
        Optional<Double> coverage,
        Optional<RecipeSource> source,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static StoredCard of(Recipe recipe) {
        var version = recipe.current();
        var content = version.content();
        var allergens = version.facts().allergens();
        var nutrition = version.facts().nutrition();
        return new StoredCard(
                recipe.slug().value(),
                content.language(),
                content.name(),
                content.description(),
                content.category(),
                content.cuisine(),
                content.difficulty(),
                content.prepMinutes(),
                content.cookMinutes(),
                content.restMinutes(),
                content.totalMinutes(),
                content.servings(),
                content.tags(),
                version.dietary(),
                content.ingredients().stream().map(line -> line.name()).toList(),
                allergens.contains(),
                allergens.mayContain(),
                allergens.unknown(),
                Optional.of(version.facts().contents().diets()),
                nutrition.flatMap(known -> Optional.ofNullable(known.perServing().get(Nutrient.CALORIES))),
                nutrition.map(known -> known.coverage()),
                content.source(),
                version.number(),
                recipe.createdAt(),
                recipe.updatedAt());
    }

    RecipeCard card(
            RecipeId id, Optional<Double> rating, long ratingCount, long favoriteCount, long cookedCount) {
        return new RecipeCard(
                id,
                new Slug(slug),
                language,
                name,
                description,
                category,
                cuisine,
                difficulty,
                prepMinutes,
                cookMinutes,
                restMinutes,
                totalMinutes,
                servings,
                tags,
                dietary,
                new RecipeAllergens(contains, mayContain, unknown),
                suits.orElse(Map.of()),
                calories,
                coverage,
                source,
                rating,
                ratingCount,
                favoriteCount,
                cookedCount,
                version,
                createdAt,
                updatedAt,
                Optional.empty());
    }
}
