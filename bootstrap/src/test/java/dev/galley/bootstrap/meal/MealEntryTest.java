package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.id;
import static dev.galley.bootstrap.meal.Eaters.likely;
import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people eat and enter by hand, and what is refused of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MealEntryTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final String NOBODYS = "0199a1b2-6c00-7a01-8b3c-1d2e3f405162";
    private final TestClock clock = new TestClock();
    private Eaters eaters;
    private String milk;
    private String egg;

    @BeforeAll
    void start() {
        eaters = new Eaters(postgres.database(), clock);
        milk = eaters.food("milk");
        egg = eaters.food("egg");
    }

    @AfterAll
    void stop() {
        eaters.close();
    }

    @Test
    void foods_packages_and_figures_of_ones_own_make_a_meal_that_adds_up() {
        var ann = eaters.someone();
        var answer = ann.post("/meals/manual", """
                {"name": "Breakfast", "items": [
                  {"foodId": "%s", "quantity": 200, "unit": "g"},
                  {"foodId": "%s", "quantity": 1, "unit": "cups"},
                  {"name": "Granny's jam", "quantity": 1, "unit": "tbsp", "calories": 50, "proteinGrams": 0.1,
                   "carbsGrams": 12.5, "fatGrams": 0}]}""".formatted(milk, milk));
        var meal = ok(answer, 201);
        assertThat(answer.headers().firstValue("Location")).contains(Eaters.MEALS + "/" + id(meal));
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(meal.at("/status").asString()).isEqualTo("READY");
        assertThat(meal.at("/dishName").asString()).isEqualTo("Breakfast");
        assertThat(meal.at("/mealType").asString()).isEqualTo("breakfast"); // 10:30 in Lisbon
        assertThat(meal.at("/eatenAt").asString()).isEqualTo("2026-11-20T10:30:00Z");
        assertThat(meal.at("/edited").asBoolean()).isFalse();
        assertThat(meal.has("image") || meal.has("error") || meal.has("strategy") || meal.has("provider")).isFalse();
        var items = meal.at("/items");
        assertThat(likely(items.get(0), "calories")).isCloseTo(122, within(1e-9));
        assertThat(items.at("/0/grams/likely").asDouble()).isEqualTo(200);
        assertThat(items.at("/0/confidence").asDouble()).isEqualTo(1);
        assertThat(items.at("/1/unit").asString()).isEqualTo("cup");
        assertThat(items.at("/1/grams/likely").asDouble()).isEqualTo(244);
        assertThat(items.at("/1/grams/max").asDouble()).isGreaterThan(244);
        assertThat(likely(items.get(1), "calories")).isCloseTo(2.44 * 61, within(1e-9));
        assertThat(items.at("/2/custom").asBoolean()).isTrue();
        assertThat(items.at("/2").has("foodId")).isFalse();
        assertThat(likely(meal, "calories")).isCloseTo(122 + 2.44 * 61 + 50, within(1e-9));
        assertThat(meal.at("/nutrition/coverage").asDouble()).isEqualTo(1);
        assertThat(meal.at("/nutrition/incomplete").toString()).contains("fiberGrams").doesNotContain("calories");
        assertThat(meal.at("/nutrition/micronutrients").findValuesAsString("number")).contains("301", "320");

        var read = ann.get("/meals/" + id(meal));
        assertThat(json(read)).isEqualTo(meal);
        var tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(ann.get("/meals/" + id(meal), "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void a_sentence_is_read() {
        var meal = eaters.someone().logged("{\"text\": \"two eggs and a slice of toast\"}");
        assertThat(meal.at("/items").size()).as(meal.toString()).isEqualTo(2);
        assertThat(meal.at("/items/0/name").asString()).isEqualTo("eggs");
        assertThat(meal.at("/items/0/quantity").asInt()).isEqualTo(2);
        assertThat(meal.at("/items/0/foodId").asString()).isEqualTo(egg);
        assertThat(meal.at("/items/1/name").asString()).isEqualTo("toast");
        assertThat(meal.at("/items/1/unit").asString()).isEqualTo("slice");
        assertThat(likely(meal, "calories")).isBetween(150.0, 350.0);
        assertThat(likely(meal, "calories")).isCloseTo(
                likely(meal.at("/items/0"), "calories") + likely(meal.at("/items/1"), "calories"), within(1e-9));
        assertThat(meal.at("/provider").asString()).isEqualTo("rules");
        assertThat(meal.at("/items/0/confidence").asDouble()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two eggs and toast        | eggs, toast
            eggs and toast            | eggs, toast
            chicken, rice and broccoli | chicken, rice, broccoli
            peanut butter and jam     | peanut butter, jam
            bread and butter          | bread, butter
            bread with butter and jam | bread, butter, jam
            macaroni and cheese       | macaroni and cheese
            """)
    void foods_that_are_told_in_one_breath_are_several(String text, String names) {
        var meal = eaters.someone().logged("{\"text\": \"" + text + "\"}");
        assertThat(PhotoNode.names(meal)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            half and half                        | half and half
            2 tbsp half and half                 | half and half
            a cup of coffee with half and half   | coffee, half and half
            coffee with 30 ml half & half        | coffee, half & half
            """)
    void half_and_half_is_one_thing(String text, String names) {
        var meal = eaters.someone().logged("{\"text\": \"" + text + "\"}");
        assertThat(PhotoNode.names(meal)).isEqualTo(names);
        assertThat(meal.path("items").valueStream().filter(it -> it.path("name").asString().startsWith("half")))
                .singleElement()
                .satisfies(it -> assertThat(it.path("foodId").asString("")).as(it.toString()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 200 g rice with 100 g chicken breast
            de | zwei Eier und ein Glas Milch
            fr | deux œufs et 200 ml de lait
            es | dos huevos y 200 ml de leche
            pt | dois ovos e 200 ml de leite
            ja | 卵2個と牛乳200ml
            zh | 两个鸡蛋和200毫升牛奶
            """)
    void every_language_is_read(String language, String text) {
        var meal = ok(
                eaters.someone().post("/meals/manual", "{\"text\": \"%s\"}".formatted(text), "Accept-Language",
                        language),
                201);
        assertThat(meal.at("/items").size()).as(meal.toString()).isEqualTo(2);
        assertThat(meal.at("/items/0").has("nutrition")).as(meal.toString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | a glass of milk       | milk    | glass   | 120 | 180
            en | a handful of almonds  | almonds | handful | 120 | 300
            en | a bowl of rice        | rice    | bowl    | 200 | 350
            en | a bowl of oatmeal     | oatmeal | bowl    | 150 | 280
            en | a splash of milk      | milk    | splash  | 5   | 15
            de | ein Glas Milch        | Milch   | jar     | 120 | 180
            de | eine Handvoll Mandeln | Mandeln | handful | 120 | 300
            """)
    void rough_measures_are_weighed_roughly(
            String language, String text, String name, String unit, double least, double most) {
        var meal = ok(
                eaters.someone().post(
                        "/meals/manual", "{\"text\": \"%s\"}".formatted(text), "Accept-Language", language),
                201);
        var item = meal.at("/items/0");
        assertThat(item.at("/name").asString()).isEqualTo(name);
        assertThat(item.at("/unit").asString()).isEqualTo(unit);
        assertThat(item.at("/amountSource").asString()).isEqualTo("estimated");
        assertThat(likely(item, "calories")).as(meal.toString()).isBetween(least, most);
        assertThat(item.at("/grams/max").asDouble()).isGreaterThan(1.9 * item.at("/grams/min").asDouble());
    }

    @Test
    void what_no_food_answers_is_unknown_and_not_nothing() {
        var meal = eaters.someone().logged("{\"text\": \"two eggs and 3 zorblax\"}");
        assertThat(meal.at("/items/1").has("nutrition")).isFalse();
        assertThat(meal.at("/items/1").has("foodId")).isFalse();
        assertThat(meal.at("/nutrition/coverage").asDouble()).isLessThan(1);
        assertThat(likely(meal, "calories")).isGreaterThan(100);
        assertThat(meal.at("/nutrition/incomplete").toString()).contains("calories");
    }

    @Test
    void a_recipe_is_eaten_in_its_version_and_keeps_its_figures() {
        var ann = eaters.someone();
        var recipe = ok(ann.post("/users/me/recipes", """
                {"name": "Milk rice", "servings": 2, "ingredients": [{"text": "400 g milk"}],
                 "steps": [{"instruction": "Cook."}]}"""), 201).at("/id").asString();
        var body = "{\"items\": [{\"recipeId\": \"%s\", \"servings\": 1.5}]}".formatted(recipe);
        var meal = ann.logged(body);
        assertThat(meal.at("/items/0/recipeVersion").asInt()).isOne();
        assertThat(meal.at("/items/0/unit").asString()).isEqualTo("serving");
        assertThat(likely(meal, "calories")).isCloseTo(1.5 * 122, within(1e-6));
        ok(ann.patch("/users/me/recipes/" + recipe, "{\"servings\": 4}"), 200);
        assertThat(likely(json(ann.get("/meals/" + id(meal))), "calories")).isCloseTo(1.5 * 122, within(1e-6));
        assertThat(ann.logged(body).at("/items/0/recipeVersion").asInt()).isEqualTo(2);

        var other = eaters.someone().post("/meals/manual", body);
        assertThat(ok(other, 400).at("/error/details").toString()).isEqualTo(
                "{\"items[0].recipeId\":\"there is no such recipe\"}");
    }

    @Test
    void everything_wrong_is_told_at_once_and_nothing_is_kept() {
        var ann = eaters.someone();
        var answer = ann.post("/meals/manual", """
                {"eatenAt": "2026-12-24T00:00:00Z", "items": [
                  {"foodId": "%s", "quantity": 1, "unit": "g"},
                  {"foodId": "%s", "quantity": 1, "unit": "splorg"},
                  {"foodId": "%s", "quantity": 1, "unit": "clove"},
                  {"foodId": "%s", "unit": "g"},
                  {"foodId": "%s", "quantity": -1, "unit": "g"},
                  {"quantity": 1},
                  {"barcode": "123", "quantity": 1, "unit": "g"},
                  {"barcode": "5000112637922", "quantity": 1, "unit": "g"},
                  {"recipeId": "%s"},
                  {"foodId": "%s", "barcode": "5000112637922", "quantity": 1},
                  {"name": "much", "quantity": 1e9, "calories": 1}]}"""
                .formatted(NOBODYS, milk, milk, milk, milk, NOBODYS, milk));
        var details = ok(answer, 400).at("/error/details");
        assertThat(details.propertyNames()).containsExactlyInAnyOrder(
                "eatenAt", "items[0].foodId", "items[1].unit", "items[2].unit", "items[3].quantity",
                "items[4].quantity", "items[5].name", "items[6].barcode", "items[7].barcode", "items[8].recipeId",
                "items[9].barcode", "items[10].quantity");
        assertThat(details.at("/items[2].unit").asString()).contains("cup");
        for (var wrong : new String[]{
                "{}", "{\"items\": []}", "{\"text\": \"  \"}", "{\"items\": [{\"name\": \" \", \"calories\": 1}]}",
                "{\"items\": [{\"name\": \"x\", \"calories\": -1}]}",
                "{\"eatenAt\": \"1899-12-31T00:00:00Z\", \"text\": \"egg\"}",
                "{\"mealType\": \"brunch\", \"text\": \"egg\"}", "{\"text\": \"egg\", \"calories\": 1}",
                "{\"items\": [%s]}".formatted(IntStream.range(0, 101)
                        .mapToObj(i -> "{\"name\": \"x\", \"calories\": 1}").collect(Collectors.joining(",")))}) {
            ok(ann.post("/meals/manual", wrong), 400);
        }
        assertThat(json(ann.get("/meals")).at("/pagination/total").asInt()).isZero();
    }

    @Test
    void a_malformed_id_hides_nothing_else_that_is_wrong() {
        var ann = eaters.someone();
        var wrong = """
                {"eatenAt": "1800-01-01T00:00:00Z", "items": [
                  {"foodId": "0198", "quantity": -1, "unit": "zorg"}, {"name": "", "quantity": 1},
                  {"recipeId": "soup", "servings": 0}, {"foodId": "%s", "quantity": 1, "unit": "zorg"}, {"quantity": 0}]}"""
                .formatted(milk);
        assertThat(ok(ann.post("/meals/manual", wrong), 400).at("/error/details").propertyNames())
                .containsExactlyInAnyOrder(
                        "eatenAt", "items[0].foodId", "items[0].quantity", "items[1].name", "items[2].recipeId",
                        "items[2].servings", "items[3].unit", "items[4].name", "items[4].quantity");
        var meal = ann.logged("{\"items\": [{\"name\": \"Jam\", \"calories\": 80}]}");
        var refused = ann.patch("/meals/" + id(meal), """
                {"items": [{"id": "1", "name": " "}, {"id": "%s", "foodId": "x", "quantity": 0}, {"foodId": "0198"},
                  {"id": "%s", "quantity": 1}]}""".formatted(meal.at("/items/0/id").asString(), NOBODYS));
        assertThat(ok(refused, 400).at("/error/details").propertyNames()).containsExactlyInAnyOrder(
                "items[0].id", "items[0].name", "items[1].foodId", "items[1].quantity", "items[2].foodId",
                "items[3].id");
    }

    @Test
    void figures_are_rounded_where_they_are_shown() {
        var ann = eaters.someone();
        var meal = ann.logged(
                """
                {"items": [{"name": "A", "proteinGrams": 4.1, "calories": 0.1}, {"name": "B", "proteinGrams": 10.2, "calories": 0.2}]}""");
        assertThat(meal.at("/nutrition/calories/likely").toString()).isEqualTo("0.3"); // 0.30000000000000004 in doubles
        assertThat(meal.at("/nutrition/proteinGrams/likely").toString()).isEqualTo("14.3"); // 14.299999999999999
    }

    @Test
    void figures_are_added_quickly() {
        var ann = eaters.someone();
        var meal = ok(ann.post("/meals/quick-add", "{\"calories\": 350, \"proteinGrams\": 20}"), 201);
        assertThat(likely(meal, "calories")).isEqualTo(350);
        assertThat(meal.at("/nutrition").has("fatGrams")).isFalse();
        ok(ann.post("/meals/quick-add", "{\"proteinGrams\": 20}"), 400);
    }

    @Test
    void many_items_take_as_many_statements_as_few() {
        var ann = eaters.someone();
        int few = statements(() -> ann.logged(items(2)));
        int many = statements(() -> ann.logged(items(90)));
        assertThat(many).as("a batch is one").isEqualTo(few);
        assertThat(statements(() -> ok(ann.get("/meals?limit=1"), 200)))
                .isEqualTo(statements(() -> ok(ann.get("/meals?limit=100"), 200)));
    }

    private String items(int number) {
        return "{\"items\": [%s], \"text\": \"two eggs\"}".formatted(IntStream.range(0, number)
                .mapToObj(i -> i % 2 == 0
                        ? "{\"foodId\": \"%s\", \"quantity\": %d, \"unit\": \"g\"}".formatted(i % 4 == 0 ? milk : egg, i
                                + 1)
                        : "{\"text\": \"%d apples\"}".formatted(i))
                .collect(Collectors.joining(",")));
    }

    private static int statements(Runnable work) {
        var count = new AtomicInteger();
        var logger = new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                var sql = context.getRenderedSql();
                if (sql.contains("meal") || sql.contains("food")) {
                    count.incrementAndGet();
                }
            }
        };
        postgres.database().reads().setSqlLogger(logger);
        postgres.database().writes().setSqlLogger(logger);
        work.run();
        postgres.database().reads().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        postgres.database().writes().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return count.get();
    }

    @Test
    void meal_times_are_local() {
        var ann = eaters.register("tokyo", "Asia/Tokyo");
        var meal = ann.logged("{\"text\": \"an apple\", \"eatenAt\": \"2026-11-19T23:00:00Z\"}");
        assertThat(meal.at("/mealType").asString()).isEqualTo("breakfast"); // 8 in the morning
        assertThat(meal.at("/date").asString()).isEqualTo("2026-11-20");
        clock.advance(Duration.ZERO);
        ok(ann.patch("/users/me", "{\"timezone\": \"America/New_York\"}").statusCode() == 200
                ? ann.get("/meals/" + id(meal))
                : ann.patch("/users/me", "{\"timezone\": \"America/New_York\"}"), 200);
        assertThat(json(ann.get("/meals?date=2026-11-20")).at("/data").size()).isOne();
    }
}
