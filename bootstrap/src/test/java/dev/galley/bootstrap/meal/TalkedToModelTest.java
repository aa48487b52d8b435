package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.HostileModel;
import dev.galley.ai.llm.wire.Asked;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.http.server.Json;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What becomes of a correction that no rule covers: a model reads it, over a real socket, well or badly or not at all. */
class TalkedToModelTest {
    private static final String TEXT = "go easy on the rice, like a half, and I also skipped that butter stuff, lovely!";
    private static final String HALF = """
            {"changes": [{"do": "scale", "item": 1, "factor": 0.5}, {"do": "remove", "item": 3}], "left": ["lovely"]}""";
    private static final int ATTACKS = Integer.getInteger("galley.attacks", 60);

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicReference<Function<Asked, Scripted>> SCRIPT = new AtomicReference<>();

    private static ModelServer models;
    private static PhotoNode node;

    @BeforeAll
    static void start() {
        models = ModelServer.start();
        models.otherwise(asked -> Objects.requireNonNull(SCRIPT.get()).apply(asked));
        node = new PhotoNode(postgres.database(), PhotoNode.askedOf(models));
    }

    @AfterAll
    static void stop() {
        node.close();
        models.close();
    }

    @Test
    void what_no_rule_covers_a_model_reads_and_the_database_weighs() {
        saying(HALF);
        var ann = someone();
        var meal = logged(ann);
        var answer = corrected(ann, meal, TEXT);
        assertThat(told(answer)).isEqualTo("rice 100 g, chicken breast 100 g");
        assertThat(answer.path("readBy").asString()).isEqualTo("openai:gpt-4o-mini");
        assertThat(words(answer.path("understood"))).isEqualTo("rice, butter");
        assertThat(answer.at("/notUnderstood/0/text").asString()).isEqualTo("lovely");
        assertThat(answer.at("/notUnderstood/0/why").asString()).isEqualTo("NOT_UNDERSTOOD");
        assertThat(answer.at("/items/0/id")).isEqualTo(meal.at("/items/0/id"));
        assertThat(answer.at("/items/0/nutrition/calories/likely").asDouble())
                .isCloseTo(meal.at("/items/0/nutrition/calories/likely").asDouble() / 2, within());
        var asked = models.lastAsked().text();
        assertThat(asked).contains("1. rice, 200 g", "2. chicken breast, 100 g", "3. butter, 10 g", TEXT);
        assertThat(told(ok(ann.post("/meals/" + Eaters.id(meal) + "/corrections/undo", ""), 200))).isEqualTo(told(
                meal));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(0.01);
    }

