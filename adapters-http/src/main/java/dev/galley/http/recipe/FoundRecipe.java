package dev.galley.http.recipe;

import dev.galley.application.recipe.SearchRecipes;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.http.server.Safety;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A recipe as a search shows it: as lists do, and where the words are in it. */
record FoundRecipe(
        UUID id,
        String slug,
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
        List<String> dietary,
        List<String> allergens,
        List<String> allergensMayContain,
        List<String> allergensUnknown,
        Optional<ListedRecipe.Nutrition> nutrition,
        Optional<ShownRecipe.Source> source,
        String language,
        ShownRecipe.Rating rating,
        long favoriteCount,
        long cookedCount,
        int version,
        RecipeStatus status,
        Instant createdAt,
        Instant updatedAt,
        Optional<ShownRecipe.Images> images,
        Optional<Safety> safety,
        SearchRecipes.Highlights highlights) {

    static FoundRecipe of(Screened<SearchRecipes.Hit> found) {
        var hit = found.value();
        var card = ListedRecipe.of(hit.card(), RecipeStatus.PUBLISHED, found.warning());
        return new FoundRecipe(
                card.id(),
                card.slug(),
                card.name(),
                card.description(),
                card.category(),
                card.cuisine(),
                card.difficulty(),
                card.prepMinutes(),
                card.cookMinutes(),
                card.restMinutes(),
                card.totalMinutes(),
                card.servings(),
                card.tags(),
                card.dietary(),
                card.allergens(),
                card.allergensMayContain(),
                card.allergensUnknown(),
                card.nutrition(),
                card.source(),
                card.language(),
                card.rating(),
                card.favoriteCount(),
                card.cookedCount(),
                card.version(),
                card.status(),
                card.createdAt(),
                card.updatedAt(),
                card.images(),
                card.safety(),
                hit.highlights());
    }
}
