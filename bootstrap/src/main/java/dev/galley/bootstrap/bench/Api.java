package dev.galley.bootstrap.bench;

import dev.galley.http.server.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A server as its users see it: for looking around before and between the runs, never inside one. */
public final class Api implements AutoCloseable {
    public static final String BASE = "/api/v1";
    private final URI base;
    private final long pid;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @throws IllegalArgumentException if that is another machine */
    public Api(URI base) {
        this(base, -1);
    }

    /** @param pid of the server's process, so that its processor time can be told; -1 if nobody knows */
    public Api(URI base, long pid) {
        LoadDriver.loopback(base);
        this.base = base;
        this.pid = pid;
    }

    /** That the server's process has used so far; NaN if nobody knows. */
    double processorSeconds() {
        double seconds = pid < 0 ? -1 : ServerProcess.processorSeconds(pid);
        return seconds < 0 ? Double.NaN : seconds;
    }

    public URI base() {
        return base;
    }

    public HttpResponse<byte[]> get(Requests.Get get) {
        var request = HttpRequest.newBuilder(base.resolve(get.path())).timeout(Duration.ofSeconds(60));
        get.headers().forEach(request::header);
        return send(request.build());
    }

    /** @throws IllegalStateException if the answer is not a 200 */
    public JsonNode json(String path) {
        var answer = get(new Requests.Get(path));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answers %d: %s".formatted(
                    path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return Json.MAPPER.readTree(answer.body());
    }

    void put(String path, String contentType, byte[] body) {
        var answer = send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", contentType)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("PUT " + path + " answers " + answer.statusCode());
        }
    }

    /** Whether it answers this path with a status below 300. */
    boolean answers(String path) {
        try {
            return get(new Requests.Get(path)).statusCode() < 300;
        } catch (UncheckedIOException e) { // it does not listen yet
            return false;
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Text as part of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
