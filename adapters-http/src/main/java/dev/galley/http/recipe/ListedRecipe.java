package dev.galley.http.recipe;

import dev.galley.application.recipe.RecipeCard;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Judgement;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.http.server.Safety;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A recipe as lists show it: like one that is read alone, but for its ingredients and steps, and of its nutrition only the
 * energy.
 *
 * @param allergens those it contains; one that is in none of the three lists is not in it
 * @param allergensUnknown those that some ingredient does not tell of
 * @param images its picture, if it has one
 * @param safety for readers who are signed in and told what they must not eat
 */
record ListedRecipe(
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
        Optional<Nutrition> nutrition,
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
        Optional<Safety> safety) {

    record Nutrition(PerServing perServing, Optional<BigDecimal> coverage) {}

    record PerServing(Optional<ShownRecipe.Range> calories) {}

    /** One that is public, like all that anybody finds. */
    static ListedRecipe of(Screened<RecipeCard> found) {
        return of(found.value(), RecipeStatus.PUBLISHED, found.warning());
    }

    static ListedRecipe of(RecipeCard card, RecipeStatus status, Optional<Judgement> warning) {
        var allergens = card.allergens();
        return new ListedRecipe(
                card.id().value(),
                card.slug().value(),
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
                card.dietary().stream().map(Diet::code).toList(),
                codes(allergens.contains()),
                codes(allergens.mayContain()),
                codes(allergens.unknown()),
                nutrition(card),
                card.source().map(ShownRecipe.Source::of),
                card.language().code(),
                new ShownRecipe.Rating(card.rating().map(stars -> round(stars, 2)), card.ratingCount()),
                card.favoriteCount(),
                card.cookedCount(),
                card.version(),
                status,
                card.createdAt(),
                card.updatedAt(),
                card.images().map(ShownRecipe.Images::of),
                warning.map(Safety::of));
    }

    private static Optional<Nutrition> nutrition(RecipeCard card) {
        return card.calories().isEmpty() && card.coverage().isEmpty()
                ? Optional.empty()
                : Optional.of(new Nutrition(
                        new PerServing(card.calories().map(ShownRecipe.Range::of)),
                        card.coverage().map(share -> round(share, 3))));
    }

    private static BigDecimal round(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static List<String> codes(Collection<Allergen> allergens) {
        return allergens.stream().map(Allergen::code).toList();
    }
}
