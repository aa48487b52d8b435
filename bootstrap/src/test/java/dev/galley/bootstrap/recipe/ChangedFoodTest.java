package dev.galley.bootstrap.recipe;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Transactions;
import dev.galley.application.food.GetFoodBySource;
import dev.galley.application.recipe.CreateRecipe;
import dev.galley.application.recipe.ListRecipesOfFoods;
import dev.galley.application.recipe.ReappraiseRecipes;
import dev.galley.application.recipe.RecipeDraft;
import dev.galley.domain.food.Diets;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.Slug;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.food.ingest.FoodMerge;
import dev.galley.persistence.food.ingest.IncomingFood;
import dev.galley.persistence.sql.PostgresExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** When a food turns out to hold an allergen, every recipe made of it says so at once, on every node. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedFoodTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Caller US = new Caller.Job("test");
    private Nodes nodes = Nodes.none();

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    private FoodId food(String slug, Set<Allergen> contains, boolean vegan) {
        nodes.get(FoodMerge.class).merge(List.of(new IncomingFood(
                FoodSource.GALLEY, slug, slug, Optional.of(Language.EN), Map.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Map.of("208", BigDecimal.valueOf(100)),
                List.of(), Optional.empty(), contains, Set.of(), true, new Diets(Map.of(Diet.VEGAN, vegan)), 1, 0)));
        return nodes.bus().send(new GetFoodBySource(FoodSource.GALLEY, slug), US).id();
    }

    private void recipe(String slug, RecipeStatus status, FoodId food) {
        var plain = RecipeSamples.content(
                slug,
                List.of(RecipeSamples.line("100 g " + slug, "100", "g", slug, Optional.of(food), 100)),
                List.of(RecipeSamples.step("Eat.", 0)));
        var content = new RecipeContent(
                plain.language(), plain.name(), plain.description(), plain.category(), plain.cuisine(),
                plain.difficulty(), plain.prepMinutes(), plain.cookMinutes(), plain.restMinutes(), plain.servings(),
                plain.tags(), List.of(Diet.VEGAN), plain.ingredients(), plain.steps(), plain.source());
        nodes.bus().send(new CreateRecipe(Optional.of(new Slug(slug)), status, RecipeDraft.matched(content)), US);
    }

    private static JsonNode get(TestClient client, String path) {
        return json(client.get("/api/v1/recipes" + path));
    }

    /** Follows the feed of changes to its end, and answers where that is. */
    private String followed(String cursor, List<String> slugs) {
        for (var at = cursor;;) {
            var page = get(nodes.clients().getFirst(), "/sync?limit=100" + (at.isEmpty() ? "" : "&since=" + at));
            page.at("/changed").forEach(recipe -> slugs.add(recipe.at("/slug").asString()));
            at = page.at("/cursor").asString();
            if (!page.at("/hasMore").asBoolean()) {
                return at;
            }
        }
    }

    private Set<Allergen> contained(String slug) {
        return nodes.get(Transactions.class).read(() -> nodes.get(Recipes.class)
                .of(new RecipeKey.BySlug(new Slug(slug)))
                .orElseThrow()
                .value()
                .current()
                .facts()
                .allergens()
                .contains());
    }

    @Test
    void a_changed_food_changes_recipes_filters_facets_and_kept_answers_on_every_node() {
        var food = food("plum-drink", Set.of(), true);
        recipe("plum-shake", RecipeStatus.PUBLISHED, food);
        recipe("secret-plums", RecipeStatus.DRAFT, food);
        for (var client : nodes.clients()) { // now each node has its answers
            assertThat(get(client, "/plum-shake").at("/allergens").size()).isZero();
            assertThat(get(client, "/plum-shake").at("/dietary/0").asString()).isEqualTo("vegan");
            assertThat(get(client, "?q=plum&excludeAllergens=milk").at("/pagination/total").asInt()).isEqualTo(1);
            assertThat(get(client, "/search?q=plum").at("/facets/dietary/vegan").asInt()).isEqualTo(1);
        }
        var cursor = followed("", new ArrayList<>());

        food("plum-drink", Set.of(Allergen.MILK), false);

        for (var client : nodes.clients()) {
            await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
                var shake = get(client, "/plum-shake");
                assertThat(shake.at("/allergens/0").asString()).isEqualTo("milk");
                assertThat(shake.at("/dietary").size()).as("a claim that is wrong by now").isZero();
                assertThat(shake.at("/version").asInt()).as("the text is the same").isEqualTo(1);
                assertThat(get(client, "?q=plum&excludeAllergens=milk").at("/pagination/total").asInt()).isZero();
                assertThat(get(client, "?q=plum&dietary=vegan").at("/pagination/total").asInt()).isZero();
                assertThat(get(client, "/search?q=plum").at("/facets/dietary").size()).isZero();
            });
        }
        assertThat(contained("secret-plums")).containsExactly(Allergen.MILK);
        await().untilAsserted(() -> {
            var told = new ArrayList<String>();
            followed(cursor, told);
            assertThat(told).contains("plum-shake").doesNotContain("secret-plums");
        });
        var again = new ReappraiseRecipes(ReappraiseRecipes.Work.of(List.of(food)));
        assertThat(nodes.bus().send(again, US)).as("nothing is left to do").isZero();

        food("plum-drink", Set.of(), true);
        await().untilAsserted(() -> assertThat(
                get(nodes.clients().getLast(), "/plum-shake").at("/dietary/0").asString()).isEqualTo("vegan"));
    }

    @Test
    void a_food_in_many_recipes_is_worked_through_in_batches() {
        var food = food("salt", Set.of(), true);
        int many = 2 * ReappraiseRecipes.BATCH.value() + 5;
        for (int i = 0; i < many; i++) {
            recipe("salty-" + i, i % 3 == 0 ? RecipeStatus.DRAFT : RecipeStatus.PUBLISHED, food);
        }
        food("salt", Set.of(Allergen.SULPHITES), true);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (int i = 0; i < many; i++) {
                assertThat(contained("salty-" + i)).containsExactly(Allergen.SULPHITES);
            }
        });
        var all = new ListRecipesOfFoods(
                Set.of(food), Optional.empty(), Optional.empty(), ReappraiseRecipes.BATCH);
        assertThat(nodes.bus().send(all, US)).hasSize(ReappraiseRecipes.BATCH.value());
    }
}
