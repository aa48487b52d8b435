package dev.galley.application.recipe;

import dev.galley.application.media.LinkMedia;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.kernel.safety.Contents;
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

/**
 * A public recipe as lists show it: all of it but its ingredients and steps.
 *
 * @param dietary what the author claims, as far as no food contradicts it
 * @param suits whether it suits a diet, as far as its foods tell; one of which nobody knows is absent
 * @param calories in a serving
 * @param coverage the share of the ingredients' weight behind {@code calories} that was matched to a food, 0 to 1
 * @param rating the mean of all stars, 1 to 5; absent where nobody rated
 * @param images where its picture is seen, if it has one
 */
public record RecipeCard(
        RecipeId id,
        Slug slug,
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
        RecipeAllergens allergens,
        Map<Diet, Boolean> suits,
        Optional<Interval> calories,
        Optional<Double> coverage,
        Optional<RecipeSource> source,
        Optional<Double> rating,
        long ratingCount,
        long favoriteCount,
        long cookedCount,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Optional<LinkMedia.Links> images) {

    public static RecipeCard of(Recipe recipe) {
        var version = recipe.current();
        var content = version.content();
        var nutrition = version.facts().nutrition();
        var popularity = recipe.popularity();
        return new RecipeCard(
                recipe.id(),
                recipe.slug(),
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
                version.facts().allergens(),
                version.facts().contents().diets(),
                nutrition.flatMap(known -> Optional.ofNullable(known.perServing().get(Nutrient.CALORIES))),
                nutrition.map(known -> known.coverage()),
                content.source(),
                popularity.ratingCount() == 0
                        ? Optional.empty()
                        : Optional.of((double) popularity.ratingSum() / popularity.ratingCount()),
                popularity.ratingCount(),
                popularity.favoriteCount(),
                popularity.cookedCount(),
                version.number(),
                recipe.createdAt(),
                recipe.updatedAt(),
                Optional.empty());
    }

    /** The same, with its picture. */
    public RecipeCard pictured(Optional<LinkMedia.Links> links) {
        return new RecipeCard(
                id, slug, language, name, description, category, cuisine, difficulty, prepMinutes, cookMinutes,
                restMinutes, totalMinutes, servings, tags, dietary, allergens, suits, calories, coverage, source,
                rating, ratingCount, favoriteCount, cookedCount, version, createdAt, updatedAt, links);
    }

    /** As the gate judges it. */
    public Contents contents() {
        return new Contents(allergens.contains(), allergens.mayContain(), allergens.unknown(), suits);
    }

    /** Whether nobody with this allergy needs to ask. Unknown is never safe. */
    public boolean isFreeOf(Allergen allergen) {
        return !allergens.contains().contains(allergen)
                && !allergens.mayContain().contains(allergen)
                && !allergens.unknown().contains(allergen);
    }
}
