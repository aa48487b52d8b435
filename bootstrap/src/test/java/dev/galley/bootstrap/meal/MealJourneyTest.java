package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.id;
import static dev.galley.bootstrap.meal.Eaters.likely;
import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of meals once they are entered: they are changed, deleted, copied, kept and listed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MealJourneyTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final String NOBODYS = "0199a1b2-6c00-7a01-8b3c-1d2e3f405162";
    private Eaters eaters;

    @BeforeAll
    void start() {
        eaters = new Eaters(postgres.database(), new TestClock());
    }

    @AfterAll
    void stop() {
        eaters.close();
    }

    @Test
    void what_was_eaten_keeps_its_figures_when_the_food_changes() {
        var ann = eaters.someone();
        var cheese = eaters.food("cheddar");
        var meal = ann.logged(
                "{\"items\": [{\"foodId\": \"%s\", \"quantity\": 100, \"unit\": \"g\"}]}".formatted(cheese));
        double before = likely(meal, "calories");
        postgres.jdbi().useHandle(handle -> handle.execute("""
                UPDATE food SET nutrients = jsonb_set(nutrients, '{208}', '1') WHERE id = ?
                """, java.util.UUID.fromString(cheese)));
        assertThat(likely(json(ann.get("/meals/" + id(meal))), "calories")).isEqualTo(before);
        var scaled = ok(ann.patch("/meals/" + id(meal), """
                {"items": [{"id": "%s", "quantity": 50}]}""".formatted(meal.at("/items/0/id").asString())), 200);
        assertThat(likely(scaled, "calories")).isCloseTo(before / 2, within(1e-9));
        var weighed = ok(ann.post("/meals/" + id(meal) + "/corrections", "{\"text\": \"the cheddar was 25 g\"}"), 200);
        assertThat(likely(weighed, "calories")).isCloseTo(before / 4, within(0.01));
    }

    @Test
    void editing_keeps_ids_and_scales() {
        var ann = eaters.someone();
        var egg = eaters.food("egg");
        var meal = ann.logged(
                """
                {"items": [{"foodId": "%s", "quantity": 100, "unit": "g"}, {"name": "Jam", "quantity": 2, "calories": 80}]}"""
                        .formatted(eaters.food("milk")));
        var path = "/meals/" + id(meal);
        var first = meal.at("/items/0/id").asString();
        var second = meal.at("/items/1/id").asString();
        var tag = ann.get(path).headers().firstValue("ETag").orElseThrow();

        var edited = ok(ann.patch(path, """
                {"name": "Snack", "mealType": "dinner", "items": [
                  {"name": "Bread", "quantity": 1, "unit": "slice", "calories": 70},
                  {"id": "%s", "quantity": 3}, {"id": "%s", "quantity": 1, "unit": "cup"}]}""".formatted(second, first),
                "If-Match", tag), 200);
        assertThat(edited.at("/items").findValuesAsString("id")).contains(first, second);
        assertThat(edited.at("/items/1/id").asString()).isEqualTo(second);
        assertThat(likely(edited.at("/items/1"), "calories")).isCloseTo(120, within(1e-9));
        assertThat(edited.at("/items/2/id").asString()).isEqualTo(first);
        assertThat(edited.at("/items/2/grams/likely").asDouble()).isEqualTo(244);
        assertThat(likely(edited.at("/items/2"), "calories")).isCloseTo(2.44 * 61, within(1e-9));
        assertThat(edited.at("/edited").asBoolean()).isTrue();
        assertThat(edited.at("/mealType").asString()).isEqualTo("dinner");
        assertThat(edited.at("/dishName").asString()).isEqualTo("Snack");
        assertThat(ann.patch(path, "{\"name\": \"Other\"}", "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(ann.delete(path, "If-Match", tag).statusCode()).isEqualTo(412);

        var now = ann.get(path);
        var same = ann.patch(path, "{\"items\": %s}".formatted(json(now).at("/items")));
        assertThat(ok(same, 200)).isEqualTo(json(now)); // sent back as it came
        assertThat(same.headers().firstValue("ETag")).isEqualTo(now.headers().firstValue("ETag"));

        var refused = ann.patch(path, """
                {"name": "Never", "items": [{"id": "%s"}, {"id": "%s", "quantity": 0}, {"id": "%s", "unit": "bucket"},
                  {"id": "%s"}]}""".formatted(NOBODYS, first, second, first));
        assertThat(ok(refused, 400).at("/error/details").propertyNames())
                .containsExactlyInAnyOrder("items[0].id", "items[1].quantity", "items[2].unit", "items[3].id");
        ok(ann.patch(path, "{\"items\": []}"), 400);
        assertThat(json(ann.get(path))).isEqualTo(json(now));

        var other = ok(ann.patch(path, """
                {"items": [{"id": "%s", "foodId": "%s", "quantity": 2, "unit": "piece"},
                           {"id": "%s", "calories": 10, "name": "Thin jam"}]}""".formatted(first, egg, second)), 200);
        assertThat(other.at("/items/0/id").asString()).isEqualTo(first);
        assertThat(other.at("/items/0/foodId").asString()).isEqualTo(egg);
        assertThat(likely(other.at("/items/1"), "calories")).isEqualTo(10);
        assertThat(other.at("/items/1/quantity").asInt()).isEqualTo(3);
        assertThat(other.at("/items").size()).isEqualTo(2);
    }

    @Test
    void a_deleted_meal_is_gone_and_comes_back_for_a_month() {
        var ann = eaters.someone();
        var meal = ann.logged("{\"text\": \"an apple\"}");
        var path = "/meals/" + id(meal);
        assertThat(ann.delete(path).statusCode()).isEqualTo(204);
        assertThat(ann.get(path).statusCode()).isEqualTo(404);
        assertThat(ann.delete(path).statusCode()).isEqualTo(404);
        assertThat(ann.patch(path, "{\"name\": \"x\"}").statusCode()).isEqualTo(404);
        assertThat(json(ann.get("/meals")).at("/data").size()).isZero();
        var back = ok(ann.post(path + "/restore", "{}"), 200);
        assertThat(back.at("/items")).isEqualTo(meal.at("/items"));
        assertThat(json(ann.get("/meals")).at("/data").size()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    |                   |
            PATCH  |                   | {"name": "mine"}
            DELETE |                   |
            POST   | /copy             | {}
            POST   | /restore          | {}
            POST   | /reanalyze        | {}
            POST   | /answers          | {"answers": [{"questionId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405190", "answer": "1 g"}]}
            POST   | /corrections      | {"text": "no apple"}
            POST   | /corrections/undo | {}
            """)
    void anothers_meal_is_as_unknown_as_one_that_there_is_not(String method, String route, String body) {
        var ann = eaters.someone();
        var ben = eaters.someone();
        var meal = ann.logged("{\"text\": \"an apple and two eggs\"}");
        ok(ann.post("/meals/" + id(meal) + "/corrections", "{\"text\": \"no eggs\"}"), 200);
        var before = ann.get("/meals/" + id(meal)).body();
        assertThat(asked(ben, method, id(meal), route, body)).startsWith("404 ").contains("MEAL_NOT_FOUND")
                .isEqualTo(asked(ben, method, NOBODYS, route, body));
        assertThat(ann.get("/meals/" + id(meal)).body()).isEqualTo(before);
        assertThat(json(ben.get("/meals")).at("/data")).isEmpty();
    }

    /** What is answered, but for the name of the request. */
    private static String asked(Eater who, String method, String meal, @Nullable String route, @Nullable String body) {
        var path = "/meals/" + meal + Objects.requireNonNullElse(route, "");
        var answer = switch (method) {
            case "GET" -> who.get(path);
            case "PATCH" -> who.patch(path, Objects.requireNonNull(body));
            case "DELETE" -> who.delete(path);
            default -> who.post(path, Objects.requireNonNull(body));
        };
        return answer.statusCode() + " " + answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void anothers_meal_makes_no_template() {
        var meal = eaters.someone().logged("{\"text\": \"an apple\"}");
        var ben = eaters.someone();
        assertThat(ok(ben.post("/meal-templates", "{\"mealId\": \"%s\"}".formatted(id(meal))), 400).at(
                "/error/details"))
                .isEqualTo(ok(ben.post("/meal-templates", "{\"mealId\": \"%s\"}".formatted(NOBODYS)), 400)
                        .at("/error/details"));
    }

    @Test
    void what_was_put_right_is_taken_back_once_and_only_while_nothing_else_was_changed() {
        var ann = eaters.someone();
        var meal = ann.logged("{\"text\": \"an apple and two eggs\"}");
        var path = "/meals/" + id(meal);
        assertThat(undo(ann, path)).as("nothing was put right").isEqualTo(409);
        ok(ann.post(path + "/corrections", "{\"text\": \"no eggs\"}"), 200);
        assertThat(undo(ann, path)).isEqualTo(200);
        assertThat(json(ann.get(path)).at("/items")).isEqualTo(meal.at("/items"));
        assertThat(undo(ann, path)).as("once").isEqualTo(409);

        for (Runnable otherwise : List.<Runnable>of(
                () -> ok(ann.patch(path, "{\"name\": \"Brunch\"}"), 200),
                () -> {
                    ann.delete(path);
                    ok(ann.post(path + "/restore", "{}"), 200);
                })) {
            var corrected = ok(ann.post(path + "/corrections", "{\"text\": \"the eggs were half of that\"}"), 200);
            assertThat(corrected.at("/understood")).hasSize(1);
            otherwise.run();
            assertThat(undo(ann, path)).as("changed since").isEqualTo(409);
            assertThat(json(ann.get(path)).at("/items")).isEqualTo(corrected.at("/items"));
        }
    }

    private static int undo(Eater who, String path) {
        return who.post(path + "/corrections/undo", "{}").statusCode();
    }

    @Test
    void a_meal_and_a_day_are_copied_with_their_figures() {
        var ann = eaters.someone();
        var lunch = ann.logged("{\"text\": \"two eggs\", \"eatenAt\": \"2026-11-18T12:10:00Z\"}");
        ann.logged("{\"text\": \"an apple\", \"eatenAt\": \"2026-11-18T16:00:00Z\"}");
        var copy = ok(ann.post("/meals/" + id(lunch) + "/copy", "{\"date\": \"2026-11-17\"}"), 201);
        assertThat(copy.at("/eatenAt").asString()).isEqualTo("2026-11-17T12:10:00Z");
        assertThat(copy.at("/mealType").asString()).isEqualTo("lunch");
        assertThat(copy.at("/items/0/id")).isNotEqualTo(lunch.at("/items/0/id"));
        assertThat(copy.at("/nutrition")).isEqualTo(lunch.at("/nutrition"));
        var now = ok(ann.post("/meals/" + id(lunch) + "/copy", "{}"), 201);
        assertThat(now.at("/date").asString()).isEqualTo("2026-11-20");
        var day = ok(ann.post("/meals/copy-day", "{\"from\": \"2026-11-18\", \"to\": \"2026-11-19\"}"), 201);
        assertThat(day.at("/data").size()).isEqualTo(2);
        assertThat(day.at("/data/1/eatenAt").asString()).isEqualTo("2026-11-19T16:00:00Z");
        ok(ann.post("/meals/copy-day", "{\"from\": \"2026-11-18\", \"to\": \"2027-11-19\"}"), 400);
        assertThat(json(ann.get("/meals?date=2026-11-19")).at("/data").size()).isEqualTo(2);
    }

    @Test
    void what_is_eaten_often_is_kept_as_a_template() {
        var ann = eaters.someone();
        var meal = ann.logged("{\"name\": \"The usual\", \"text\": \"two eggs and 200 ml milk\"}");
        var kept = ok(ann.post("/meal-templates", "{\"mealId\": \"%s\"}".formatted(id(meal))), 201);
        assertThat(kept.at("/name").asString()).isEqualTo("The usual");
        ann.delete("/meals/" + id(meal));
        var again = ok(ann.post("/meal-templates/" + id(kept) + "/log", "{\"eatenAt\": \"2026-11-19T19:00:00Z\"}"),
                201);
        assertThat(again.at("/mealType").asString()).isEqualTo("dinner");
        assertThat(again.at("/nutrition")).isEqualTo(meal.at("/nutrition"));
        assertThat(again.at("/items/0/id")).isNotEqualTo(meal.at("/items/0/id"));
        var ben = eaters.someone();
        ok(ben.post("/meal-templates", "{\"mealId\": \"%s\"}".formatted(id(again))), 400);
        assertThat(ben.post("/meal-templates/" + id(kept) + "/log", "{}").statusCode()).isEqualTo(404);
        assertThat(ben.delete("/meal-templates/" + id(kept)).statusCode()).isEqualTo(404);
        assertThat(json(ann.get("/meal-templates")).at("/data").size()).isOne();
        assertThat(ann.delete("/meal-templates/" + id(kept)).statusCode()).isEqualTo(204);
        assertThat(json(ann.get("/meal-templates")).at("/data").size()).isZero();
    }

    @Test
    void the_list_is_filtered_and_paged() {
        var ann = eaters.register("lister", "Asia/Tokyo");
        for (int i = 0; i < 5; i++) {
            ann.logged("{\"name\": \"No. %d\", \"text\": \"an apple\", \"eatenAt\": \"2026-11-1%dT12:00:00Z\"}"
                    .formatted(i, i));
        }
        ann.logged("{\"name\": \"Late\", \"text\": \"200 ml milk\", \"eatenAt\": \"2026-11-14T16:00:00Z\"}"); // the 15th there
        assertThat(names(ann, "")).isEqualTo("Late, No. 4, No. 3, No. 2, No. 1, No. 0");
        assertThat(names(ann, "?sort=eatenAt:asc&limit=2")).isEqualTo("No. 0, No. 1");
        assertThat(names(ann, "?date=2026-11-15")).isEqualTo("Late");
        assertThat(names(ann, "?date=2026-11-14")).isEqualTo("No. 4");
        assertThat(names(ann, "?from=2026-11-12&to=2026-11-13")).isEqualTo("No. 3, No. 2");
        assertThat(names(ann, "?q=milk")).isEqualTo("Late");
        assertThat(names(ann, "?q=%25")).isEmpty();
        assertThat(names(ann, "?status=FAILED")).isEmpty();
        assertThat(names(ann, "?mealType=dinner")).isEqualTo("No. 4, No. 3, No. 2, No. 1, No. 0"); // 9 in the evening
        for (var wrong : new String[]{"?date=today", "?status=EATEN", "?order=x", "?date=2026-11-15&from=2026-11-15",
                "?from=2026-11-13&to=2026-11-12"}) {
            ok(ann.get("/meals" + wrong), 400);
        }
        var page = json(ann.get("/meals?limit=4"));
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(6);
        var next = json(ann.get("/meals?limit=4&cursor=" + page.at("/pagination/nextCursor").asString()));
        assertThat(next.at("/data").findValuesAsString("dishName")).containsExactly("No. 1", "No. 0");
        assertThat(next.at("/pagination").has("nextCursor")).isFalse();
    }

    private static String names(Eater eater, String query) {
        return String.join(", ", ok(eater.get("/meals" + query), 200).at("/data").findValuesAsString("dishName"));
    }
}
