package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What nobody eats is refused where it is told, and says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddMealTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private final AtomicInteger people = new AtomicInteger();
    private Eaters eaters;
    private String milk;

    @BeforeAll
    void start() {
        eaters = new Eaters(postgres.database(), clock);
        milk = eaters.food("milk");
    }

    @AfterAll
    void stop() {
        eaters.close();
    }

    private Eater someone() {
        return eaters.register("odd" + people.incrementAndGet(), "Europe/Lisbon");
    }

    private JsonNode logged(Eater who) {
        return who.logged("""
                {"items": [{"foodId": "%s", "quantity": 200, "unit": "g"},
                           {"name": "gronk", "quantity": 1, "calories": 100}]}""".formatted(milk));
    }

    @Test
    void more_than_anybody_eats_is_refused_wherever_it_is_written() {
        var ann = someone();
        var path = "/meals/" + logged(ann).at("/id").asString();
        assertThat(ann.post("/meals/manual", "{\"text\": \"1000000 eggs\"}").body())
                .contains("VALIDATION_ERROR", "\"text\":\"names more or less of eggs than from 0.0001 to 100000\"");
        assertThat(ann.post("/meals/manual", "{\"text\": \"a slice of toast and 1000000 eggs\"}").statusCode())
                .isEqualTo(400);
        assertThat(ann.patch(path, "{\"items\": [{\"text\": \"1000000 eggs\"}]}").body())
                .contains("VALIDATION_ERROR", "\"items[0]\"");
    }

    @ParameterizedTest
    @CsvSource({"add 1000000 eggs, NO_AMOUNT", "not milk but blorf, NO_FOOD",
            "not milk but gronk, WHICH_ITEM",
            "the milk was 1000000 g, NOT_UNDERSTOOD"})
    void a_correction_that_cannot_be_changes_nothing_and_says_why(String text, String why) {
        var ann = someone();
        var meal = logged(ann);
        var answer = ok(ann.post("/meals/" + meal.at("/id").asString() + "/corrections",
                "{\"text\": \"" + text + "\"}"), 200);
        assertThat(answer.at("/understood")).isEmpty();
        assertThat(answer.at("/notUnderstood")).hasSize(1);
        assertThat(answer.at("/notUnderstood/0/why").asString()).isEqualTo(why);
        assertThat(answer.at("/items")).isEqualTo(meal.at("/items"));
    }

    /** "No milk, but two eggs" takes milk away and adds eggs; who puts it otherwise may mean eggs in the place of the milk. */
    @Test
    void what_is_not_surely_read_changes_nothing() {
        var ann = someone();
        var meal = logged(ann);
        var answer = ok(ann.post("/meals/" + meal.at("/id").asString() + "/corrections",
                "{\"text\": \"not milk but 1000000 eggs\"}"), 200);
        assertThat(answer.at("/understood")).isEmpty();
        assertThat(answer.at("/notUnderstood")).isNotEmpty();
        assertThat(answer.at("/items")).isEqualTo(meal.at("/items"));
    }

    @Test
    void to_a_meal_of_a_hundred_things_nothing_is_added() {
        var ann = someone();
        var one = "{\"foodId\": \"%s\", \"quantity\": 1, \"unit\": \"g\"}".formatted(milk);
        var meal = ann.logged("{\"items\": [" + String.join(",", java.util.Collections.nCopies(100, one)) + "]}");
        var answer = ok(ann.post("/meals/" + meal.at("/id").asString() + "/corrections",
                "{\"text\": \"add 100 g milk\"}"), 200);
        assertThat(answer.at("/notUnderstood/0/why").asString()).isEqualTo("MEAL_FULL");
        assertThat(answer.at("/understood")).isEmpty();
        assertThat(answer.at("/items")).isEqualTo(meal.at("/items"));
    }

    @Test
    void twice_as_much_as_is_nearly_too_much_changes_nothing() {
        var ann = someone();
        var meal = ann.logged("{\"items\": [{\"foodId\": \"%s\", \"quantity\": 90000, \"unit\": \"g\"}]}".formatted(
                milk));
        var answer = ok(ann.post("/meals/" + meal.at("/id").asString() + "/corrections",
                "{\"text\": \"twice as much milk\"}"), 200);
        assertThat(answer.at("/notUnderstood/0/why").asString()).isEqualTo("NO_AMOUNT");
        assertThat(answer.at("/items")).isEqualTo(meal.at("/items"));
    }

    @Test
    void what_its_owner_says_is_in_it_stays_so_when_it_is_weighed_anew() {
        var ann = someone();
        var meal = ann.logged(
                "{\"items\": [{\"foodId\": \"%s\", \"quantity\": 200, \"unit\": \"g\", \"calories\": 500}]}"
                        .formatted(milk));
        var answer = ok(ann.post("/meals/" + meal.at("/id").asString() + "/corrections",
                "{\"text\": \"the milk was 100 g\"}"), 200);
        assertThat(Eaters.likely(answer.at("/items/0"), "calories")).isEqualTo(250);
        assertThat(answer.at("/items/0/custom").asBoolean()).isTrue();
    }

    @Test
    void a_heavy_item_can_be_made_another_food() {
        var ann = someone();
        var meal = ann.logged("{\"text\": \"90000 kg eggs and a slice of toast\"}");
        ok(ann.post("/meals/" + meal.at("/id").asString() + "/corrections", "{\"text\": \"not eggs but milk\"}"), 200);
    }

    @Test
    void names_of_several_items_are_cut_between_characters() {
        var ann = someone();
        var meal = ann.logged("""
                {"items": [{"name": "%s", "calories": 1}, {"name": "%s", "calories": 1}]}"""
                .formatted("a" + "😀".repeat(80), "bb" + "😀".repeat(80)));
        assertThat(json(ann.get("/meals/" + meal.at("/id").asString()))).isEqualTo(meal);
        assertThat(meal.at("/dishName").asString()).endsWith("😀…").doesNotContain("?");
    }

    @Test
    void a_dinner_is_copied_to_tomorrow_from_the_morning_on() {
        var ann = someone();
        var dinner = ann.logged("{\"eatenAt\": \"2026-11-19T19:00:00Z\", \"text\": \"2 eggs\"}");
        var copy = ok(ann.post("/meals/" + dinner.at("/id").asString() + "/copy", "{\"date\": \"2026-11-21\"}"), 201);
        assertThat(copy.at("/eatenAt").asString()).isEqualTo("2026-11-21T19:00:00Z");
        assertThat(ann.post("/meals/" + dinner.at("/id").asString() + "/copy", "{\"date\": \"2026-11-22\"}").body())
                .contains("\"date\":");
    }
}
