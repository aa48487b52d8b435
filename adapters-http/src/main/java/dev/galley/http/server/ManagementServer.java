package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port for those who run the server: {@code /metrics} for Prometheus, and the plain routes again, so that health can be
 * asked where the public cannot come, and while the main port is full. It shares nothing with the main port.
 */
public final class ManagementServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Map<String, Supplier<Reply>> pages = new HashMap<>();
    private final Supplier<String> ids;
    private final com.sun.net.httpserver.HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param metrics what Prometheus reads, in its text format
     * @param ids makes the ids of requests
     */
    public ManagementServer(Set<PlainRoutes> plain, Supplier<String> metrics, Supplier<String> ids) {
        this.ids = ids;
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
        var page = pages.get(exchange.getRequestURI().getPath());
        try {
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

    /** Stops at once: nobody waits long for what it says. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
