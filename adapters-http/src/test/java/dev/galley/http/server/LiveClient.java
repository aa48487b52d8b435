package dev.galley.http.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The other end of a WebSocket: keeps all that comes. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final boolean isReading;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    private LiveClient(boolean isReading) {
        this.isReading = isReading;
    }

    /** @param headers names and values in turns */
    public static LiveClient open(int port, String path, String... headers) {
        return open(port, path, true, headers);
    }

    /** One that never reads. */
    public static LiveClient lazy(int port, String path, String... headers) {
        return open(port, path, false, headers);
    }

    private static LiveClient open(int port, String path, boolean isReading, String... headers) {
        var client = new LiveClient(isReading);
        var builder = HTTP.newWebSocketBuilder().connectTimeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + path), client).join();
        return client;
    }

    /** The status with which a handshake is refused. */
    public static int refusal(int port, String path, String... headers) {
        try (var _ = open(port, path, headers)) {
            throw new AssertionError("it was opened");
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (isReading) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    /** Begins to read. */
    public void read() {
        ws().request(Long.MAX_VALUE);
    }

    private WebSocket ws() {
        return java.util.Objects.requireNonNull(socket);
    }

    public List<String> heard() {
        return heard;
    }

    public List<JsonNode> messages() {
        return heard.stream().<JsonNode>map(Json.MAPPER::readTree).toList();
    }

    /** The first message of this kind, when it comes. */
    public JsonNode await(Predicate<JsonNode> which) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> messages().stream().filter(which).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** With which code it is closed, when it is. 1006: without any. */
    public int closed() {
        try {
            return closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("it was not closed in time; heard " + heard, e);
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    public void say(String text) {
        ws().sendText(text, true).join();
    }

    public void say(byte[] bytes) {
        ws().sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    @Override
    public void close() {
        ws().abort();
    }
}
