package dev.galley.bootstrap.media;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.Injector;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Callers;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/** A node that takes uploads, on a database of its own, for as long as a class of tests; and what people ask of it. */
final class MediaNode implements BeforeAllCallback, AfterAllCallback {
    private final PostgresExtension postgres = PostgresExtension.migrated();
    private @Nullable Running running;
    private int people;

    private record Running(Injector galley, TestClient client, List<AutoCloseable> parts) {}

    private Running running() {
        return Objects.requireNonNull(running, "it runs within a class of tests");
    }

    /** A person's token is their id. */
    @Override
    public void beforeAll(ExtensionContext context) {
        postgres.beforeAll(context);
        Callers tokens = asking -> {
            var token = asking.header("Authorization");
            return token == null
                    ? new Caller.Stranger()
                    : new Caller.User(new UserId(UUID.fromString(token.substring("Bearer ".length()))));
        };
        var galley = TestApplication.on(postgres.database(), tokens);
        var server = galley.getInstance(HttpServer.class);
        var client = new TestClient(server.start(0));
        var notifications = galley.getInstance(Notifications.class);
        var jobs = galley.getInstance(JobWorkers.class);
        var relay = galley.getInstance(RelayWorkers.class);
        notifications.start();
        relay.start();
        jobs.start();
        running = new Running(galley, client, List.of(server, relay, jobs, notifications));
    }

    Jdbi jdbi() {
        return postgres.jdbi();
    }

    <T> T get(Class<T> part) {
        return running().galley.getInstance(part);
    }

    TestClient client() {
        return running().client;
    }

    /** Somebody new. */
    UserId person() {
        return new UserId(new UUID(77, ++people));
    }

    static String[] as(UserId person) {
        return new String[]{"Authorization", "Bearer " + person.value()};
    }

    HttpResponse<String> ask(UserId person, String type, long size, String purpose) {
        return client().post("/api/v1/media/upload-url", """
                {"filename": "../../etc/passwd", "contentType": "%s", "size": %d, "purpose": "%s"}"""
                .formatted(type, size, purpose), as(person));
    }

    HttpResponse<String> put(JsonNode ticket, byte[] content) {
        return put(path(ticket.path("uploadUrl").asString()), content);
    }

    HttpResponse<String> put(String path, byte[] content) {
        return client().send(
                "PUT", path, BodyPublishers.ofByteArray(content), BodyHandlers.ofString(), "Content-Type",
                "image/jpeg");
    }

    static String path(String url) {
        var uri = URI.create(url);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    HttpResponse<String> confirm(UserId person, String key) {
        return client().post("/api/v1/media/confirm", "{\"key\": \"" + key + "\"}", as(person));
    }

    JsonNode status(UserId person, String key) {
        return json(client().get("/api/v1/media/" + key + "/status", as(person)));
    }

    JsonNode settled(UserId person, String key) {
        return await().atMost(Duration.ofMinutes(1)).until(
                () -> status(person, key), it -> Set.of("ready", "failed").contains(it.path("status").asString()));
    }

    HttpResponse<byte[]> seen(String path, String... headers) {
        return client().send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    static String code(HttpResponse<String> response) {
        return json(response).path("error").path("code").asString("");
    }

    /** Asks, sends and confirms; answers the key. */
    String uploaded(UserId person, byte[] content, String type, String purpose) {
        var ticket = json(ask(person, type, content.length, purpose));
        assertThat(put(ticket, content).statusCode()).isEqualTo(204);
        var key = ticket.path("key").asString();
        assertThat(confirm(person, key).statusCode()).isEqualTo(202);
        return key;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        for (var part : running().parts) {
            part.close();
        }
        postgres.afterAll(context);
    }
}
