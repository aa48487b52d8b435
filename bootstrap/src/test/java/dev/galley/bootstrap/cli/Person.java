package dev.galley.bootstrap.cli;

import dev.galley.http.server.Json;
import dev.galley.http.server.TestForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody with an account, who calls the API. */
final class Person {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static final String PASSWORD = "uncommon-9173-pw";

    private final String token;

    private Person(String token) {
        this.token = token;
    }

    static Person register(RunningGalley galley, String email) {
        return new Person(new Person("")
                .post(galley, "/auth/register", Map.of("email", email, "password", PASSWORD, "name", "Ada"))
                .path("accessToken")
                .asString());
    }

    static Person signIn(RunningGalley galley, String email, String password) {
        return new Person(new Person("")
                .post(galley, "/auth/login", Map.of("email", email, "password", password))
                .path("accessToken")
                .asString());
    }

    JsonNode get(RunningGalley galley, String path) {
        return send(galley, path, HttpRequest.newBuilder());
    }

    JsonNode post(RunningGalley galley, String path, Map<String, ?> body) {
        return send(galley, path, HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body))));
    }

    /** Publishes firmware, as an administrator. */
    JsonNode publish(RunningGalley galley, Map<String, String> fields, byte[] artifact) {
        var form = new TestForm();
        fields.forEach(form::field);
        return send(galley, "/firmware/releases", HttpRequest.newBuilder()
                .header("Content-Type", TestForm.TYPE)
                .POST(form.file("artifact", "f.bin", artifact).body()));
    }

    private JsonNode send(RunningGalley galley, String path, HttpRequest.Builder request) {
        request.uri(URI.create("http://127.0.0.1:" + galley.httpPort() + "/api/v1" + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return Json.MAPPER.readTree(CLIENT.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
