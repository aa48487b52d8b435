package dev.galley.application.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.DIET_CONTRADICTED;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_CHANGED;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_INCOMPLETE;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_VERSION_NOT_FOUND;
import static dev.galley.domain.recipe.RecipeRefusal.SLUG_TAKEN;
import static dev.galley.domain.recipe.RecipeSamples.content;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.named;
import static dev.galley.domain.recipe.RecipeSamples.spaghetti;
import static dev.galley.domain.recipe.RecipeSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.bus.Caller;
import dev.galley.application.recipe.ImportRecipes.Edition;
import dev.galley.application.recipe.ImportRecipes.Entry;
import dev.galley.application.recipe.ImportRecipes.Outcome;
import dev.galley.application.recipe.ImportRecipes.Result;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.InMemoryRecipes;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeRefusal;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What becomes of recipes by all the orders that can be given. */
class RecipeCommandsTest {
    private static final Caller ADMIN = new Caller.Job("test");
    private static final Slug AGLIO = new Slug("aglio");

    private final InMemoryRecipes recipes = new InMemoryRecipes();
    private final List<DomainEvent> published = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final KnownFoods foods = new KnownFoods();
    private final FoodKnowledge knowledge = new FoodKnowledge(foods, new Parts(recipes));
    private final Ids ids = new Ids(clock, new Random(7)::nextLong);

    private RecipeId create(String slug, RecipeStatus status, RecipeContent content) {
        return new CreateRecipe.Handler(recipes, knowledge, new MadeOf(new Parts(recipes), RecipePictures.NONE),
                published::add, ids, clock)
                .handle(
                        new CreateRecipe(Optional.of(new Slug(slug)), status, RecipeDraft.matched(content)), ADMIN)
                .recipe()
                .id();
    }

    private int revise(RecipeId id, Optional<Integer> seen, RecipeContent content) {
        return new ReviseRecipe.Handler(recipes, knowledge, published::add, clock)
                .handle(new ReviseRecipe(id, seen, RecipeDraft.matched(content)), ADMIN);
    }

    private RecipeId remove(RecipeId id) {
        return new RemoveRecipe.Handler(recipes, published::add, clock)
                .handle(new RemoveRecipe(id, Optional.empty()), ADMIN);
    }

    private List<Result> load(Optional<Edition> edition, Entry... entries) {
        return outcomes(edition, entries).stream().map(Outcome::result).toList();
    }

    private List<Outcome> outcomes(Optional<Edition> edition, Entry... entries) {
        return new ImportRecipes.Handler(recipes, knowledge, published::add, ids, clock)
                .handle(new ImportRecipes(List.of(entries), edition), ADMIN);
    }

    private static Entry entry(Slug slug, RecipeContent content) {
        return new Entry(slug, RecipeDraft.matched(content));
    }

    private Recipe kept(RecipeKey key) {
        return recipes.of(key).orElseThrow().value();
    }

