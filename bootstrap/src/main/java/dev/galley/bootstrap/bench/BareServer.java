package dev.galley.bootstrap.bench;

import dev.galley.application.cache.Answers;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least that this stack can do: Javalin on virtual threads, answering bytes that it was given. What the product adds
 * to that is what its benchmarks show. {@code PUT /bare/{name}} gives the bytes and their type, {@code GET} answers them
 * with an ETag, and 304 to who has them.
 */
public final class BareServer implements AutoCloseable {
    private record Body(Answers.Kept kept, String contentType) {}

    private final Map<String, Body> bodies = new ConcurrentHashMap<>();
    private final Javalin javalin = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 4_000_000;
        config.jetty.host = "127.0.0.1";
        config.routes.put("/bare/{name}", this::keep);
        config.routes.get("/bare/{name}", this::answer);
    });

    /** Listens on this port of the loopback address, or on any free one if it is 0. Answers which. */
    public int start(int port) {
        return javalin.start(port).port();
    }

    private void keep(Context ctx) {
        var bytes = ctx.bodyAsBytes();
        var type = Objects.requireNonNullElse(ctx.contentType(), "application/octet-stream");
        var etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(bytes)) + "\"";
        bodies.put(ctx.pathParam("name"), new Body(new Answers.Kept(bytes, etag), type));
        ctx.status(204);
    }

    private void answer(Context ctx) {
        var body = bodies.get(ctx.pathParam("name"));
        if (body == null) {
            ctx.status(404);
            return;
        }
        ctx.header("ETag", body.kept.etag());
        if (body.kept.etag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType(body.contentType).result(body.kept.bytes());
        }
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
