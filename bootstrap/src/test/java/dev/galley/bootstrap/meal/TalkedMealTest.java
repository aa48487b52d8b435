package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x | it was brown rice, not white
            x | there were two eggs as well
            x | I also had a glass of milk
            x | plus an apple
            x | with a slice of bread
            x | add a glass of milk
            x | no chicken but tofu
            x | the butter was margarine
            x | that's turkey, not chicken
            x | I used olive oil, not butter
            x | I only ate half
            x | it was a small portion
            x | I left a third of the rice
            x | without butter
            x | the rice was yesterday's
            x | the chicken was grandma's recipe
            x | the rice was leftover
            x | the butter was melted
            x | the chicken was a disaster
            x | the rice was white
            x | it was not 100 g but 150 g
            x | the bread was two slices
            x | the rice was two cups
            """)
    void shown(String x, String text) {
        var ann = eaters.register("talk" + people.incrementAndGet(), "Europe/Lisbon");
        var meal = ann.logged("{\"text\": \"200 g rice, 100 g chicken breast and 10 g butter\"}");
        var answer = ok(ann.post("/meals/" + meal.at("/id").asString() + "/corrections",
                "{\"text\": \"" + text + "\"}"), 200);
        System.out.println("SHOW " + text + " => " + answer.at("/understood") + " " + answer.at("/notUnderstood"));
        for (var i : answer.at("/items")) {
            System.out.println("SHOW      " + i.at("/name").asString() + " " + i.at("/quantity") + i.at("/unit") + " " + i.at("/grams") + " " + i.at("/confidence") + i.at("/calories"));
        }
    }
}
