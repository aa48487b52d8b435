package dev.galley.bootstrap.media;

import static dev.galley.bootstrap.media.MediaNode.as;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.MediaSamples;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whoever keeps a copy of the recipes has their pictures too, and learns when one comes or goes. */
class SyncedPictureTest {
    @RegisterExtension
    static final MediaNode node = new MediaNode();

    @Test
    void the_feed_of_changes_tells_pictures_as_they_come_and_go() {
        var ana = node.person();
        var recipe = json(node.client().post("/api/v1/users/me/recipes", """
                {"name": "Pasta", "servings": 2, "ingredients": [{"text": "200 g spaghetti"}],
                 "steps": [{"instruction": "Boil the spaghetti."}], "status": "published"}""", as(ana)));
        assertThat(recipe.path("status").asString()).as(recipe.toString()).isEqualTo("published");
        var id = recipe.path("id").asString();
        var plain = synced("", id, it -> !it.has("images"));
        var key = pictured(ana, id);
        var seen = synced(plain, id, it -> it.at("/images/thumbnail").asString("").contains(key));
        assertThat(node.client().delete("/api/v1/media/" + key, as(ana)).statusCode()).isEqualTo(204);
        synced(seen, id, it -> !it.has("images"));
        for (var path : new String[]{"/api/v1/recipes/" + id, "/api/v1/recipes"}) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !node.client().get(path).body().contains(key));
        }
    }

    private static String pictured(UserId ana, String recipe) {
        var photo = MediaSamples.jpeg(600, 400);
        var path = "/api/v1/recipes/" + recipe;
        var ticket = json(node.client().post(path + "/upload-url",
                "{\"filename\": \"pasta.jpg\", \"contentType\": \"image/jpeg\", \"size\": " + photo.length + "}",
                as(ana)));
        assertThat(node.put(ticket, photo).statusCode()).isEqualTo(204);
        var key = ticket.path("key").asString();
        var confirmed = node.client().post(path + "/confirm-upload", "{\"key\": \"" + key + "\"}", as(ana));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(202);
        return key;
    }

    /** Answers the cursor behind the change that is awaited. */
    private static String synced(String since, String recipe, Predicate<JsonNode> awaited) {
        var path = "/api/v1/recipes/sync" + (since.isEmpty() ? "" : "?since=" + since);
        return await().atMost(Duration.ofMinutes(1)).until(
                () -> json(node.client().get(path)),
                answer -> answer.path("changed").valueStream()
                        .filter(it -> it.path("id").asString().equals(recipe))
                        .anyMatch(awaited))
                .path("cursor")
                .asString();
    }
}
