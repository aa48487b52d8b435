package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.bootstrap.meal.PhotoNode.accepted;
import static dev.galley.bootstrap.meal.PhotoNode.analysed;
import static dev.galley.bootstrap.meal.PhotoNode.dish;
import static dev.galley.bootstrap.meal.PhotoNode.item;
import static dev.galley.bootstrap.meal.PhotoNode.over;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A meal whose photo is gone, or never was one, is kept without links that lead nowhere. */
class DeletedPhotoTest {
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

    private static String key(JsonNode meal) {
        var link = meal.at("/image/large").asString();
        assertThat(link).as(meal.toString()).startsWith("/api/v1/media/");
        return link.substring("/api/v1/media/".length(), link.indexOf('?'));
    }

    private static void deletePhoto(Eater who, JsonNode meal) {
        assertThat(who.delete("/media/" + key(meal)).statusCode()).isEqualTo(204);
    }

    private static String path(JsonNode meal) {
        return "/meals/" + meal.path("id").asString();
    }

    @Test
    void a_meal_and_its_copies_and_those_that_come_back_show_it_no_more() {
        models.otherwise(_ -> Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0))));
        var ann = node.register("ann");
        var ready = analysed(ann, picture(1), "portion", "one");
        var copy = ok(ann.post(path(ready) + "/copy", "{}"), 201);
        var binned = ok(ann.post(path(ready) + "/copy", "{}"), 201);
        assertThat(key(copy)).isEqualTo(key(ready));
        assertThat(ann.delete(path(binned)).statusCode()).isEqualTo(204);
        deletePhoto(ann, ready);
        for (var meal : new JsonNode[]{ready, copy}) {
            await().until(() -> !ok(ann.get(path(meal)), 200).has("image"));
        }
        assertThat(ok(ann.post(path(binned) + "/restore", "{}"), 200).has("image")).isFalse();
        var after = ok(ann.get(path(ready)), 200);
        assertThat(after.path("items")).isEqualTo(ready.path("items"));
        assertThat(after.path("edited").asBoolean()).isFalse();
        assertThat(ok(ann.get("/meals"), 200).toString()).doesNotContain("/api/v1/media/");
        assertThat(ann.post(path(ready) + "/reanalyze", "{}").statusCode()).as("there is nothing to look at")
                .isEqualTo(409);
    }

    @Test
    void what_is_looked_at_meanwhile_does_not_bring_it_back() {
        models.otherwise(_ -> Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0)))
                .after(Duration.ofSeconds(3)));
        var ben = node.register("ben");
        int before = models.asked().size();
        var meal = accepted(ben, picture(2), "portion", "two");
        await().atMost(Duration.ofMinutes(1)).until(() -> models.asked().size() > before);
        deletePhoto(ben, meal);
        var over = over(ben, meal);
        assertThat(over.path("status").asString()).as(over.toString()).isEqualTo("READY");
        await().until(() -> !ok(ben.get(path(meal)), 200).has("image"));
    }

    @Test
    void a_photo_that_cannot_be_unpacked_is_not_shown() {
        var cleo = node.register("cleo");
        var broken = Arrays.copyOf(picture(3), 300); // a head that tells its size, and nothing to be drawn
        var dark = accepted(cleo, broken, "portion", "one");
        var told = accepted(cleo, broken, "portion", "one", "description", "two eggs");
        var link = dark.at("/image/thumbnail").asString();
        assertThat(over(cleo, dark).at("/error/code").asString()).isEqualTo("UNREADABLE_IMAGE");
        assertThat(over(cleo, told).path("status").asString()).isEqualTo("READY");
        for (var meal : new JsonNode[]{dark, told}) {
            await().until(() -> !ok(cleo.get(path(meal)), 200).has("image"));
            assertThat(cleo.post(path(meal) + "/reanalyze", "{}").statusCode()).isEqualTo(409);
        }
        assertThat(ok(cleo.get("/meals"), 200).toString()).contains(dark.path("id").asString()).doesNotContain(
                "/api/v1/media/");
        assertThat(node.client().get(link).statusCode()).isEqualTo(404);
    }
}
