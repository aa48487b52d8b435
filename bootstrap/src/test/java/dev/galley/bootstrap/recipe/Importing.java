package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Json;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** What people do who take recipes in and out, over HTTP. */
final class Importing {
    static final String IMPORT = "/api/v1/recipes/import";
    private static final String EXPORT = "/api/v1/users/me/recipes/export";
    private static final Duration LONG = Duration.ofMinutes(3);
    static final String SOUP = """
            Onion soup

            Serves 4

            Ingredients
            500 g onions
            2 tbsp butter
            1 l beef stock

            Method
            1. Slice the onions and brown them in the butter.
            2. Add the stock and simmer for 30 minutes.
            """;

    private final Nodes nodes;
    private int people = 100;

    Importing(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Someone who has nothing yet. */
    UserId somebody() {
        return new UserId(new UUID(4, people++));
    }

    HttpResponse<String> post(UserId who, Object body) {
        return nodes.client().post(IMPORT, Json.MAPPER.writeValueAsString(body), user(who));
    }

    HttpResponse<String> send(UserId who, String name, byte[] file, String... fields) {
        return send(nodes.client(), who, name, file, fields);
    }

    static HttpResponse<String> send(TestClient client, UserId who, String name, byte[] file, String... fields) {
        var headers = user(who);
        return client.send(
                "POST",
                IMPORT,
                new TestForm().fields(fields).file("file", name, file).body(),
                headers[0],
                headers[1],
                "Content-Type",
                TestForm.TYPE);
    }

    JsonNode get(UserId who, String path) {
        return ok(nodes.clients().getLast().get(path, user(who)));
    }

    /** What came of a job, when it is over. */
    JsonNode done(UserId who, HttpResponse<String> queued) {
        assertThat(queued.statusCode()).as(queued.body()).isEqualTo(202);
        var location = queued.headers().firstValue("Location").orElseThrow();
        await().atMost(LONG).until(() -> {
            var status = get(who, location).path("status").asString();
            return status.equals("COMPLETED") || status.equals("FAILED");
        });
        return get(who, location);
    }

    static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).at("/error/code").asString()).isEqualTo(code);
    }

    byte[] exported(UserId who) {
        var headers = user(who);
        var answer = nodes.client().send(
                "GET", EXPORT, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers[0], headers[1]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        return answer.body();
    }

    int owned(UserId who) {
        return get(who, "/api/v1/users/me/recipes").at("/pagination/total").asInt();
    }

    static List<JsonNode> recipes(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            var recipes = new ArrayList<JsonNode>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("recipes/")) {
                    recipes.add(Json.MAPPER.readTree(zip.readAllBytes()));
                }
            }
            return recipes;
        }
    }

    static byte[] archive(int recipes) throws IOException {
        return archiveOf(IntStream.range(0, recipes).mapToObj(i -> """
                {"language": "en", "name": "Dish %d", "servings": 2, "tags": [], "dietary": [], "ingredients": [
                  {"text": "%d g flour", "name": "", "optional": false}, {"text": "2 eggs", "name": "", "optional": false}],
                 "steps": [{"instruction": "Mix and bake %d.", "ingredients": []}]}""".formatted(i, i + 1, i))
                .toList());
    }

    static byte[] archiveOf(List<String> recipes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("galley.json"));
            zip.write("{\"format\": \"galley-recipes\", \"edition\": 1}".getBytes(UTF_8));
            for (int i = 0; i < recipes.size(); i++) {
                zip.putNextEntry(new ZipEntry("recipes/dish-" + i + ".json"));
                zip.write(recipes.get(i).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
