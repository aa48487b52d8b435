package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.SLUG_TAKEN;
import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static dev.galley.domain.recipe.RecipeSamples.drafted;
import static dev.galley.domain.recipe.RecipeSamples.facts;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.named;
import static dev.galley.domain.recipe.RecipeSamples.published;
import static dev.galley.domain.recipe.RecipeSamples.spaghetti;
import static dev.galley.domain.recipe.RecipeSamples.withLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Recipes} must do. */
public interface RecipesContract {
    Recipes recipes();

    private Versioned<Recipe> saved(Recipe recipe) {
        recipes().save(new Versioned<>(recipe, 0));
        return recipes().of(RecipeKey.of(recipe.id())).orElseThrow();
    }

    @Test
    default void a_recipe_comes_back_equal_by_its_id_and_its_slug() {
        var recipe = published("aglio-e-olio").from(new Origin("starter", "one", 1));
        assertThat(saved(recipe).value()).isEqualTo(recipe);
        assertThat(recipes().of(new RecipeKey.BySlug(recipe.slug())).map(Versioned::value)).contains(recipe);
    }

    @Test
    default void what_is_not_there_is_absent() {
        assertThat(recipes().of(RecipeKey.of(RecipeSamples.someRecipe()))).isEmpty();
        assertThat(recipes().of(new RecipeKey.BySlug(new Slug("nothing")))).isEmpty();
        assertThat(recipes().version(RecipeSamples.someRecipe(), 1)).isEmpty();
    }

    @Test
    default void many_are_found_by_their_slugs_at_once() {
        var here = drafted("here");
        recipes().save(List.of(new Versioned<>(here, 0), new Versioned<>(published("other"), 0)));
        var found = recipes().all(List.of(here.slug(), new Slug("nowhere")));
        assertThat(found).containsOnlyKeys(here.slug());
        assertThat(found.get(here.slug())).isEqualTo(recipes().of(RecipeKey.of(here.id())).orElseThrow());
    }

    @Test
    default void many_are_found_by_their_ids_at_once_and_can_be_held() {
        var here = saved(published("here"));
        var ids = List.of(here.value().id(), RecipeSamples.someRecipe());
        assertThat(recipes().these(ids)).containsExactly(java.util.Map.entry(here.value().id(), here));
        assertThat(recipes().held(ids)).containsExactly(java.util.Map.entry(here.value().id(), here));
    }

    private Recipe madeOf(String slug, RecipeId part) {
        var line = line("1 batch", "1", "batch", "dough")
                .with(Optional.of(LineScaling.FIXED), Optional.of(new PartRecipe(part, Optional.of(
                        new java.math.BigDecimal("2.5")))));
        var content = withLine(spaghetti(), line).in(Optional.of(Pan.of("round:26")));
        return saved(Recipe.create(
                RecipeSamples.someRecipe(), new Slug(slug), Optional.empty(), RecipeStatus.DRAFT, content, facts(), NOW)
                .after()).value();
    }

    @Test
    default void what_is_made_of_a_recipe_is_found_over_all_levels_in_the_order_of_ids() {
        var dough = saved(published("dough")).value();
        var pizza = madeOf("pizza", dough.id());
        var feast = madeOf("feast", pizza.id());
        madeOf("other", RecipeSamples.someRecipe());
        var gone = recipes().of(RecipeKey.of(madeOf("gone", dough.id()).id())).orElseThrow();
        recipes().save(gone.with(gone.value().remove(NOW).orElseThrow().after()));

        var found = recipes().madeOf(dough.id(), Optional.empty(), 10).stream().map(Versioned::value).toList();
        assertThat(found).containsExactlyInAnyOrder(pizza, feast);
        assertThat(found).isSortedAccordingTo(java.util.Comparator.comparing(recipe -> recipe.id().value().toString()));
        assertThat(recipes().madeOf(dough.id(), Optional.of(found.getFirst().id()), 10)).hasSize(1);
        assertThat(recipes().madeOf(dough.id(), Optional.empty(), 1)).hasSize(1);
        assertThat(recipes().madeOf(feast.id(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void every_version_stays_as_it_was_made() {
        var first = saved(published("changing"));
        var content = withLine(spaghetti(), line("1 pinch chilli", "1", "pinch", "chilli"));
        var later = NOW.plus(Duration.ofDays(1));
        recipes().save(first.with(first.value().revise(content, facts(), later).orElseThrow().after()));
        var second = recipes().of(RecipeKey.of(first.value().id())).orElseThrow();
        var otherFacts = new RecipeFacts(Optional.empty(), RecipeAllergens.UNKNOWN);
        recipes().save(second.with(second.value().revise(content, otherFacts, later).orElseThrow().after()));

        var now = recipes().of(RecipeKey.of(first.value().id())).orElseThrow().value();
        assertThat(now.current().number()).isEqualTo(2);
        assertThat(now.current().facts()).isEqualTo(otherFacts);
        assertThat(recipes().version(now.id(), 1)).contains(first.value().current());
        assertThat(recipes().version(now.id(), 2)).contains(second.value().current());
        assertThat(recipes().version(now.id(), 3)).isEmpty();
    }

    @Test
    default void a_removed_recipe_is_still_there() {
        var recipe = saved(published("going"));
        recipes().save(recipe.with(recipe.value().remove(NOW).orElseThrow().after()));
        assertThat(recipes().of(RecipeKey.of(recipe.value().id())).orElseThrow().value().removedAt()).contains(NOW);
    }

    @Test
    default void saving_what_someone_else_saved_first_is_stale_and_keeps_nothing() {
        var one = saved(drafted("one"));
        var two = saved(drafted("two"));
        recipes().save(one.with(one.value().publish(NOW).orElseThrow().after()));

        var both = List.of(
                two.with(two.value().publish(NOW).orElseThrow().after()),
                one.with(one.value().remove(NOW).orElseThrow().after()));
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> recipes().save(both));
        assertThat(recipes().of(RecipeKey.of(two.value().id()))).contains(two);
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> recipes().save(new Versioned<>(one.value(), 0)));
    }

    @Test
    default void a_slug_belongs_to_one_recipe() {
        saved(published("mine"));
        var another = published("mine");
        var fine = published("fine");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> recipes().save(List.of(new Versioned<>(fine, 0), new Versioned<>(another, 0))))
                .extracting(Refused::refusal)
                .isEqualTo(SLUG_TAKEN);
        assertThat(recipes().of(RecipeKey.of(fine.id()))).isEmpty();
    }

    @Test
    default void saving_nothing_is_fine() {
        recipes().save(List.of());
        assertThat(recipes().all(List.of())).isEmpty();
        assertThat(named("x")).isNotEqualTo(spaghetti());
    }
}
