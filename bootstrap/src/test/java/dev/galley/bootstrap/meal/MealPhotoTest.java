package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.bootstrap.meal.PhotoNode.accepted;
import static dev.galley.bootstrap.meal.PhotoNode.analysed;
import static dev.galley.bootstrap.meal.PhotoNode.dish;
import static dev.galley.bootstrap.meal.PhotoNode.item;
import static dev.galley.bootstrap.meal.PhotoNode.over;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static dev.galley.bootstrap.meal.PhotoNode.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A photographed plate, from the upload to figures and back, with a stand-in for the model. */
class MealPhotoTest {
    private static final String BURGER = "flurbled gronk";

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static ModelServer models;
    private static PhotoNode node;

    @BeforeAll
    static void start() {
        models = ModelServer.start();
        node = new PhotoNode(postgres.database(), PhotoNode.askedOf(models));
    }

    @AfterAll
    static void stop() {
        node.close();
        models.close();
    }

    /** Who describes a meal so gets this. */
    private static void says(String mark, Scripted answer) {
        answers.put(mark, answer);
        models.otherwise(asked -> answers.entrySet().stream()
                .filter(it -> asked.text().contains(it.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(Scripted.failing(500)));
    }

    private static final java.util.Map<String, Scripted> answers = new java.util.concurrent.ConcurrentHashMap<>();

    private static long askedAbout(String mark) {
        return models.asked().stream().filter(it -> it.text().contains(mark)).count();
    }

    private static double likely(JsonNode meal, String figure) {
        return meal.at("/nutrition/" + figure + "/likely").asDouble();
    }

    @Test
    void what_a_model_names_and_weighs_is_reckoned_by_the_food_database() {
        var anna = node.register("anna");
        says("pic one", Scripted.saying(dish("Rice and gronk",
                item("white rice, cooked", 200, 999, 1, 1, 1), item(BURGER, 100, 600, 10, 20, 10))));
        var meal = accepted(anna, picture(1), "description", "pic one");
        assertThat(meal.path("status").asString()).isEqualTo("PROCESSING");
        assertThat(meal.path("strategy").asString()).isEqualTo("DESCRIPTION");
        var ready = over(anna, meal);
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("READY");
        assertThat(ready.path("provider").asString()).contains("gpt-4o-mini");
        assertThat(ready.path("dishName").asString()).isEqualTo("Rice and gronk");
        var rice = ready.at("/items/0");
        var food = ok(node.client().get("/api/v1/foods/" + rice.path("foodId").asString()), 200);
        double per100g = food.path("nutrients").valueStream()
                .filter(it -> it.path("number").asString().equals("208"))
                .findFirst().orElseThrow().path("amount").asDouble();
        assertThat(rice.at("/nutrition/calories/likely").asDouble()).isCloseTo(2 * per100g, within(0.02 * per100g));
        assertThat(rice.path("custom").asBoolean()).isFalse();
        assertThat(rice.path("amountSource").asString()).isEqualTo("estimated");
        var gronk = ready.at("/items/1");
        assertThat(gronk.path("custom").asBoolean()).isTrue();
        assertThat(gronk.at("/nutrition/calories/likely").asDouble()).isCloseTo(4 * 10 + 4 * 20 + 9 * 10, within(0.1));
        assertThat(gronk.at("/nutrition/calories/min").asDouble()).isLessThan(150);
        assertThat(likely(ready, "calories")).isCloseTo(2 * per100g + 210, within(1.0));
    }

    @Test
    void a_weight_that_is_given_is_the_sum_of_the_items() {
        var ben = node.register("ben");
        says("pic two", Scripted.saying(dish("Plate", item("rice, cooked", 100, 130, 3, 28, 0),
                item("chicken breast, cooked", 70, 115, 22, 0, 3))));
        var ready = analysed(ben, picture(2), "description", "pic two", "weightGrams", "340", "portion", "1 plate");
        assertThat(ready.path("strategy").asString()).isEqualTo("PORTION+WEIGHT+DESCRIPTION");
        double sum = ready.path("items").valueStream().mapToDouble(it -> it.at("/grams/likely").asDouble()).sum();
        assertThat(sum).isCloseTo(340, within(0.5));
    }

    @Test
    void a_broken_reply_is_repaired_and_a_wrong_one_asked_for_again() {
        var carl = node.register("carl");
        says("pic three", Scripted.saying("Sure! ```json\n" + dish("Soup", item("banana", 120, 107, 1, 27, 0))
                .replace("}]}", "},]}") + "\n``` enjoy"));
        var ready = analysed(carl, picture(3), "description", "pic three");
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("READY");
    }

    @Test

    void the_same_photo_is_looked_at_once() throws Exception {
        var dora = node.register("dora");
        says("pic four", Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0)))
                .after(Duration.ofMillis(700)));
        var meals = new ArrayList<JsonNode>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<java.util.concurrent.Future<JsonNode>>();
            for (int i = 0; i < 100; i++) {
                sent.add(pool.submit(() -> accepted(dora, picture(4), "description", "pic four")));
            }
            for (var one : sent) {
                meals.add(one.get());
            }
        }
        for (var meal : meals) {
            var ended = over(dora, meal);
            assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("READY");
        }
        assertThat(askedAbout("pic four")).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_request_is_told_at_once() {
        var eve = node.register("eve");
        var none = send(eve, new byte[0], "weightGrams", "-3", "mealType", "brunch");
        assertThat(none.statusCode()).as(none.body()).isEqualTo(400);
        assertThat(none.body()).contains("weightGrams").contains("mealType");
        assertThat(send(eve, new byte[0]).statusCode()).isEqualTo(400);
        assertThat(send(eve, "GIF89a is no picture here".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode())
                .isEqualTo(415);
        assertThat(send(eve, new byte[10_000_001]).statusCode()).isIn(413, 415);
        assertThat(send(eve, picture(5), "weightGrams", "abc").statusCode()).isEqualTo(400);
        assertThat(ok(eve.get("/meals"), 200).at("/pagination/total").asInt()).isZero();
    }

    @Test
    void a_model_that_fails_leaves_a_reason_and_another_try() {
        var fred = node.register("fred");
        says("pic six", Scripted.failing(400));
        var meal = accepted(fred, picture(6), "portion", "pic six");
        var failed = over(fred, meal);
        assertThat(failed.path("status").asString()).isEqualTo("FAILED");
        assertThat(failed.at("/error/code").asString()).startsWith("ANALYSIS_");
        assertThat(failed.toString()).doesNotContain("vendor");
        says("pic six", Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0))));
        var again = fred.post("/meals/" + meal.path("id").asString() + "/reanalyze", "{}");
        assertThat(again.statusCode()).as(again.body()).isIn(202);
        assertThat(over(fred, meal).path("status").asString()).isEqualTo("READY");
        // and once it is ready it may be looked at again, and stays ready meanwhile
        says("pic six", Scripted.saying(dish("Fruit", item("apple", 150, 78, 0, 20, 0))));
        assertThat(ok(fred.post("/meals/" + meal.path("id").asString() + "/reanalyze", "{}"), 202).path("status")
                .asString())
                .isEqualTo("READY");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> PhotoNode.names(over(fred, meal)).equals("apple"));
        ok(fred.post("/meals/" + meal.path("id").asString() + "/corrections/undo", "{}"), 200);
        assertThat(PhotoNode.names(over(fred, meal))).isEqualTo("banana");
    }

    @Test

    void what_is_deleted_while_it_is_looked_at_stays_so() {
        var gina = node.register("gina");
        says("pic seven", Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0))).after(Duration.ofSeconds(
                2)));
        var meal = accepted(gina, picture(7), "portion", "pic seven");
        await().until(() -> askedAbout("pic seven") == 1);
        ok2(gina.delete("/meals/" + meal.path("id").asString()), 204);
        await().atMost(Duration.ofSeconds(60)).until(() -> postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT over_since IS NOT NULL FROM meal_analysis WHERE meal_id = :id")
                .bind("id", UUID.fromString(meal.path("id").asString()))
                .mapTo(Boolean.class)
                .one()));
        assertThat(gina.get("/meals/" + meal.path("id").asString()).statusCode()).isEqualTo(404);
    }

    private static void ok2(java.net.http.HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void a_meal_is_put_right_by_talking_and_back_again() {
        var hugo = node.register("hugo");
        var ida = node.register("ida");
        says("pic eight", Scripted.saying(dish("Plate", item("rice, cooked", 200, 260, 5, 56, 1),
                item("chicken breast, cooked", 150, 247, 46, 0, 5), item("butter", 10, 72, 0, 0, 8))));
        var ready = analysed(hugo, picture(8), "portion", "pic eight");
        var path = "/meals/" + ready.path("id").asString() + "/corrections";
        var body = "{\"text\": \"the rice was half of that, and no butter, and it tasted great\"}";
        assertThat(ida.post(path, body).statusCode()).isEqualTo(404);
        assertThat(ida.post(path + "/undo", "{}").statusCode()).isEqualTo(404);
        var theirs = "/meals/" + ready.path("id").asString();
        assertThat(ida.post(theirs + "/reanalyze", "{}").statusCode()).isEqualTo(404);
        assertThat(ida.post(theirs + "/answers", """
                {"answers": [{"questionId": "%s", "answer": "1 g"}]}""".formatted(UUID.randomUUID())).statusCode())
                .isEqualTo(404);
        var corrected = ok(hugo.post(path, body), 200);
        assertThat(PhotoNode.names(corrected)).isEqualTo("rice, cooked, chicken breast, cooked");
        assertThat(corrected.at("/items/0/id")).isEqualTo(ready.at("/items/0/id"));
        assertThat(corrected.at("/items/0/grams/likely").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(corrected.at("/items/1")).isEqualTo(ready.at("/items/1"));
        assertThat(corrected.at("/notUnderstood/0/text").asString()).isEqualTo("it tasted great");
        assertThat(corrected.path("edited").asBoolean()).isTrue();
        var more = ok(hugo.post(path,
                "{\"text\": \"the chicken was 120 g, plus 30 g of cheddar cheese, and no fish\"}"), 200);
        assertThat(more.at("/items/1/grams/likely").asDouble()).isEqualTo(120);
        assertThat(more.path("items")).hasSize(3);
        assertThat(more.at("/notUnderstood/0/why").asString()).isEqualTo("NO_SUCH_ITEM");
        var undone = ok(hugo.post(path + "/undo", "{}"), 200);
        assertThat(undone.path("items")).isEqualTo(corrected.path("items"));
        assertThat(hugo.post(path + "/undo", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void answers_make_the_figures_better() {
        var jane = node.register("jane");
        says("pic nine", Scripted.saying(dish("Plate", item("rice, cooked", 300, 390, 8, 84, 1))));
        var ready = analysed(jane, picture(9), "portion", "pic nine");
        assertThat(ready.path("needsInput").asBoolean()).as(ready.toString()).isTrue();
        var question = ready.at("/questions/0/id").asString();
        var path = "/meals/" + ready.path("id").asString() + "/answers";
        assertThat(jane.post(path, "{\"answers\": [{\"questionId\": \"" + question + "\", \"answer\": \"plenty\"}]}")
                .statusCode()).isEqualTo(400);
        var better = ok(jane.post(path, "{\"answers\": [{\"questionId\": \"" + question
                + "\", \"answer\": \"250 g\"}]}"), 200);
        assertThat(better.path("needsInput").asBoolean()).isFalse();
        assertThat(better.at("/items/0/grams/likely").asDouble()).isEqualTo(250);
        double before = ready.at("/nutrition/calories/max").asDouble() - ready.at("/nutrition/calories/min").asDouble();
        double after = better.at("/nutrition/calories/max").asDouble() - better.at("/nutrition/calories/min")
                .asDouble();
        assertThat(after).isLessThanOrEqualTo(before / 2);
        assertThat(jane.post(path, "{\"answers\": [{\"questionId\": \"" + question + "\", \"answer\": \"250 g\"}]}")
                .statusCode()).isEqualTo(400);
    }

    @Test
    void an_answer_that_is_taken_back_leaves_its_question_open() {
        var lily = node.register("lily");
        says("pic twelve", Scripted.saying(dish("Plate", item("rice, cooked", 300, 390, 8, 84, 1))));
        var ready = analysed(lily, picture(12), "portion", "pic twelve");
        assertThat(ready.path("needsInput").asBoolean()).as(ready.toString()).isTrue();
        var path = "/meals/" + ready.path("id").asString();
        var answer = "{\"answers\": [{\"questionId\": \"" + ready.at("/questions/0/id").asString()
                + "\", \"answer\": \"250 g\"}]}";
        for (int round = 0; round < 2; round++) {
            var answered = ok(lily.post(path + "/answers", answer), 200);
            assertThat(answered.path("needsInput").asBoolean()).isFalse();
            var undone = ok(lily.post(path + "/corrections/undo", "{}"), 200);
            assertThat(undone.path("needsInput").asBoolean()).isTrue();
            assertThat(undone.path("questions")).isEqualTo(ready.path("questions"));
            assertThat(undone.path("items")).isEqualTo(ready.path("items"));
        }
        ok(lily.post(path + "/corrections", "{\"text\": \"the rice was half of that\"}"), 200);
        var undone = ok(lily.post(path + "/corrections/undo", "{}"), 200);
        assertThat(undone.path("questions")).isEqualTo(ready.path("questions"));
        assertThat(ok(lily.post(path + "/answers", answer), 200).at("/items/0/grams/likely").asDouble())
                .isEqualTo(250);
    }

    @Test
    void the_words_of_a_person_outrank_the_picture() {
        var kim = node.register("kim");
        says("pic ten", Scripted.saying(dish("Plate", item("rice, cooked", 300, 390, 8, 84, 1),
                item("butter", 20, 144, 0, 0, 16))));
        var ready = analysed(kim, picture(10), "description", "no butter", "portion", "pic ten", "ingredients",
                "100 g rice, 2 eggs");
        assertThat(ready.path("strategy").asString()).isEqualTo("PORTION+INGREDIENTS+DESCRIPTION");
        assertThat(PhotoNode.names(ready)).doesNotContain("butter");
        assertThat(ready.at("/items/0/grams/likely").asDouble()).isEqualTo(100);
        assertThat(ready.at("/items/0/amountSource").asString()).isEqualTo("user");
    }
}
