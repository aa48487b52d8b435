package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.bootstrap.meal.PhotoNode.accepted;
import static dev.galley.bootstrap.meal.PhotoNode.dish;
import static dev.galley.bootstrap.meal.PhotoNode.item;
import static dev.galley.bootstrap.meal.PhotoNode.over;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static dev.galley.bootstrap.meal.PhotoNode.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.http.server.LiveClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What a person sees of a photo while it is analysed, and of the photo itself. */
class WatchedMealTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final ModelServer models = ModelServer.start();
    private final PhotoNode node = new PhotoNode(postgres.database(), PhotoNode.askedOf(models));

    @AfterEach
    void stop() {
        node.close();
        models.close();
    }

    private void see() {
        models.otherwise(_ -> Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0))));
    }

    @Test
    void who_watches_is_told_how_far_their_own_meals_are() {
        see();
        var mia = node.register("mia");
        var noa = node.register("noa");
        try (var hers = LiveClient.open(node.client().port(), "/api/v1/meals/live", mia.headers());
                var others = LiveClient.open(node.client().port(), "/api/v1/meals/live", noa.headers())) {
            var meal = accepted(mia, picture(20));
            var ready = hers.await(it -> it.path("status").asString().equals("READY"));
            assertThat(ready.path("type").asString()).isEqualTo("meal");
            assertThat(ready.path("mealId")).isEqualTo(meal.path("id"));
            assertThat(hers.messages()).extracting(it -> it.path("status").asString())
                    .containsExactly("ANALYZING", "ENRICHING", "READY");
            assertThat(others.heard()).isEmpty();
        }
        assertThat(LiveClient.refusal(node.client().port(), "/api/v1/meals/live")).isEqualTo(401);
    }

    @Test
    void a_meal_links_to_its_photo_wherever_it_is_shown() {
        see();
        var ola = node.register("ola");
        var meal = accepted(ola, picture(21));
        over(ola, meal);
        var shown = ok(ola.get("/meals/" + meal.path("id").asString()), 200);
        var listed = ok(ola.get("/meals"), 200).at("/data/0");
        for (JsonNode one : new JsonNode[]{meal, shown, listed}) {
            for (var variant : new String[]{"large", "medium", "thumbnail"}) {
                var link = one.at("/image/" + variant).asString();
                assertThat(link).startsWith("/api/v1/media/");
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> node.client().get(link).statusCode() == 200);
                assertThat(node.client().get(link.substring(0, link.indexOf('&'))).statusCode()).isEqualTo(404);
            }
        }
        var words = accepted(ola, new byte[0], "description", "two eggs");
        assertThat(words.has("image")).isFalse();
    }

    @Test
    void models_that_come_back_are_asked_again_however_often_they_failed() {
        models.otherwise(_ -> Scripted.failing(500));
        var pia = node.register("pia");
        var meal = accepted(pia, picture(22));
        assertThat(over(pia, meal).path("status").asString()).isEqualTo("FAILED");
        see();
        assertThat(pia.post("/meals/" + meal.path("id").asString() + "/reanalyze", "{}").statusCode()).isEqualTo(202);
        var ready = over(pia, meal);
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("READY");
    }

    @Test
    void a_type_that_does_not_exist_is_told_by_those_that_do() {
        var rob = node.register("rob");
        var answer = send(rob, new byte[0], "description", "two eggs", "mealType", "brunch");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("must be one of breakfast, lunch, dinner, snack").doesNotContain("(?:");
    }
}
