package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_CHANGED;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_INCOMPLETE;
import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static dev.galley.domain.recipe.RecipeSamples.content;
import static dev.galley.domain.recipe.RecipeSamples.drafted;
import static dev.galley.domain.recipe.RecipeSamples.facts;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.named;
import static dev.galley.domain.recipe.RecipeSamples.published;
import static dev.galley.domain.recipe.RecipeSamples.spaghetti;
import static dev.galley.domain.recipe.RecipeSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final RecipeContent UNFINISHED = content(
            "Nothing yet", List.of(line("", "", "", "salt")), List.of(step("Stir."), step(" ")));

    @Test
    void it_is_published_only_when_everything_is_in_place() {
        var draft = drafted("draft").revise(UNFINISHED, facts(), NOW).orElseThrow().after();
        var refused = catchThrowableOfType(Refused.class, () -> draft.publish(NOW));
        assertThat(refused.refusal()).isEqualTo(RECIPE_INCOMPLETE);
        assertThat(refused.fields()).containsOnlyKeys("ingredients[0].text", "steps[1].instruction");
        assertThat(catchThrowableOfType(
                Refused.class, () -> published("x").revise(content("Empty", List.of(), List.of()), facts(), NOW))
                .fields())
                .containsOnlyKeys("ingredients", "steps");
        var done = draft.revise(spaghetti(), facts(), NOW).orElseThrow().after().publish(NOW).orElseThrow();
        assertThat(done.after().isPublic()).isTrue();
        assertThat(done.event()).isEqualTo(new RecipeEvent.Published(draft.id(), draft.slug(), 3));
        assertThat(done.after().publish(NOW)).isEmpty();
    }

    @Test
    void each_change_is_a_new_version_and_no_change_is_none() {
        var recipe = published("recipe");
        assertThat(recipe.revise(spaghetti(), facts(), NOW)).isEmpty();
        var later = NOW.plus(Duration.ofHours(1));
        var change = recipe.revise(named("Better"), facts(), later).orElseThrow();
        assertThat(change.after().current()).isEqualTo(new RecipeVersion(2, named("Better"), facts(), later));
        assertThat(change.after().createdAt()).isEqualTo(NOW);
        assertThat(change.event()).isEqualTo(new RecipeEvent.Changed(recipe.id(), recipe.slug(), 2));

        var back = change.after().revise(recipe.current().content(), facts(), later).orElseThrow().after();
        assertThat(back.current().number()).isEqualTo(3);
        assertThat(back.current().content()).isEqualTo(recipe.current().content());
    }

    @Test
    void newer_facts_are_a_change_but_not_a_version() {
        var recipe = published("recipe");
        var unknown = new RecipeFacts(Optional.empty(), RecipeAllergens.UNKNOWN);
        var change = recipe.revise(spaghetti(), unknown, NOW).orElseThrow();
        assertThat(change.after().current().number()).isEqualTo(1);
        assertThat(change.after().current().facts()).isEqualTo(unknown);
        assertThat(change.event()).isInstanceOf(RecipeEvent.Changed.class);
    }

    @Test
    void whoever_saw_another_version_is_told() {
        published("recipe").expect(Optional.of(1));
        published("recipe").expect(Optional.empty());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> published("recipe").expect(Optional.of(2)))
                .extracting(Refused::refusal)
                .isEqualTo(RECIPE_CHANGED);
    }

    @Test
    void it_is_removed_once() {
        var gone = published("recipe").remove(NOW).orElseThrow().after();
        assertThat(gone.isPublic()).isFalse();
        assertThat(gone.remove(NOW)).isEmpty();
    }

    @Test
    void a_step_uses_ingredients_that_are_there() {
        assertThat(catchThrowableOfType(
                Refused.class,
                () -> content("X", List.of(line("salt", "", "", "salt")), List.of(step("Stir.", 0, 1, -1))))
                .fields())
                .containsOnlyKeys("steps[0].ingredients[1]", "steps[0].ingredients[2]");
    }

    @Test
    void a_slug_is_made_of_a_name_in_latin_letters() {
        assertThat(Slug.from("Crème brûlée, à la vanille!")).contains(new Slug("creme-brulee-a-la-vanille"));
        assertThat(Slug.from("Spaß & Soße")).contains(new Slug("spass-sosse"));
        assertThat(Slug.from("味噌汁")).isEmpty();
        assertThat(Slug.from("Sync")).isEmpty();
        assertThat(Slug.of("search")).isEmpty();
        assertThat(RecipeKey.of("0199A1B2-6c00-7a01-8b3c-1d2e3f405162")).containsInstanceOf(RecipeKey.ById.class);
        assertThat(RecipeKey.of("No slug")).isEmpty();
    }
}
