package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.bootstrap.meal.PhotoNode.accepted;
import static dev.galley.bootstrap.meal.PhotoNode.analysed;
import static dev.galley.bootstrap.meal.PhotoNode.dish;
import static dev.galley.bootstrap.meal.PhotoNode.item;
import static dev.galley.bootstrap.meal.PhotoNode.names;
import static dev.galley.bootstrap.meal.PhotoNode.over;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static dev.galley.bootstrap.meal.PhotoNode.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Analyses that meet odd words, another look, a hurried owner, or what nobody foresaw: each comes to rest, and soon. */
class LookedAtAnewTest {
    private static final byte[] NONE = new byte[0];

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Map<String, Scripted> answers = new ConcurrentHashMap<>();
    private static ModelServer models;
    private static PhotoNode node;

    @BeforeAll
    static void start() {
        models = ModelServer.start();
        models.otherwise(asked -> answers.entrySet().stream()
                .filter(it -> asked.text().contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Scripted.failing(400)));
        node = new PhotoNode(postgres.database(), PhotoNode.askedOf(models));
    }

    @AfterAll
    static void stop() {
        node.close();
        models.close();
    }

    private static String path(JsonNode meal) {
        return "/meals/" + meal.path("id").asString();
    }

    private static <T> T of(JsonNode meal, String select, Class<T> type) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT " + select + " FROM meal_analysis WHERE meal_id = :id")
                .bind("id", UUID.fromString(meal.path("id").asString()))
                .mapTo(type)
                .one());
    }

    private static JsonNode lookedAtAnew(Eater who, JsonNode meal) {
        ok(who.post(path(meal) + "/reanalyze", "{}"), 202);
        await().atMost(Duration.ofSeconds(60)).until(() -> of(meal, "over_since IS NOT NULL", Boolean.class));
        return over(who, meal);
    }

    private static final String LONG = "very ".repeat(60);

    @ParameterizedTest
    @ValueSource(strings = {"ingredients", "description"})
    void words_without_end_are_a_meal_all_the_same(String field) {
        var ann = node.register("ann-" + field);
        var many = field.equals("description") ? "egg ".repeat(240) : "egg ".repeat(400);
        for (var words : new String[]{many, "2 eggs, 1 cup of " + LONG + "rice", "x".repeat(900) + ", 2 eggs"}) {
            var meal = accepted(ann, NONE, field, words);
            var rested = over(ann, meal);
            assertThat(of(meal, "takeovers + attempts", Integer.class)).as("at once: " + rested).isEqualTo(1);
            assertThat(rested.path("status").asString()).as(words).isEqualTo("READY");
            assertThat(rested.path("items").size()).isBetween(1, 100);
        }
    }

    @Test
    void next_to_nothing_on_a_heavy_plate_is_not_seen() {
        var ben = node.register("ben");
        answers.put("tiny plate", Scripted.saying(dish("Plate",
                item("banana", 120, 107, 1, 27, 0), item("gronk", 4.9e-324, 0, 0, 0, 0))));
        var meal = analysed(ben, picture(1), "portion", "tiny plate", "weightGrams", "10000");
        assertThat(meal.path("status").asString()).as(meal.toString()).isEqualTo("READY");
        assertThat(names(meal)).isEqualTo("banana");
    }

    @Test
    void a_photo_of_next_year_is_refused() {
        var cleo = node.register("cleo");
        var answer = send(cleo, NONE, "description", "two eggs", "eatenAt", "2099-01-01T00:00:00Z");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"eatenAt\":\"must not be more than a day from now\"");
    }

    @Test
    void what_a_model_saw_is_not_replaced_by_rules_while_models_are_away() {
        var dan = node.register("dan");
        answers.put("pic away", Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0))));
        var meal = analysed(dan, picture(2), "portion", "pic away", "description", "two eggs");
        assertThat(names(meal)).contains("banana");
        answers.put("pic away", Scripted.failing(400));
        assertThat(lookedAtAnew(dan, meal)).isEqualTo(meal);
    }

    @Test
    void who_looked_last_is_named() {
        var eve = node.register("eve");
        answers.put("pic late", Scripted.failing(400));
        var meal = analysed(eve, picture(3), "portion", "pic late", "description", "two eggs");
        assertThat(meal.path("provider").asString()).isEqualTo("rules");
        answers.put("pic late", Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0))));
        var after = lookedAtAnew(eve, meal);
        assertThat(names(after)).contains("banana");
        assertThat(after.path("provider").asString()).contains("gpt-4o-mini");
        assertThat(after.path("edited").asBoolean()).as("by its owner").isFalse();
        var undone = ok(eve.post(path(meal) + "/corrections/undo", "{}"), 200);
        assertThat(undone.path("items")).isEqualTo(meal.path("items"));
        assertThat(undone.path("provider").asString()).as("who saw what it says again").isEqualTo("rules");
        assertThat(undone.path("strategy")).isEqualTo(meal.path("strategy"));
    }

    @Test
    void what_its_owner_says_meanwhile_stays() {
        var fay = node.register("fay");
        answers.put("pic slow", Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0))));
        var meal = analysed(fay, picture(4), "portion", "pic slow");
        answers.put("pic slow", Scripted.saying(dish("Fruit", item("apple", 150, 78, 0, 20, 0)))
                .after(Duration.ofSeconds(2)));
        ok(fay.post(path(meal) + "/reanalyze", "{}"), 202);
        await().until(() -> models.asked().stream().filter(it -> it.text().contains("pic slow")).count() == 2);
        ok(fay.post(path(meal) + "/corrections", "{\"text\": \"plus 30 g of cheddar cheese\"}"), 200);
        assertThat(of(meal, "over_since IS NOT NULL", Boolean.class)).isTrue();
        answers.put("pic slow", Scripted.saying(dish("Fruit", item("cherries", 150, 78, 0, 20, 0))));
        assertThat(names(ok(fay.get(path(meal)), 200))).isEqualTo("banana, cheddar cheese");
        assertThat(names(lookedAtAnew(fay, meal))).as("and it can be looked at once more").isEqualTo("cherries");
    }

    @Test
    void what_its_owner_takes_back_meanwhile_stays_taken_back() {
        var hal = node.register("hal");
        answers.put("pic undone", Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0))));
        var meal = analysed(hal, picture(6), "portion", "pic undone");
        ok(hal.post(path(meal) + "/corrections", "{\"text\": \"plus 30 g of cheddar cheese\"}"), 200);
        answers.put("pic undone", Scripted.saying(dish("Fruit", item("apple", 150, 78, 0, 20, 0)))
                .after(Duration.ofSeconds(2)));
        ok(hal.post(path(meal) + "/reanalyze", "{}"), 202);
        await().until(() -> models.asked().stream().filter(it -> it.text().contains("pic undone")).count() == 2);
        ok(hal.post(path(meal) + "/corrections/undo", "{}"), 200);
        assertThat(of(meal, "over_since IS NOT NULL", Boolean.class)).isTrue();
        assertThat(names(ok(hal.get(path(meal)), 200))).isEqualTo("banana");
    }

    /** Two times the database will not have it ready, for no reason that anybody knows. */
    @Test
    void what_nobody_foresaw_is_tried_again_at_once_and_not_taken_for_a_crash() {
        postgres.jdbi().useHandle(handle -> handle.execute("""
                CREATE SEQUENCE refused;
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.name = 'Fickle' AND NEW.status = 'READY' AND nextval('refused') <= 2 THEN
                        RAISE EXCEPTION 'for no reason';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER refuse BEFORE UPDATE ON meal FOR EACH ROW EXECUTE FUNCTION refuse()"""));
        var gus = node.register("gus");
        answers.put("pic fickle", Scripted.saying(dish("Fickle", item("banana", 120, 107, 1, 27, 0))));
        var meal = analysed(gus, picture(5), "portion", "pic fickle");
        assertThat(meal.path("status").asString()).isEqualTo("READY");
        assertThat(of(meal, "takeovers", Integer.class)).isZero();
        assertThat(models.asked().stream().filter(it -> it.text().contains("pic fickle"))).hasSize(1);
    }
}
