package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static dev.galley.domain.recipe.RecipeSamples.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of everything that keeps what people make of recipes. */
public interface ImpressionsContract {
    UserId ANNA = new UserId(new UUID(1, 1));
    UserId BEN = new UserId(new UUID(1, 2));

    Recipes recipes();

    Impressions impressions();

    private RecipeId recipe(String slug) {
        var recipe = published(slug);
        recipes().save(new Versioned<>(recipe, 0));
        return recipe.id();
    }

    private static Rating rating(int stars, String comment) {
        return new Rating(1, stars, comment.isEmpty() ? Optional.empty() : Optional.of(comment), NOW);
    }

    @Test
    default void a_favourite_counts_once_however_often_it_is_kept() {
        var recipe = recipe("liked");
        assertThat(impressions().favorite(ANNA, recipe, 1, NOW)).isTrue();
        assertThat(impressions().favorite(ANNA, recipe, 1, NOW)).isFalse();
        assertThat(impressions().favorite(BEN, recipe, 1, NOW)).isTrue();
        assertThat(impressions().count(recipe)).contains(new Popularity(0, 0, 2, 0));
        assertThat(impressions().count(recipe)).as("nothing since").isEmpty();
        assertThat(impressions().of(ANNA, RecipeKey.of(recipe)).isFavorite()).isTrue();

        assertThat(impressions().unfavorite(ANNA, recipe)).isTrue();
        assertThat(impressions().unfavorite(ANNA, recipe)).isFalse();
        assertThat(impressions().count(recipe)).contains(new Popularity(0, 0, 1, 0));
        assertThat(impressions().of(ANNA, RecipeKey.of(recipe))).isEqualTo(Impressions.Own.NONE);
    }

    @Test
    default void a_newer_rating_takes_the_place_of_an_older_one() {
        var recipe = recipe("rated");
        assertThat(impressions().rate(ANNA, recipe, rating(5, "Lovely"))).isTrue();
        assertThat(impressions().rate(ANNA, recipe, rating(5, "Lovely"))).as("the same").isFalse();
        assertThat(impressions().rate(BEN, recipe, rating(2, ""))).isTrue();
        assertThat(impressions().count(recipe)).contains(new Popularity(7, 2, 0, 0));
        assertThat(impressions().rate(ANNA, recipe, rating(3, ""))).isTrue();
        assertThat(impressions().count(recipe)).contains(new Popularity(5, 2, 0, 0));
        assertThat(impressions().of(ANNA, new RecipeKey.BySlug(new Slug("rated"))).rating()).contains(rating(3, ""));

        assertThat(impressions().unrate(ANNA, recipe)).isTrue();
        assertThat(impressions().unrate(ANNA, recipe)).isFalse();
        assertThat(impressions().count(recipe)).contains(new Popularity(2, 1, 0, 0));
    }

    @Test
    default void each_time_it_was_cooked_counts() {
        var recipe = recipe("cooked");
        for (int i = 1; i <= 3; i++) {
            impressions().cook(new Cooked(
                    new CookedId(new UUID(9, i)), ANNA, recipe, 1, "Cooked", LocalDate.of(2026, 11, i), 2,
                    Optional.of("fine"), NOW));
        }
        assertThat(impressions().count(recipe)).contains(new Popularity(0, 0, 0, 3));
    }

    @Test
    default void what_is_withdrawn_is_taken_out_of_the_counts_once_and_does_not_change_any_more() {
        var one = recipe("left-behind");
        var other = recipe("left-too");
        impressions().favorite(ANNA, one, 1, NOW);
        impressions().rate(ANNA, one, rating(5, "Lovely"));
        impressions().favorite(ANNA, other, 1, NOW);
        for (int i = 1; i <= 3; i++) {
            impressions().cook(new Cooked(
                    new CookedId(new UUID(8, i)), ANNA, one, 1, "Cooked", LocalDate.of(2026, 11, i), 2,
                    Optional.empty(), NOW));
        }
        impressions().rate(BEN, one, rating(2, ""));
        impressions().favorite(BEN, one, 1, NOW);
        assertThat(impressions().count(one)).contains(new Popularity(7, 2, 2, 3));
        assertThat(impressions().count(other)).contains(new Popularity(0, 0, 1, 0));

        assertThat(impressions().withdraw(ANNA, 2)).containsExactlyInAnyOrder(one, other);
        assertThat(impressions().count(one)).contains(new Popularity(2, 1, 1, 1));
        assertThat(impressions().count(other)).contains(new Popularity(0, 0, 0, 0));
        assertThat(impressions().withdraw(ANNA, 2)).containsExactly(one);
        assertThat(impressions().count(one)).contains(new Popularity(2, 1, 1, 0));
        assertThat(impressions().withdraw(ANNA, 2)).isEmpty();

        assertThat(impressions().rate(ANNA, one, rating(1, ""))).isFalse();
        assertThat(impressions().unrate(ANNA, one)).isFalse();
        assertThat(impressions().favorite(ANNA, one, 1, NOW)).isFalse();
        assertThat(impressions().unfavorite(ANNA, one)).isFalse();
        assertThat(impressions().count(one)).as("nothing since").isEmpty();
        assertThat(impressions().of(ANNA, RecipeKey.of(one)).rating()).contains(rating(5, "Lovely"));
    }

    @Test
    default void of_what_is_not_there_nobody_makes_anything() {
        var nothing = new RecipeId(new UUID(3, 3));
        assertThat(impressions().of(ANNA, RecipeKey.of(nothing))).isEqualTo(Impressions.Own.NONE);
        assertThat(impressions().count(nothing)).isEmpty();
    }
}
