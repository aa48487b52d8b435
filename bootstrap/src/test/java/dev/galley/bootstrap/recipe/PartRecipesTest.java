package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.OWN;
import static dev.galley.bootstrap.recipe.Nodes.RECIPES;
import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.application.bus.Transactions;
import dev.galley.bootstrap.food.StarterFoods;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Recipes;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Recipes that are made of recipes, on two nodes that keep answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartRecipesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final String[] ANNA = user(new UserId(new UUID(1, 1)));
    private static final String[] BEN = user(new UserId(new UUID(1, 2)));
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String DOUGH = "{\"text\": \"500 g flour\"}, {\"text\": \"300 g milk\"}, {\"text\": \"10 g salt\"}";

    private Nodes nodes = Nodes.none();
    private TestClient client = new TestClient(1);

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
        client = nodes.client();
        nodes.get(StarterFoods.class).load();
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    private static String body(String name, String lines, String more) {
        return """
                {"name": "%s", "servings": 4, "ingredients": [%s], "steps": [{"instruction": "Mix 500 g flour."}]%s}"""
                .formatted(name, lines, more);
    }

    private String written(String name, String lines, String more) {
        return ok(client.post(OWN, body(name, lines, more), ANNA)).at("/id").asString();
    }

    private static String part(String text, String recipe) {
        return "{\"text\": \"%s\", \"recipe\": \"%s\"}".formatted(text, recipe);
    }

    private JsonNode read(String path) {
        return ok(client.get(RECIPES + "/" + path, ANNA));
    }

    private static String open() {
        return ", \"status\": \"published\"";
    }

    @Test
    void a_line_that_is_a_recipe_brings_what_is_in_it_and_scales_along() {
        var dough = written("Dough one", DOUGH, open());
        var pizza = ok(client.post(OWN, body("Pizza", part("2 batches dough", dough)
                + ", {\"text\": \"1 tbsp butter\"}",
                open()), ANNA));
        var line = pizza.at("/ingredients/0");
        assertThat(line.at("/recipe/id").asString()).isEqualTo(dough);
        assertThat(line.at("/recipe/name").asString()).isEqualTo("Dough one");
        assertThat(line.at("/recipe/slug").asString()).startsWith("dough-one");
        assertThat(line.at("/recipe/servings").asInt()).isEqualTo(8);
        assertThat(line.at("/recipe/factor").asInt()).isEqualTo(2);
        assertThat(line.at("/grams/likely").asDouble()).isCloseTo(1_620, within(1.0));
        assertThat(line.has("foodId")).isFalse();
        assertThat(pizza.at("/allergens").toString()).contains("gluten").contains("milk");
        double alone = read(dough).at("/nutrition/perServing/calories/likely").asDouble();
        assertThat(pizza.at("/nutrition/perServing/calories/likely").asDouble()).isBetween(2 * alone, 2 * alone + 40);

        var id = pizza.at("/id").asString();
        var half = read(id + "?factor=0.5&expand=recipes");
        assertThat(half.at("/ingredients/0/recipe/factor").asInt()).isEqualTo(1);
        assertThat(half.at("/ingredients/0/recipe/servings").asInt()).isEqualTo(4);
        assertThat(half.at("/recipes").size()).isEqualTo(1);
        assertThat(half.at("/recipes/0/id").asString()).isEqualTo(dough);
        assertThat(half.at("/recipes/0/ingredients/0/text").asString()).isEqualTo("500 g flour");
        var twice = read(id + "?servings=8&expand=recipes").at("/recipes/0");
        assertThat(twice.at("/factor").asInt()).isEqualTo(4);
        assertThat(twice.at("/ingredients/0/text").asString()).isEqualTo("2 kg flour");
        assertThat(twice.at("/steps/0/instruction").asString()).isEqualTo("Mix 2 kg flour.");
        assertThat(read(id).has("recipes")).isFalse();
        assertThat(client.get(RECIPES + "/" + id + "/export?format=markdown").body()).contains("2 batches dough");
    }

    @Test
    void servings_said_by_the_author_and_a_mass_tell_how_much_there_is() {
        var sauce = written("Sauce two", "{\"text\": \"800 g tomatoes\"}", "");
        var bySaying = ok(client.post(OWN, body("Pasta", """
                {"text": "a ladle of sauce", "recipe": "%s", "recipeServings": 1}""".formatted(sauce), ""), ANNA));
        assertThat(bySaying.at("/ingredients/0/recipe/factor").asDouble()).isEqualTo(0.25);
        assertThat(bySaying.at("/ingredients/0/grams/likely").asDouble()).isCloseTo(200, within(0.01));
        var byMass = ok(client.post(OWN, body("Pasta", part("200 g sauce", sauce), ""), ANNA));
        assertThat(byMass.at("/ingredients/0/recipe/servings").asDouble()).isEqualTo(1);
        var byCup = ok(client.post(OWN, body("Pasta", part("2 cups sauce", sauce), ""), ANNA)).at("/ingredients/0");
        assertThat(byCup.at("/recipe/id").asString()).isEqualTo(sauce);
        assertThat(byCup.at("/recipe").has("factor")).as("nobody knows").isFalse();
        assertThat(byCup.has("grams")).isFalse();
    }

    @Test
    void what_changes_below_is_known_above_over_all_levels_and_on_every_node() {
        var dough = written("Dough three", "{\"text\": \"500 g rice\"}", open());
        var base = written("Base three", part("1 batch dough", dough), open());
        var pizza = written("Pizza three", part("1 base", base), open());
        for (var node : nodes.clients()) {
            assertThat(json(node.get(RECIPES + "/" + pizza)).at("/allergens").size()).isZero();
        }
        var version = read(pizza).at("/version").asInt();
        ok(client.sendJson("PATCH", OWN + "/" + dough, "{\"name\": \"New dough\", \"ingredients\": [%s]}".formatted(
                DOUGH),
                ANNA));
        for (var node : nodes.clients()) {
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                assertThat(json(node.get(RECIPES + "/" + pizza)).at("/allergens").toString()).contains("milk",
                        "gluten");
                assertThat(json(node.get(RECIPES + "/" + base)).at("/ingredients/0/recipe/name").asString())
                        .isEqualTo("New dough");
            });
        }
        assertThat(read(pizza).at("/version").asInt()).as("nobody wrote anything").isEqualTo(version);
        assertThat(client.get(RECIPES + "?excludeAllergens=milk").body()).doesNotContain("Pizza three");

        assertThat(client.delete(OWN + "/" + dough, ANNA).statusCode()).isEqualTo(204);
        for (var node : nodes.clients()) {
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                var above = json(node.get(RECIPES + "/" + pizza));
                assertThat(above.at("/allergens").toString())
                        .as("what the name still says: dough")
                        .contains("gluten")
                        .doesNotContain("milk");
                assertThat(above.at("/allergensUnknown").size()).isGreaterThan(10);
                var line = json(node.get(RECIPES + "/" + base)).at("/ingredients/0");
                assertThat(line.at("/text").asString()).isEqualTo("1 batch dough");
                assertThat(line.has("recipe")).isFalse();
            });
        }
        ok(client.sendJson("PATCH", OWN + "/" + base, "{\"description\": \"Still mine.\"}", ANNA));
    }

    @Test
    void what_is_wrong_with_a_line_is_told_by_its_field() {
        var id = written("Bad line", DOUGH, "");
        for (var line : new String[]{"{\"text\": \"x\", \"recipe\": \"%s\", \"recipeServings\": 0}".formatted(id),
                "{\"text\": \"x\", \"recipe\": \"%s\", \"food\": \"flour\"}".formatted(id),
                "{\"text\": \"x\", \"recipe\": \"no such thing\"}", "{\"text\": \"x\", \"scaling\": \"sometimes\"}",
                "{\"text\": \"x\", \"unit\": \"\"}"}) {
            for (var answer : List.of(
                    client.post(OWN, body("Bad", line, ""), ANNA),
                    client.sendJson("PATCH", OWN + "/" + id, "{\"ingredients\": [%s]}".formatted(line), ANNA))) {
                assertThat(answer.statusCode()).as(line + answer.body()).isEqualTo(400);
                assertThat(json(answer).at("/error/details").toString()).contains("ingredients[0].");
            }
        }
        var pan = client.post(OWN, body("Bad", DOUGH, ", \"pan\": \"oval:2\""), ANNA);
        assertThat(pan.statusCode()).isEqualTo(400);
        assertThat(json(pan).at("/error/details").has("pan")).isTrue();
    }

    @Test
    void nothing_is_made_of_itself() {
        var a = written("Ring a", DOUGH, "");
        var b = written("Ring b", part("1 a", a), "");
        var c = written("Ring c", part("1 b", b), "");
        for (var part : new String[]{a, b, c}) {
            var refused = client.sendJson("PATCH", OWN + "/" + a, "{\"ingredients\": [%s]}".formatted(part("1 x",
                    part)),
                    ANNA);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(json(refused).at("/error/code").asString()).isEqualTo("RECIPE_CYCLE");
        }
        assertThat(read(a).at("/ingredients").size()).isEqualTo(3);
        var deep = c;
        for (int level = 3; level < 6; level++) {
            deep = written("Ring " + level, part("1 below", deep), "");
        }
        var refused = client.post(OWN, body("Too deep", part("1 below", deep), ""), ANNA);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).at("/error/code").asString()).isEqualTo("RECIPE_TOO_DEEP");
    }

    @Test
    void what_others_keep_to_themselves_is_not_there() {
        var secret = written("Secret spice", DOUGH, "");
        var foreign = client.post(OWN, body("Mine", part("1 batch", secret), ""), BEN);
        var unknown = client.post(OWN, body("Mine", part("1 batch", UUID.randomUUID().toString()), ""), BEN);
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(json(foreign).at("/error/details/ingredients[0].recipe").isMissingNode()).isFalse();
        assertThat(json(foreign).at("/error/details")).isEqualTo(json(unknown).at("/error/details"));
        assertThat(client.post(OWN, body("Mine", "{\"text\": \"x\", \"recipeServings\": 2}", ""), BEN).statusCode())
                .isEqualTo(400);

        var shown = written("Shown cake", part("1 batch secret", secret), open());
        for (var path : new String[]{"", "?expand=recipes", "/versions/1", "?factor=2"}) {
            var stranger = client.get(RECIPES + "/" + shown + path, BEN);
            assertThat(stranger.body()).doesNotContain(secret).doesNotContain("ecret-spice").doesNotContain("Secret");
            assertThat(json(stranger).at("/allergens").toString()).as("who eats it must know").contains("gluten");
        }
        assertThat(client.get(RECIPES + "/sync").body()).doesNotContain(secret);
    }

    @Test
    void a_change_below_waits_for_what_is_being_made_of_it() throws Exception {
        var dough = written("Dough held", DOUGH, open());
        var held = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> nodes.get(Transactions.class).write(() -> {
                var found = nodes.get(Recipes.class).held(List.of(new RecipeId(UUID.fromString(dough))));
                held.countDown();
                return await(written) ? found.size() : 0;
            }));
            assertThat(await(held)).isTrue();
            var changing = threads.submit(() -> client.sendJson("PATCH", OWN + "/" + dough, "{\"servings\": 5}", ANNA));
            Awaitility.await().atMost(SOON).until(this::somebodyWaits);
            assertThat(changing.isDone()).isFalse();
            written.countDown();
            assertThat(writing.get()).isEqualTo(1);
            assertThat(changing.get().statusCode()).isEqualTo(200);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean somebodyWaits() {
        return nodes.get(Transactions.class).read(() -> nodes.get(Sql.class)
                .handle()
                .createQuery("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = "
                        + "current_database()")
                .mapTo(Integer.class)
                .one()) > 0;
    }

    @Test
    void salt_scales_by_its_own_rule_and_sodium_is_what_the_shown_salt_gives() {
        var soup = written("Soup six", "{\"text\": \"1 kg potatoes\"}, {\"text\": \"10 g salt\"}", "");
        var written = read(soup);
        var twice = read(soup + "?servings=8");
        assertThat(twice.at("/ingredients/0/text").asString()).isEqualTo("2 kg potatoes");
        assertThat(twice.at("/ingredients/1/text").asString()).isEqualTo("15 g salt");
        assertThat(twice.at("/ingredients/1/scalingNote").asString()).contains("taste");
        assertThat(twice.at("/ingredients/0").has("scalingNote")).isFalse();
        assertThat(twice.at("/ingredients/1/grams/likely").asDouble()).isCloseTo(15, within(0.01));
        assertThat(likely(twice, "calories")).isCloseTo(likely(written, "calories"), within(0.01));
        // 387.58 mg in a gram of salt: 10 g for four, 15 g for eight; the potatoes have hardly any.
        assertThat(likely(written, "sodiumMilligrams") - likely(twice, "sodiumMilligrams"))
                .isCloseTo((10 / 4.0 - 15 / 8.0) * 387.58, within(1.0));

        ok(client.sendJson("PATCH", OWN + "/" + soup, """
                {"pan": "round:20", "ingredients": [{"text": "1 kg potatoes", "scaling": "fixed"},
                   {"text": "10 g salt", "scaling": "linear"}]}""", ANNA));
        var pinned = read(soup + "?pan=round:40");
        assertThat(pinned.at("/pan").asString()).isEqualTo("round:20");
        assertThat(pinned.at("/ingredients/0/text").asString()).isEqualTo("1 kg potatoes");
        assertThat(pinned.at("/ingredients/0/scaling").asString()).isEqualTo("fixed");
        assertThat(pinned.at("/ingredients/0/scalingNote").asString()).contains("pinned");
        assertThat(pinned.at("/ingredients/1/text").asString()).isEqualTo("40 g salt");
        var differences = read(soup + "/versions/1..2").at("/differences").toString();
        assertThat(differences).contains("\"pan\"").contains("ingredients[0].scaling");
    }

    private static double likely(JsonNode recipe, String nutrient) {
        return recipe.at("/nutrition/perServing/" + nutrient + "/likely").asDouble();
    }
}
