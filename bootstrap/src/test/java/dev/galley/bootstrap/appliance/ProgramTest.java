package dev.galley.bootstrap.appliance;

import static dev.galley.bootstrap.appliance.Factory.ok;
import static dev.galley.bootstrap.appliance.Factory.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.appliance.HearOccurrence;
import dev.galley.application.appliance.HearState;
import dev.galley.bootstrap.appliance.Factory.Box;
import dev.galley.bootstrap.appliance.Factory.Person;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.Occurrence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** From a recipe to a program, and from a program to the history of its cook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private Factory factory;
    private Person admin;

    @BeforeAll
    void start() {
        factory = new Factory(postgres.database(), clock);
        admin = factory.administrator();
    }

    @AfterAll
    void stop() {
        factory.close();
    }

    private Box paired(Person... owners) {
        var box = factory.build(admin);
        for (var owner : owners) {
            ok(201, factory.pair(box, owner));
        }
        return box;
    }

    private static ApplianceId id(Box box) {
        return new ApplianceId(UUID.fromString(box.id()));
    }

    private void says(Box box, String program, String json) {
        clock.advance(Duration.ofSeconds(1));
        var limits = Map.of(
                "heat", Map.of("max_celsius", BigDecimal.valueOf(230)),
                "hold", Map.<String, BigDecimal>of(),
                "weigh", Map.of("max_grams", BigDecimal.valueOf(5_000)));
        var state = new ReportedState(
                Optional.empty(), new Capabilities(limits), Optional.of(program), Optional.of("closed"), Optional.of(
                        true),
                json);
        factory.send(new HearState(id(box), state, Optional.empty(), clock.instant()));
    }

    private String recipe(Person owner, String... steps) {
        var written = new StringBuilder();
        for (var step : steps) {
            written.append(written.isEmpty() ? "" : ", ").append("{\"instruction\": \"").append(step).append("\"}");
        }
        return ok(201, factory.post("/users/me/recipes", """
                {"name": "Porridge", "servings": 2, "ingredients": [{"text": "200 g rolled oats"}], "steps": [%s]}"""
                .formatted(written), owner)).get("id").asString();
    }

    private java.net.http.HttpResponse<String> compile(Box box, String recipe, String more, Person who) {
        return factory.post(
                "/appliances/" + box.id() + "/programs", "{\"recipeId\": \"%s\"%s}".formatted(recipe, more), who);
    }

    private JsonNode sessions(Person who) {
        return ok(200, factory.get("/sessions", who)).get("data");
    }

    @Test
    void a_recipe_becomes_a_program_for_as_many_as_asked() {
        var ada = factory.person();
        var box = paired(ada);
        says(box, "idle", "{}");
        var recipe = recipe(ada, "Put the oats into the pot with water.", "Simmer for 10 minutes.");
        var response = compile(box, recipe, ", \"servings\": 4", ada);
        var program = ok(201, response);
        assertThat(response.headers().firstValue("Location")).contains(
                "/api/v1/appliances/" + box.id() + "/programs/" + program.get("id").asString());
        assertThat(program.get("servings").asInt()).isEqualTo(4);
        assertThat(program.at("/steps/0").toString()).isEqualTo(
                "{\"recipeStep\":1,\"type\":\"weigh\",\"grams\":400,\"ingredient\":\"rolled oats\"}");
        assertThat(program.at("/steps/4").toString()).isEqualTo(
                "{\"recipeStep\":2,\"type\":\"hold\",\"celsius\":95,\"seconds\":600}");
        var again = ok(200, compile(box, recipe, ", \"servings\": 4", ada));
        assertThat(again.get("id")).isEqualTo(program.get("id"));
        assertThat(ok(200, factory.get(response.headers().firstValue("Location").orElseThrow().substring(7), ada)))
                .isEqualTo(program);
    }

    @Test
    void what_is_impossible_or_unsafe_is_told_step_by_step() {
        var ada = factory.person();
        var box = paired(ada);
        says(box, "idle", "{}");
        var recipe = recipe(ada, "Mix.", "Bake at 260 °C for 10 minutes.", "Deep-fry it for 3 minutes.");
        var response = compile(box, recipe, "", ada);
        refused(422, "PROGRAM_IMPOSSIBLE", response);
        assertThat(ok(422, response).at("/error/details").toString()).isEqualTo(
                "{\"steps[1]\":\"260 °C is above the 230 °C this appliance reaches\","
                        + "\"steps[2]\":\"oil for deep-frying is never heated by a program\"}");
    }

    @Test
    void nobody_elses_appliance_recipe_or_program_is_there() {
        var ada = factory.person();
        var ben = factory.person();
        var adas = paired(ada);
        var bens = paired(ben);
        says(adas, "idle", "{}");
        says(bens, "idle", "{}");
        var recipe = recipe(ada, "Simmer for 10 minutes.");
        refused(404, "APPLIANCE_NOT_FOUND", compile(adas, recipe, "", ben));
        refused(404, "RECIPE_NOT_FOUND", compile(bens, recipe, "", ben));
        refused(404, "APPLIANCE_NOT_FOUND", factory.post(
                "/appliances/nonsense/programs", "{\"recipeId\": \"" + recipe + "\"}", ada));
        var program = ok(201, compile(adas, recipe, "", ada)).get("id").asString();
        refused(404, "APPLIANCE_NOT_FOUND", factory.get("/appliances/" + adas.id() + "/programs/" + program, ben));
        refused(404, "PROGRAM_NOT_FOUND", factory.get("/appliances/" + bens.id() + "/programs/" + program, ben));
        refused(400, "VALIDATION_ERROR", compile(adas, "nonsense", "", ada));
        refused(400, "VALIDATION_ERROR", compile(adas, recipe, ", \"servings\": 0", ada));
    }

    @Test
    void an_appliance_that_never_spoke_gets_no_program() {
        var ada = factory.person();
        refused(422, "PROGRAM_IMPOSSIBLE", compile(paired(ada), recipe(ada, "Simmer for 10 minutes."), "", ada));
    }

    @Test
    void what_one_must_not_eat_is_refused_unless_one_insists() {
        var ada = factory.person();
        var box = paired(ada);
        says(box, "idle", "{}");
        var recipe = ok(201, factory.post("/users/me/recipes", """
                {"name": "Milk rice", "servings": 2, "ingredients": [{"text": "1 l whole milk"}],
                 "steps": [{"instruction": "Simmer for 10 minutes."}]}""", ada)).get("id").asString();
        ok(200, factory.patch("/users/me/preferences", "{\"allergies\": [\"milk\"]}", ada));
        var response = compile(box, recipe, "", ada);
        refused(422, "RECIPE_UNSUITABLE", response);
        assertThat(ok(422, response).at("/error/details/milk").asString()).isEqualTo("contains");
        assertThat(ok(201, compile(box, recipe, ", \"allowUnsuitable\": true", ada)).at("/safety/verdict").asString())
                .isEqualTo("unsafe");
    }

    @Test
    void a_run_is_in_the_history_of_whose_the_appliance_is_and_of_nobody_else() {
        var ada = factory.person();
        var ben = factory.person();
        var box = paired(ada);
        says(box, "idle", "{}");
        var program = ok(201, compile(box, recipe(ada, "Simmer for 10 minutes."), "", ada)).get("id").asString();
        says(box, "Porridge", "{\"program_id\": \"" + program + "\"}");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(sessions(ada)).hasSize(1));
        var session = sessions(ada).get(0);
        assertThat(session.get("status").asString()).isEqualTo("in_progress");
        assertThat(session.at("/recipe/name").asString()).isEqualTo("Porridge");
        assertThat(session.at("/recipe/servings").asInt()).isEqualTo(2);
        assertThat(session.get("applianceId").asString()).isEqualTo(box.id());

        clock.advance(Duration.ofMinutes(10));
        factory.send(new HearOccurrence(
                new Occurrence(id(box), "e1", "program_finished", clock.instant(), "{}"), clock.instant()));
        says(box, "idle", "{}");
        var own = "/sessions/" + session.get("id").asString();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var ended = ok(200, factory.get(own, ada));
            assertThat(ended.get("status").asString()).isEqualTo("completed");
            assertThat(ended.get("endedBy").asString()).isEqualTo("finished");
        });
        refused(404, "COOKING_SESSION_NOT_FOUND", factory.get(own, ben));
        assertThat(sessions(ben)).isEmpty();

        assertThat(factory.delete("/appliances/" + box.id(), ada).statusCode()).isEqualTo(204);
        assertThat(sessions(ada)).as("what they cooked stays theirs").hasSize(1);
    }
}