    @Test
    void other_kinds_of_change_come_from_our_foods() {
        saying("""
                {"changes": [{"do": "set", "item": 1, "amount": "150 g"}, {"do": "replace", "item": 2, "food": "tofu"},
                  {"do": "add", "food": "eggs", "amount": "2"}, {"do": "add", "food": "xyzzy quux"}], "left": []}""");
        var ann = someone();
        var answer = corrected(ann, logged(ann), TEXT);
        assertThat(told(answer)).isEqualTo("rice 150 g, tofu 100 g, butter 10 g, eggs 2");
        assertThat(answer.at("/notUnderstood/0/why").asString()).isEqualTo("NO_FOOD");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_added_is_not_scaled_with_the_meal_that_was(boolean addedFirst) {
        var half = "{\"do\": \"scale\", \"all\": true, \"factor\": 0.5}";
        var eggs = "{\"do\": \"add\", \"food\": \"eggs\", \"amount\": \"2\"}";
        saying("{\"changes\": [%s, %s], \"left\": []}"
                .formatted(addedFirst ? eggs : half, addedFirst ? half : eggs));
        var ann = someone();
        var answer = corrected(ann, logged(ann), TEXT);
        assertThat(told(answer)).isEqualTo("rice 100 g, chicken breast 50 g, butter 5 g, eggs 2");
        assertThat(answer.path("notUnderstood")).isEmpty();
    }

    @Test
    void what_rules_read_is_asked_of_nobody() {
        saying(HALF);
        int before = models.asked().size();
        var ann = someone();
        var answer = corrected(ann, logged(ann), "the rice was half of that, and no butter");
        assertThat(told(answer)).isEqualTo("rice 100 g, chicken breast 100 g");
        assertThat(answer.path("readBy").asString()).isEqualTo("rules");
        assertThat(models.asked()).hasSize(before);
    }

    /** A model that forgets half of what rules surely read is not believed. */
    @Test
    void what_rules_surely_read_is_not_lost() {
        saying("""
                {"changes": [{"do": "scale", "item": 1, "factor": 0.5}], "left": []}""");
        var ann = someone();
        var answer = corrected(ann, logged(ann), "no butter, and the rice, well, somewhat reduced");
        assertThat(told(answer)).isEqualTo("rice 200 g, chicken breast 100 g");
        assertThat(answer.path("readBy").asString()).isEqualTo("rules");
        assertThat(answer.path("notUnderstood")).isNotEmpty();
    }

    /** Nor is one that reads something else of what rules surely read; one that reads the same, and more, is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            without butter | {"do": "scale", "item": 3, "factor": 20} | {"do": "remove", "item": 3}\
             | rice 200 g, chicken breast 100 g
            the butter was 15 g | {"do": "set", "item": 3, "amount": "150 g"} | {"do": "set", "item": 3, "amount": "15 g"}\
             | rice 200 g, chicken breast 100 g, butter 15 g
            the butter was margarine | {"do": "replace", "item": 3, "food": "olive oil"}\
             | {"do": "replace", "item": 3, "food": "margarine"} | rice 200 g, chicken breast 100 g, margarine 10 g
            there were two eggs as well | {"do": "add", "food": "olive oil", "amount": "100 g"}\
             | {"do": "add", "food": "eggs", "amount": "2"} | rice 200 g, chicken breast 100 g, butter 10 g, eggs 2
            add two eggs | {"do": "add", "food": "eggs", "amount": "20"} | {"do": "add", "food": "eggs", "amount": "2"}\
             | rice 200 g, chicken breast 100 g, butter 10 g, eggs 2
            """)
    void what_rules_surely_read_is_not_overturned(String ruled, String other, String same, String items) {
        var text = "go easy on that rice. " + ruled;
        var half = ", {\"do\": \"scale\", \"item\": 1, \"factor\": 0.5}";
        var ann = someone();
        saying("{\"changes\": [" + other + half + "], \"left\": []}");
        var answer = corrected(ann, logged(ann), text);
        assertThat(told(answer)).isEqualTo(items);
        assertThat(answer.path("readBy").asString()).isEqualTo("rules");
        saying("{\"changes\": [" + same + half + "], \"left\": []}");
        var better = corrected(ann, logged(ann), text);
        assertThat(told(better)).isEqualTo(items.replace("rice 200 g", "rice 100 g"));
        assertThat(better.path("readBy").asString()).isEqualTo("openai:gpt-4o-mini");
    }

    enum Trouble {
        BROKEN, REFUSED, NONSENSE, UNKNOWN_ITEM
    }

    @ParameterizedTest
    @EnumSource
    void where_no_model_answers_well_all_is_as_without_one(Trouble trouble) {
        SCRIPT.set(_ -> switch (trouble) {
            case BROKEN -> Scripted.failing(500);
            case REFUSED -> Scripted.saying("").with(Scripted.Fault.BLOCKED);
            case NONSENSE -> Scripted.saying("I have changed your meal as you wish!");
            case UNKNOWN_ITEM -> Scripted.saying("""
                    {"changes": [{"do": "remove", "item": 1}, {"do": "remove", "item": 4}], "left": []}""");
        });
        assertByRules();
    }

    @Test
    void nobody_waits_longer_than_a_few_seconds() {
        SCRIPT.set(_ -> Scripted.saying(HALF).with(Scripted.Fault.STALL));
        long begun = System.nanoTime();
        assertByRules();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    private static void assertByRules() {
        var ann = someone();
        var answer = corrected(ann, logged(ann), "no butter, and go easy on that rice");
        assertThat(told(answer)).isEqualTo("rice 200 g, chicken breast 100 g");
        assertThat(answer.path("readBy").asString()).isEqualTo("rules");
        assertThat(answer.at("/notUnderstood/0/text").asString()).isEqualTo("go easy on that rice");
    }

    /** While the model thinks the meal can be changed, and nothing keeps the database waiting; the change stays. */
    @Test
    void a_meal_that_was_changed_meanwhile_is_not_written_over() {
        var ann = someone();
        var meal = logged(ann);
        var idle = new AtomicInteger(-1);
        SCRIPT.set(_ -> {
            idle.set(postgres.sql().read(() -> postgres.sql().handle().createQuery("""
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND state LIKE 'idle in transaction%'""")
                    .mapTo(Integer.class).one()));
            ok(ann.patch("/meals/" + Eaters.id(meal), """
                    {"items": [{"id": "%s", "quantity": 400}, {"id": "%s"}, {"id": "%s"}]}""".formatted(
                    meal.at("/items/0/id").asString(), meal.at("/items/1/id").asString(),
                    meal.at("/items/2/id").asString())), 200);
            return Scripted.saying(HALF);
        });
        var answer = corrected(ann, meal, TEXT);
        assertThat(idle).as("transactions open while the model is asked").hasValue(0);
        assertThat(answer.path("readBy").asString()).isEqualTo("rules");
        assertThat(answer.at("/items/0/quantity").asDouble()).isEqualTo(400);
        assertThat(answer.path("notUnderstood")).isNotEmpty();
    }

    @Test
    void one_key_is_one_effect_however_often_it_is_sent() {
        saying(HALF);
        var ann = someone();
        var meal = logged(ann);
        for (int i = 0; i < 3; i++) {
            assertThat(told(ok(correct(ann, meal, TEXT, "Idempotency-Key", "halved-once-" + Eaters.id(meal)), 200)))
                    .isEqualTo("rice 100 g, chicken breast 100 g");
        }
        assertThat(told(ok(ann.get("/meals/" + Eaters.id(meal)), 200))).isEqualTo("rice 100 g, chicken breast 100 g");
    }

    @Test
    void what_was_answered_once_is_answered_again_when_the_meal_is_gone() {
        saying(HALF);
        var ann = someone();
        var meal = logged(ann);
        var key = "halved-and-gone-" + Eaters.id(meal);
        var first = ok(correct(ann, meal, TEXT, "Idempotency-Key", key), 200);
        assertThat(ann.delete("/meals/" + Eaters.id(meal)).statusCode()).isEqualTo(204);
        assertThat(told(ok(correct(ann, meal, TEXT, "Idempotency-Key", key), 200))).isEqualTo(told(first));
        assertThat(correct(ann, meal, TEXT).statusCode()).isEqualTo(404);
    }

    @Test
    void no_provider_is_asked_of_whom_a_person_says_no() {
        saying(HALF);
        var shy = someone();
        var meal = logged(shy);
        agree(shy, false);
        int before = models.asked().size();
        assertThat(corrected(shy, meal, TEXT).path("readBy").asString()).isEqualTo("rules");
        assertThat(models.asked()).hasSize(before);
        agree(shy, true);
        assertThat(corrected(shy, meal, TEXT).path("readBy").asString()).isEqualTo("openai:gpt-4o-mini");
    }

    private static void agree(Eater who, boolean agreed) {
        ok(who.client().send("PUT", "/api/v1/users/me/ai-consent",
                BodyPublishers.ofString("{\"providers\": [{\"name\": \"openai\", \"agreed\": %s}]}".formatted(agreed)),
                who.headers("Content-Type", "application/json")), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/0199a1b2-6c00-7a01-8b3c-1d2e3f405190"})
    void nobody_has_a_model_read_another_ones_meal(String other) {
        saying(HALF);
        int before = models.asked().size();
        var meal = logged(someone());
        var id = other.isEmpty() ? Eaters.id(meal) : other.substring(1);
        assertThat(correct(someone(), id, TEXT).statusCode()).isEqualTo(404);
        assertThat(models.asked()).hasSize(before);
    }

    /** Goal B8: what people write and models answer changes nothing but this one meal, within what can be. */
    @Test
    void a_hostile_model_and_a_hostile_text_harm_nobody() {
        var victim = someone();
        var treasure = logged(victim);
        var mallory = someone();
        var meal = logged(mallory);
        var kept = logged(mallory);
        var replies = HostileModel.replies(ATTACKS, List.of("changes", "left", "do", "item", "food", "amount"))
                .toList();
        var injections = HostileModel.injections().map(it -> it.replace("\u0000", "")).toList();
        for (int i = 0; i < ATTACKS; i++) {
            var orders = injections.get(i % injections.size());
            saying(i % 2 == 0
                    ? replies.get(i)
                    : Json.MAPPER.writeValueAsString(Map.of(
                            "changes", List.of(
                                    Map.of("do", "add", "food", orders.substring(0, Math.min(80, orders.length()))),
                                    Map.of("do", i % 4 == 1 ? "scale" : "replace", "item", i % 3 + 1, "factor", i * 0.7,
                                            "food", Eaters.id(treasure))),
                            "left", List.of(Eaters.id(treasure), orders))));
            var answer = corrected(mallory, meal, orders + " and go easy on it");
            for (var item : answer.path("items")) {
                assertThat(HostileModel.harm(item.path("name").asString())).isEmpty();
            }
            if (!answer.path("readBy").asString().equals("rules")) {
                answer.path("understood").forEach(it -> assertThat(HostileModel.harm(it.asString())).isEmpty());
            }
            assertThat(answer.path("notUnderstood").toString()).doesNotContain(Eaters.id(treasure));
            assertThat(answer.path("items").size()).isBetween(1, 100);
        }
        assertThat(ok(victim.get("/meals/" + Eaters.id(treasure)), 200)).isEqualTo(treasure);
        assertThat(ok(mallory.get("/meals/" + Eaters.id(kept)), 200)).isEqualTo(kept);
        assertThat(ok(victim.get("/meals"), 200).path("data")).hasSize(1);
    }

    private static void saying(String reply) {
        SCRIPT.set(_ -> Scripted.saying(reply));
    }

    private static Eater someone() {
        return node.register("talker" + PEOPLE.incrementAndGet());
    }

    private static JsonNode logged(Eater who) {
        return who.logged("{\"text\": \"200 g rice, 100 g chicken breast and 10 g butter\"}");
    }

    private static JsonNode corrected(Eater who, JsonNode meal, String text) {
        return ok(correct(who, meal, text), 200);
    }

    private static HttpResponse<String> correct(Eater who, JsonNode meal, String text, String... headers) {
        return correct(who, Eaters.id(meal), text, headers);
    }

    private static HttpResponse<String> correct(Eater who, String meal, String text, String... headers) {
        return who.post("/meals/" + meal + "/corrections", Json.MAPPER.writeValueAsString(Map.of("text", text)),
                headers);
    }

    private static String told(JsonNode meal) {
        var items = meal.path("items");
        return IntStream.range(0, items.size()).mapToObj(items::get)
                .map(item -> (item.path("name").asString() + " "
                        + item.path("quantity").decimalValue().stripTrailingZeros().toPlainString() + " "
                        + item.path("unit").asString("")).strip())
                .collect(Collectors.joining(", "));
    }

    private static String words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }
}
