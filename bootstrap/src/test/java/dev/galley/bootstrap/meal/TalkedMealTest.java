package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What becomes of a meal when its owner says how it really was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkedMealTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final AtomicInteger people = new AtomicInteger();
    private Eaters eaters;

    @BeforeAll
    void start() {
        eaters = new Eaters(postgres.database(), new TestClock());
    }

    @AfterAll
    void stop() {
        eaters.close();
    }

    /** The items afterwards: name, quantity, unit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it was brown rice, not white | brown rice | brown rice 200 g, chicken breast 100 g, butter 10 g
            no chicken but tofu | chicken | rice 200 g, tofu 100 g, butter 10 g
            the butter was margarine | butter | rice 200 g, chicken breast 100 g, margarine 10 g
            I used olive oil, not butter | butter | rice 200 g, chicken breast 100 g, olive oil 10 g
            there were two eggs as well | eggs | rice 200 g, chicken breast 100 g, butter 10 g, eggs 2
            I also had a glass of milk | milk | rice 200 g, chicken breast 100 g, butter 10 g, milk 1 glass
            with a slice of bread | bread | rice 200 g, chicken breast 100 g, butter 10 g, bread 1 slice
            I only ate half | rice, chicken breast, butter | rice 100 g, chicken breast 50 g, butter 5 g
            it was a small portion | rice, chicken breast, butter | rice 140 g, chicken breast 70 g, butter 7 g
            I left a quarter of the rice | rice | rice 150 g, chicken breast 100 g, butter 10 g
            it was not 100 g but 150 g | 100 g | rice 200 g, chicken breast 150 g, butter 10 g
            skip the butter, and everything twice | butter, rice, chicken breast | rice 400 g, chicken breast 200 g
            """)
    void a_meal_becomes_what_is_said(String text, String understood, String items) {
        var ann = someone();
        var answer = corrected(ann, logged(ann), text, "en");
        assertThat(told(answer.at("/items"))).isEqualTo(items);
        assertThat(words(answer.at("/understood"))).isEqualTo(understood);
        assertThat(answer.at("/notUnderstood")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            der Reis war nur 100 g | Reis 100 g, Huhn 100 g, Butter 10 g
            kein Huhn, sondern Tofu | Reis 200 g, Tofu 100 g, Butter 10 g
            die Butter war Margarine | Reis 200 g, Huhn 100 g, Margarine 10 g
            ich habe nur die Hälfte gegessen | Reis 100 g, Huhn 50 g, Butter 5 g
            dazu noch zwei Eier | Reis 200 g, Huhn 100 g, Butter 10 g, Eier 2
            ohne Butter | Reis 200 g, Huhn 100 g
            mehr Reis | Reis 260 g, Huhn 100 g, Butter 10 g
            """)
    void and_in_german(String text, String items) {
        var ann = someone();
        var meal = ok(ann.client().post(
                "/api/v1/meals/manual",
                "{\"text\": \"200 g Reis, 100 g Huhn und 10 g Butter\"}",
                ann.headers("Accept-Language", "de")), 201);
        var answer = corrected(ann, meal, text, "de");
        assertThat(told(answer.at("/items"))).as(answer.at("/notUnderstood").toString()).isEqualTo(items);
        assertThat(answer.at("/notUnderstood")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no, the rice was fine | NOT_UNDERSTOOD
            not half | NOT_UNDERSTOOD
            no butter? | NOT_UNDERSTOOD
            I didn't eat all the rice | NOT_UNDERSTOOD
            the rice was white | NO_FOOD
            the rice was leftover | NO_FOOD
            no bread | NO_SUCH_ITEM
            it was not 80 g but 150 g | WHICH_ITEM
            I ate the rice, not the butter | WHICH_ITEM
            """)
    void what_is_not_sure_changes_nothing_and_says_why(String text, String why) {
        var ann = someone();
        var meal = logged(ann);
        var answer = corrected(ann, meal, text, "en");
        assertThat(answer.at("/items")).isEqualTo(meal.at("/items"));
        assertThat(answer.at("/understood")).isEmpty();
        assertThat(answer.at("/notUnderstood/0/why").asString()).isEqualTo(why);
    }

    /** Something white is there besides the rice. */
    @Test
    void what_may_be_of_either_is_asked_back() {
        var ann = someone();
        var meal = ann.logged("{\"text\": \"200 g rice, 100 g egg white\"}");
        var answer = corrected(ann, meal, "it was brown rice, not white", "en");
        assertThat(answer.at("/items")).isEqualTo(meal.at("/items"));
        assertThat(answer.at("/notUnderstood/0/why").asString()).isEqualTo("WHICH_ITEM");
    }

    private Eater someone() {
        return eaters.register("talk" + people.incrementAndGet(), "Europe/Lisbon");
    }

    private static JsonNode logged(Eater who) {
        return who.logged("{\"text\": \"200 g rice, 100 g chicken breast and 10 g butter\"}");
    }

    private static JsonNode corrected(Eater who, JsonNode meal, String text, String language) {
        return ok(who.client().post(
                "/api/v1/meals/" + meal.at("/id").asString() + "/corrections",
                "{\"text\": \"" + text + "\"}",
                who.headers("Accept-Language", language)), 200);
    }

    private static String told(JsonNode items) {
        return items.valueStream()
                .map(item -> (item.at("/name").asString() + " "
                        + item.at("/quantity").decimalValue().stripTrailingZeros().toPlainString() + " "
                        + item.at("/unit").asString("")).strip())
                .collect(Collectors.joining(", "));
    }

    private static String words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }
}
