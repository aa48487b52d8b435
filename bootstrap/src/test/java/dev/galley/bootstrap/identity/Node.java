package dev.galley.bootstrap.identity;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Message;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.HttpSettings;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.identity.AccessKeys;
import dev.galley.persistence.identity.BroadcastDenials;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Notifications;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One node of Galley with all that it takes to sign in, and somebody who talks to it. */
final class Node implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    static final String NEW_PASSWORD = "incorrect zebra accumulator";

    private final Injector galley;
    private final HttpServer server;
    private final TestClient client;

    Node(Database database, Clock clock) {
        this(database, clock, HttpSettings.DEFAULT);
    }

    Node(Database database, Clock clock, HttpSettings settings) {
        this(TestApplication.withAccounts(database, clock, settings));
    }

    /** One that counts calls, as Galley does. */
    static Node withLimits(Database database, Clock clock) {
        return new Node(TestApplication.withLimits(database, clock));
    }

    /** One that dies as by {@code kill -9} when it has committed such a message, before anybody is answered. */
    static Node dyingAfter(Database database, Class<? extends Message<?>> last) {
        return new Node(TestApplication.withAccounts(database, (message, _, answered) -> {
            if (answered && message.equals(last.getSimpleName())) {
                Runtime.getRuntime().halt(137);
            }
        }));
    }

    private Node(Injector galley) {
        this.galley = galley;
        server = galley.getInstance(HttpServer.class);
        galley.getInstance(Notifications.class).start();
        galley.getInstance(AccessKeys.class).prepare();
        galley.getInstance(BroadcastDenials.class).start();
        client = new TestClient(server.start(0));
    }

    <T> T get(Class<T> part) {
        return galley.getInstance(part);
    }

    /** As Galley itself. */
    <R> R send(Message<R> message) {
        return galley.getInstance(Bus.class).send(message, new Caller.Job("test"));
    }

    <R> R send(Message<R> message, Caller caller) {
        return galley.getInstance(Bus.class).send(message, caller);
    }

    TestClient client() {
        return client;
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return client.post("/api/v1" + path, json, headers);
    }

    HttpResponse<String> get(String path, String accessToken) {
        return client.get("/api/v1" + path, "Authorization", "Bearer " + accessToken);
    }

    HttpResponse<String> patch(String path, String json, String accessToken) {
        return client.patch("/api/v1" + path, json, "Authorization", "Bearer " + accessToken);
    }

    HttpResponse<String> delete(String path, String accessToken) {
        return client.delete("/api/v1" + path, "Authorization", "Bearer " + accessToken);
    }

    /** What somebody holds who is signed in. */
    record Tokens(UserId user, String access, String refresh) {
        static Tokens of(HttpResponse<String> response) {
            JsonNode body = json(response);
            return new Tokens(
                    new UserId(UUID.fromString(body.get("user").get("id").asString())),
                    body.get("accessToken").asString(),
                    body.path("refreshToken").asString(""));
        }
    }

    Tokens register(String email) {
        var response = post("/auth/register", """
                {"email": "%s", "password": "%s", "name": "Ada"}""".formatted(email, PASSWORD));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Tokens.of(response);
    }

    HttpResponse<String> logIn(String email, String password) {
        return post("/auth/login", """
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    HttpResponse<String> refresh(String token) {
        return post("/auth/refresh", "{\"refreshToken\": \"" + token + "\"}");
    }

    static String code(HttpResponse<String> response) {
        return json(response).path("error").path("code").asString("");
    }

    @Override
    public void close() {
        server.close();
        galley.getInstance(BroadcastDenials.class).close();
        galley.getInstance(Notifications.class).close();
    }
}
