package dev.galley.application.recipe;

import static dev.galley.domain.recipe.RecipeSamples.OIL;
import static dev.galley.domain.recipe.RecipeSamples.spaghetti;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.job.Jobs;
import dev.galley.application.recipe.ReappraiseRecipes.Work;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.recipe.InMemoryRecipes;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReappraiseRecipesTest {
    private static final Caller US = new Caller.Job("test");
    private static final Slug AGLIO = new Slug("aglio");

    private record Put(Object payload, Instant when) {}

    private final InMemoryRecipes recipes = new InMemoryRecipes();
    private final List<DomainEvent> published = new ArrayList<>();
    private final List<Put> putOff = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final KnownFoods foods = new KnownFoods();
    private final FoodKnowledge knowledge = new FoodKnowledge(foods, new Parts(recipes));
    private final Ids ids = new Ids(clock, new Random(7)::nextLong);
    private List<ListRecipesOfFoods.Found> found = List.of();
    private final List<ListRecipesOfFoods> asked = new ArrayList<>();

    private int reappraise(Work work) {
        var queries = new Queries() {
            @Override
            @SuppressWarnings("unchecked") // nothing else is asked
            public <R> R ask(Query<R> query, Caller caller) {
                asked.add((ListRecipesOfFoods) query);
                return (R) found;
            }
        };
        var jobs = new Jobs() {
            @Override
            public void schedule(String key, Object payload, Instant when) {
                putOff.add(new Put(payload, when));
            }

            @Override
            public void cancel(Class<?> payload, String key) {
                throw new IllegalStateException("nothing is called off");
            }
        };
        return new ReappraiseRecipes.Handler(
                recipes, new Reappraisal(recipes, knowledge, published::add, clock), queries, jobs, ids, clock)
                .handle(new ReappraiseRecipes(work), US);
    }

    private RecipeId aglio() {
        return new CreateRecipe.Handler(recipes, knowledge, new MadeOf(new Parts(recipes), RecipePictures.NONE),
                published::add, ids, clock)
                .handle(
                        new CreateRecipe(
                                Optional.of(AGLIO), RecipeStatus.PUBLISHED, RecipeDraft.matched(spaghetti())),
                        US)
                .recipe()
                .id();
    }

    @Test
    void a_claim_that_a_food_contradicts_is_not_made_any_more_and_the_text_stays() {
        var id = aglio();
        found = List.of(new ListRecipesOfFoods.Found(id, AGLIO));
        assertThat(reappraise(Work.of(List.of(OIL)))).as("the foods say the same").isZero();

        foods.contradictVegan();
        published.clear();
        assertThat(reappraise(Work.of(List.of(OIL)))).isEqualTo(1);
        var recipe = recipes.of(RecipeKey.of(id)).orElseThrow().value();
        assertThat(recipe.current().content()).isEqualTo(spaghetti());
        assertThat(recipe.current().content().dietary()).contains(Diet.VEGAN);
        assertThat(recipe.current().dietary()).doesNotContain(Diet.VEGAN);
        assertThat(published).containsExactly(new RecipeEvent.Changed(id, AGLIO, 1));
        assertThat(reappraise(Work.of(List.of(OIL)))).as("again").isZero();
    }

    @Test
    void a_recipe_that_was_being_written_meanwhile_is_looked_at_a_minute_later() {
        assertThat(reappraise(Work.of(List.of(OIL)))).isZero();
        var now = clock.instant();
        var second = new Work(Set.of(OIL), Optional.empty(), Optional.of(now.minusSeconds(60)));
        assertThat(putOff).containsExactly(new Put(second, now.plusSeconds(60)));

        putOff.clear();
        found = List.of(new ListRecipesOfFoods.Found(aglio(), AGLIO));
        foods.contradictVegan();
        assertThat(reappraise(second)).isEqualTo(1);
        assertThat(asked.getLast().since()).isEqualTo(second.since());
        assertThat(putOff).as("there is no third round").isEmpty();
    }

    @Test
    void a_full_batch_goes_on_behind_its_last_recipe() {
        var id = aglio();
        var many = new ArrayList<ListRecipesOfFoods.Found>();
        for (int i = 0; i < ReappraiseRecipes.BATCH.value(); i++) {
            many.add(new ListRecipesOfFoods.Found(id, AGLIO));
        }
        found = many;
        Set<FoodId> oil = Set.of(OIL);
        reappraise(Work.of(List.of(OIL)));
        assertThat(putOff).hasSize(2).contains(new Put(
                new Work(oil, Optional.of(id), Optional.empty()), clock.instant()));
    }
}