    private static void isRefused(RecipeRefusal refusal, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    @Test
    void a_new_recipe_knows_what_is_in_it() {
        var id = create("aglio", RecipeStatus.PUBLISHED, spaghetti());
        var recipe = kept(RecipeKey.of(id));
        assertThat(recipe.isPublic()).isTrue();
        assertThat(recipe.current().facts().nutrition().orElseThrow().perServing())
                .containsKeys(Nutrient.CALORIES, Nutrient.SODIUM_MILLIGRAMS);
        assertThat(published).containsExactly(new RecipeEvent.Published(id, AGLIO, 1));
        isRefused(SLUG_TAKEN, () -> create("aglio", RecipeStatus.DRAFT, spaghetti()));
        isRefused(RECIPE_INCOMPLETE, () -> create("empty", RecipeStatus.PUBLISHED, content("X", List.of(), List.of())));
    }

    @Test
    void a_recipe_without_a_slug_gets_one_of_its_name_that_is_free() {
        var handler = new CreateRecipe.Handler(recipes, knowledge, new MadeOf(new Parts(recipes), RecipePictures.NONE),
                published::add, ids,
                clock);
        var create = new CreateRecipe(Optional.empty(), RecipeStatus.DRAFT, RecipeDraft.matched(named("Ragù")));
        assertThat(kept(RecipeKey.of(handler.handle(create, ADMIN).recipe().id())).slug()).isEqualTo(new Slug("ragu"));
        assertThat(kept(RecipeKey.of(handler.handle(create, ADMIN).recipe().id())).slug().value()).startsWith("ragu-");
        var japanese = new CreateRecipe(Optional.empty(), RecipeStatus.DRAFT, RecipeDraft.matched(named("味噌汁")));
        assertThat(kept(RecipeKey.of(handler.handle(japanese, ADMIN).recipe().id())).slug().value()).startsWith(
                "recipe-");
    }

    @Test
    void a_change_is_made_to_the_version_that_was_seen() {
        var id = create("aglio", RecipeStatus.DRAFT, spaghetti());
        assertThat(revise(id, Optional.of(1), named("Better"))).isEqualTo(2);
        isRefused(RECIPE_CHANGED, () -> revise(id, Optional.of(1), named("Worse")));
        assertThat(revise(id, Optional.empty(), named("Better"))).as("the same again").isEqualTo(2);
        isRefused(RECIPE_NOT_FOUND, () -> revise(new RecipeId(ids.next()), Optional.empty(), named("Nothing")));

        var publish = new PublishRecipe.Handler(recipes, published::add, clock);
        assertThat(publish.handle(new PublishRecipe(id, Optional.of(2)), ADMIN)).isEqualTo(2);
        isRefused(RECIPE_INCOMPLETE, () -> revise(id, Optional.of(2), content("Nothing", List.of(), List.of())));
        assertThat(published)
                .containsExactly(
                        new RecipeEvent.Drafted(id, AGLIO),
                        new RecipeEvent.Changed(id, AGLIO, 2),
                        new RecipeEvent.Published(id, AGLIO, 2));
    }

    @Test
    void an_older_version_comes_back_as_a_new_one() {
        var id = create("aglio", RecipeStatus.PUBLISHED, spaghetti());
        revise(id, Optional.empty(), named("Other"));
        var handler = new RestoreRecipeVersion.Handler(recipes, knowledge, new MadeOf(new Parts(recipes),
                RecipePictures.NONE),
                published::add, clock);
        assertThat(handler.handle(new RestoreRecipeVersion(RecipeKey.of(id), 1, Optional.of(2)), ADMIN).version()
                .number()).isEqualTo(3);
        assertThat(kept(RecipeKey.of(id)).current().content()).isEqualTo(spaghetti());
        assertThat(handler.handle(new RestoreRecipeVersion(RecipeKey.of(id), 3, Optional.empty()), ADMIN).version()
                .number())
                .isEqualTo(3);
        isRefused(
                RECIPE_VERSION_NOT_FOUND,
                () -> handler.handle(new RestoreRecipeVersion(RecipeKey.of(id), 4, Optional.empty()), ADMIN));
    }

    @Test
    void a_removed_recipe_is_gone_for_everyone() {
        var id = create("aglio", RecipeStatus.PUBLISHED, spaghetti());
        remove(id);
        isRefused(RECIPE_NOT_FOUND, () -> remove(id));
        isRefused(RECIPE_NOT_FOUND, () -> revise(id, Optional.empty(), named("Back")));
        isRefused(RECIPE_NOT_FOUND, () -> new GetRecipe.Handler(
                recipes, knowledge, new Parts(recipes), new MadeOf(new Parts(recipes), RecipePictures.NONE),
                RecipePictures.NONE)
                .handle(GetRecipe.asWritten(Optional.of(RecipeKey.of(id))), new Caller.Stranger()));
    }

    @Test
    void a_claim_that_a_food_contradicts_is_refused() {
        foods.contradictVegan();
        isRefused(DIET_CONTRADICTED, () -> create("aglio", RecipeStatus.DRAFT, spaghetti()));
    }

    @Test
    void importing_twice_changes_nothing() {
        assertThat(load(Optional.empty(), entry(AGLIO, spaghetti()))).containsExactly(Result.CREATED);
        assertThat(load(Optional.empty(), entry(AGLIO, spaghetti()))).containsExactly(Result.UNCHANGED);
        assertThat(published).hasSize(1);
        assertThat(load(Optional.empty(), entry(AGLIO, named("New")))).containsExactly(Result.CHANGED);
        assertThat(kept(new RecipeKey.BySlug(AGLIO)).current().number()).isEqualTo(2);
    }

    @Test
    void an_entry_that_is_refused_holds_up_no_other() {
        var bad = entry(new Slug("bad"), content("Bad", List.of(line("", "", "", "x")), List.of(step(" "))));
        var outcomes = outcomes(Optional.empty(), bad, entry(AGLIO, spaghetti()), entry(AGLIO, named("Twice")));
        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly(Result.REFUSED, Result.CREATED, Result.REFUSED);
        assertThat(outcomes.getFirst().problems()).containsOnlyKeys("ingredients[0].text", "steps[0].instruction");
        assertThat(outcomes.getLast().problems()).containsOnlyKeys("slug");
    }

    @Test
    void a_slug_that_names_no_food_is_told_and_its_line_is_unmatched() {
        var draft = new RecipeDraft(
                content("Odd", List.of(line("1 dragon scale", "1", "", "dragon scale")), List.of(step("Boil.", 0))),
                List.of(Optional.of("dragon-scale")));
        var outcome = outcomes(Optional.empty(), new Entry(new Slug("odd"), draft)).getFirst();
        assertThat(outcome.unknownFoods()).containsExactly("dragon-scale");
        assertThat(kept(new RecipeKey.BySlug(new Slug("odd"))).current().facts().allergens().unknown()).hasSize(15);
    }

    @Test
    void a_newer_edition_updates_what_nobody_touched_and_leaves_the_rest_alone() {
        var one = Optional.of(new Edition("starter", "one"));
        var two = Optional.of(new Edition("starter", "two"));
        var three = Optional.of(new Edition("starter", "three"));
        var touched = new Slug("touched");
        var removed = new Slug("removed");
        load(one, entry(AGLIO, spaghetti()), entry(touched, spaghetti()), entry(removed, spaghetti()));
        revise(kept(new RecipeKey.BySlug(touched)).id(), Optional.empty(), named("Mine"));
        remove(kept(new RecipeKey.BySlug(removed)).id());
        create("own", RecipeStatus.PUBLISHED, named("Own"));

        var better = named("Better");
        var result = load(
                two,
                entry(AGLIO, better), entry(touched, better), entry(removed, better), entry(new Slug("own"), better));
        assertThat(result)
                .containsExactly(Result.CHANGED, Result.LEFT_ALONE, Result.LEFT_ALONE, Result.LEFT_ALONE);
        assertThat(kept(new RecipeKey.BySlug(touched)).current().content().name()).isEqualTo("Mine");
        assertThat(kept(new RecipeKey.BySlug(touched)).origin().orElseThrow().stamp()).isEqualTo("two");
        assertThat(kept(new RecipeKey.BySlug(removed)).removedAt()).isPresent();
        assertThat(load(three, entry(AGLIO, spaghetti()))).as("untouched since edition two").containsExactly(
                Result.CHANGED);
    }
}
