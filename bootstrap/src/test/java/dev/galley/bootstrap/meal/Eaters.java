package dev.galley.bootstrap.meal;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.galley.application.job.Jobs;
import dev.galley.bootstrap.food.StarterFoods;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.HttpSettings;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.identity.AccessKeys;
import dev.galley.persistence.identity.BroadcastDenials;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Notifications;
import java.net.http.HttpResponse;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/** A node with the starter foods, and people who eat. */
final class Eaters implements AutoCloseable {
    static final String MEALS = "/api/v1/meals";

    private final Injector galley;
    private final HttpServer server;
    private final TestClient client;
    private int people;

    Eaters(Database database, Clock clock) {
        galley = TestApplication.withAccounts(database, clock, HttpSettings.DEFAULT);
        galley.getInstance(StarterFoods.class).load();
        galley.getInstance(Jobs.class); // listens from the start, or not at all
        server = galley.getInstance(HttpServer.class);
        galley.getInstance(Notifications.class).start();
        galley.getInstance(AccessKeys.class).prepare();
        galley.getInstance(BroadcastDenials.class).start();
        client = new TestClient(server.start(0));
    }

    <T> T get(Class<T> part) {
        return galley.getInstance(part);
    }

    TestClient client() {
        return client;
    }

    /** Someone new, in Lisbon. */
    Eater someone() {
        return register("eater" + ++people, "Europe/Lisbon");
    }

    /** Someone new. */
    Eater register(String name, String timezone) {
        var answer = client.post("/api/v1/auth/register", """
                {"email": "%s@example.org", "password": "correct horse battery", "name": "%s", "timezone": "%s"}"""
                .formatted(name, name, timezone));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Eater(client, json(answer).at("/accessToken").asString());
    }

    String food(String slug) {
        return json(client.get("/api/v1/foods/by-source/GALLEY/" + slug)).at("/id").asString();
    }

    /** One who is signed in. */
    record Eater(TestClient client, String token) {
        String[] headers(String... more) {
            var all = new String[more.length + 2];
            System.arraycopy(more, 0, all, 0, more.length);
            all[more.length] = "Authorization";
            all[more.length + 1] = "Bearer " + token;
            return all;
        }

        HttpResponse<String> post(String path, String body, String... more) {
            return client.post("/api/v1" + path, body, headers(more));
        }

        HttpResponse<String> get(String path, String... more) {
            return client.get("/api/v1" + path, headers(more));
        }

        HttpResponse<String> patch(String path, String body, String... more) {
            return client.patch("/api/v1" + path, body, headers(more));
        }

        HttpResponse<String> delete(String path, String... more) {
            return client.delete("/api/v1" + path, headers(more));
        }

        JsonNode logged(String body) {
            return ok(post("/meals/manual", body), 201);
        }
    }

    static JsonNode ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    static double likely(JsonNode at, String figure) {
        return at.at("/nutrition/" + figure + "/likely").asDouble();
    }

    static String id(JsonNode meal) {
        return meal.at("/id").asString();
    }

    @Override
    public void close() {
        server.close();
        get(BroadcastDenials.class).close();
        get(Notifications.class).close();
    }
}
