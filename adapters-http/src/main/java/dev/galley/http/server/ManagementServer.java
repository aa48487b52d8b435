package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The port for those who run the server: {@code /metrics} for Prometheus, and the plain routes again, so that health can be
 * asked where the public cannot come, and while the main port is full. It shares nothing with the main port.
 */
public final class ManagementServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private static final int LARGEST_QUESTION = 64 * 1024;

    private final Map<String, Supplier<Reply>> pages = new HashMap<>();
    private final Map<String, Function<Map<String, String>, Reply>> hooks = new HashMap<>();
    private final Supplier<String> ids;
    private final com.sun.net.httpserver.HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param metrics what Prometheus reads, in its text format
     * @param ids makes the ids of requests
     */
    public ManagementServer(
            Set<PlainRoutes> plain, Set<Hooks> asked, Supplier<String> metrics, Supplier<String> ids) {
        this.ids = ids;
        asked.forEach(group -> group.hooks().forEach(hook -> hooks.put(hook.path(), hook.answer())));
        for (var group : plain) {
            group.pages().forEach(page -> pages.put(page.path(), page.reply()));
        }
        pages.put("/metrics", () -> Reply.of(PROMETHEUS, metrics.get().getBytes(UTF_8)));
        try {
            server = com.sun.net.httpserver.HttpServer.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    /**
     * Listens on this address and port, or on any free one if it is 0. Answers which.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public int start(String host, int port) {
        try {
            server.bind(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " of " + host + " cannot be listened on", e);
        }
        server.start();
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var id = Fields.requestId(exchange.getRequestHeaders().getFirst(Fields.REQUEST_ID));
            var requestId = id == null ? ids.get() : id;
            var reply = reply(exchange, requestId);
            var body = reply.bytes();
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", reply.contentType());
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set(Fields.REQUEST_ID, requestId);
            reply.headers().forEach(headers::set);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), head || body.length == 0 ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Reply reply(HttpExchange exchange, String requestId) {
        var path = exchange.getRequestURI().getPath();
        var page = pages.get(path);
        var hook = hooks.get(path);
        try {
            if (hook != null) {
                if (!exchange.getRequestMethod().equals("POST")) {
                    throw Rejected.methodNotAllowed(java.util.List.of("POST"));
                }
                return hook.apply(question(exchange));
            }
            if (page == null) {
                throw Rejected.notFound();
            }
            return switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> page.get();
                default -> throw Rejected.methodNotAllowed(java.util.List.of("GET", "HEAD"));
            };
        } catch (RuntimeException e) {
            var problem = Problem.of(e);
            if (problem.status() == 500) {
                LOG.error("{} failed", exchange.getRequestURI().getPath(), e);
            }
            return new Reply(problem.status(), problem.json(requestId), Reply.JSON, problem.headers());
        }
    }

    /** A form, or a JSON object of texts and numbers. */
    private static Map<String, String> question(HttpExchange exchange) {
        try {
            var body = exchange.getRequestBody().readNBytes(LARGEST_QUESTION + 1);
            if (body.length > LARGEST_QUESTION) {
                throw Rejected.badRequest("the question is too long");
            }
            var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            var fields = new HashMap<String, String>();
            if (type.startsWith("application/x-www-form-urlencoded")) {
                for (var pair : new String(body, UTF_8).split("&", -1)) {
                    int equals = pair.indexOf('=');
                    if (equals > 0) {
                        fields.put(
                                URLDecoder.decode(pair.substring(0, equals), UTF_8),
                                URLDecoder.decode(pair.substring(equals + 1), UTF_8));
                    }
                }
                return fields;
            }
            Json.MAPPER.readTree(body).properties().forEach(
                    field -> fields.put(field.getKey(), field.getValue().asString("")));
            return fields;
        } catch (IllegalArgumentException | JacksonException e) {
            throw Rejected.badRequest("the question is neither a form nor a JSON object");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops at once: nobody waits long for what it says. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
