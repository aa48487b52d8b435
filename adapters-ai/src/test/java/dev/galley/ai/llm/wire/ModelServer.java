package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.Scripted.Fault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * A local server that speaks the published protocols of OpenAI, Groq, Ollama and Gemini as far as they are used here, says what
 * it was told to, fails as it was told to, and keeps what it was asked. On bare sockets, for no HTTP server fails as badly as
 * needed.
 */
public final class ModelServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<Scripted> next = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Function<Asked, Scripted> otherwise = request -> Scripted.saying("{}");
    private volatile boolean keepsRequests = true;

    private ModelServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** One that listens, on any free port of this machine. */
    public static ModelServer start() {
        try {
            var server = new ModelServer(new ServerSocket(0, 4096, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As an operator would write it: {@code OPENAI_BASE_URL}, {@code OLLAMA_URL} and so on. */
    public URI base(Protocol protocol) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + switch (protocol) {
            case OLLAMA -> "";
            case GEMINI -> "/v1beta";
            case GROQ -> "/openai/v1";
            case OPENAI -> "/v1";
        });
    }

    public Endpoint endpoint(Protocol protocol) {
        return new Endpoint(protocol, base(protocol), Optional.of("secret-" + protocol.word()));
    }

    /** What the next requests get, in this order, before {@link #otherwise}. */
    public ModelServer next(Scripted... scripts) {
        next.addAll(List.of(scripts));
        return this;
    }

    /** What all other requests get. */
    public ModelServer otherwise(Function<Asked, Scripted> script) {
        otherwise = script;
        return this;
    }

    /** Does not keep what it is asked any more: for benchmarks. */
    public ModelServer forgetting() {
        keepsRequests = false;
        return this;
    }

    /** All that it was asked, in order of arrival. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public Asked lastAsked() {
        return asked.getLast();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) { // closed
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedInputStream(client.getInputStream());
            while (answerOne(client, in)) { // keep-alive
            }
        } catch (IOException | InterruptedException _) { // gone, as clients may
        } finally {
            open.remove(client);
        }
    }

    /** Whether the connection may be used again. */
    private boolean answerOne(Socket client, InputStream in) throws IOException, InterruptedException {
        var request = line(in);
        if (request.isEmpty()) {
            return false;
        }
        var path = request.substring(request.indexOf(' ') + 1, request.lastIndexOf(' '));
        Map<String, String> headers = new HashMap<>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        var it = new Asked(protocol(path), path, headers, JSON.readTree(body), new CompletableFuture<>());
        if (keepsRequests) {
            asked.add(it);
        }
        var queued = next.poll();
        var script = queued != null ? queued : otherwise.apply(it);
        var out = client.getOutputStream();
        if (!script.slowStart().isZero()) {
            watch(it, in);
            await(script.slowStart());
        }
        return answer(client, in, out, it, script);
    }

    private boolean answer(Socket client, InputStream in, OutputStream out, Asked it, Scripted script)
            throws IOException,
            InterruptedException {
        if (script.fault() == Fault.HANG_UP) {
            return false;
        }
        boolean again = script.slowStart().isZero(); // else its next byte was taken by the watch
        if (script.status() != 200) {
            whole(out, again, script.status(), script.retryAfter(), script.verbatim().orElseGet(() -> Wording.error(
                    it.protocol(), script.status(), script.text())));
            return again;
        }
        if (it.streams()) {
            return stream(client, in, out, it, script);
        }
        var body = script.verbatim().orElseGet(() -> it.wantsVectors()
                ? Wording.vectors(it, script)
                : Wording.whole(it, script));
        switch (script.fault()) {
            case STALL -> {
                head(out, "application/json", "Content-Length: " + (bytes(body).length + 1));
                out.write(bytes(body), 0, bytes(body).length / 2);
                out.flush();
                untilLeft(it, in);
                return false;
            }
            case HALF_CLOSED -> {
                head(out, "application/json", "Content-Length: " + bytes(body).length);
                out.write(bytes(body), 0, bytes(body).length / 2);
                out.flush();
                client.shutdownOutput();
                untilLeft(it, in);
                return false;
            }
            case TRICKLE -> {
                head(out, "application/json", "Content-Length: " + bytes(body).length);
                for (byte letter : bytes(body)) {
                    out.write(letter);
                    out.flush();
                    await(script.pause());
                }
                return false;
            }
            case ENORMOUS -> {
                head(out, "application/json", "Connection: close");
                out.write(bytes("{\"model\": \""));
                endless(out, it, bytes("x".repeat(65_536)));
                return false;
            }
            default -> whole(out, again, 200, Optional.empty(), body);
        }
        return again;
    }

    private boolean stream(Socket client, InputStream in, OutputStream out, Asked it, Scripted script)
            throws IOException,
            InterruptedException {
        boolean chunked = it.protocol() != Protocol.OLLAMA; // both kinds are out there; this one ends without a sign
        head(out, Wording.mediaType(it), "Connection: close" + (chunked ? "\r\nTransfer-Encoding: chunked" : ""));
        out.flush();
        watch(it, in);
        if (script.fault() == Fault.ENORMOUS) {
            endless(out, it, framed(Wording.filler(it), chunked));
            return false;
        }
        var pieces = script.verbatim().map(List::of).orElseGet(() -> Wording.pieces(it, script));
        int half = pieces.size() / 2;
        for (int i = 0; i < pieces.size(); i++) {
            if (i == half && script.fault() == Fault.STALL) {
                untilLeft(it, in);
                return false;
            }
            if (i == half && script.fault() == Fault.HALF_CLOSED) {
                client.shutdownOutput();
                untilLeft(it, in);
                return false;
            }
            if (i > 0 && !script.pause().isZero()) {
                await(script.pause());
            }
            out.write(framed(pieces.get(i), chunked));
            out.flush();
        }
        if (chunked) {
            out.write(bytes("0\r\n\r\n"));
        }
        out.flush();
        return false;
    }

    private void endless(OutputStream out, Asked it, byte[] again) {
        try {
            while (!socket.isClosed()) {
                out.write(again);
            }
        } catch (IOException gone) {
            it.left().complete(System.nanoTime());
        }
    }

    /** Sees the client close its side while an answer is on its way. */
    private static void watch(Asked it, InputStream in) {
        Thread.ofVirtual().start(() -> {
            try {
                in.read();
            } catch (IOException _) { // that is leaving, too
            }
            it.left().complete(System.nanoTime());
        });
    }

    private void untilLeft(Asked it, InputStream in) throws InterruptedException {
        if (!it.streams()) {
            watch(it, in);
        }
        while (!it.left().isDone() && !closed.await(5, TimeUnit.MILLISECONDS)) { // the server's own end also ends it
        }
    }

    private void await(Duration time) throws InterruptedException {
        if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("closed");
        }
    }

    private static void whole(OutputStream out, boolean again, int status, Optional<String> retryAfter, String body)
            throws IOException {
        var content = bytes(body);
        out.write(bytes("HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\n" + retryAfter.map(
                wait -> "Retry-After: " + wait + "\r\n").orElse("") + (again ? "" : "Connection: close\r\n")
                + "Content-Length: " + content.length + "\r\n\r\n"));
        out.write(content);
        out.flush();
    }

    private static void head(OutputStream out, String type, String framing) throws IOException {
        out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + framing + "\r\n\r\n"));
    }

    private static byte[] framed(String piece, boolean chunked) {
        return bytes(chunked ? Integer.toHexString(bytes(piece).length) + "\r\n" + piece + "\r\n" : piece);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static Protocol protocol(String path) {
        return path.startsWith("/api/")
                ? Protocol.OLLAMA
                : path.startsWith("/v1beta/")
                        ? Protocol.GEMINI
                        : path.startsWith("/openai/") ? Protocol.GROQ : Protocol.OPENAI;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (var client : open) {
                client.close();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
