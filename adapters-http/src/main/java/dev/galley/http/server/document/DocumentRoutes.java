package dev.galley.http.server.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.http.server.Json;
import dev.galley.http.server.PlainRoutes;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code /openapi.json}, and {@code /docs}, which shows it in a browser without asking any other server. */
public final class DocumentRoutes implements PlainRoutes {
    /** What Swagger UI needs, and nothing from elsewhere. */
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Galley: the API</title>
            <link rel="icon" href="/docs/favicon-32x32.png">
            <link rel="stylesheet" href="/docs/swagger-ui.css">
            </head>
            <body>
            <div id="api"></div>
            <script src="/docs/swagger-ui-bundle.js"></script>
            <script src="/docs/start.js"></script>
            </body>
            </html>
            """;

    private static final String START = """
            SwaggerUIBundle({
              url: '/openapi.json',
              dom_id: '#api',
              deepLinking: true,
              displayRequestDuration: true,
              docExpansion: 'none',
              filter: true,
              persistAuthorization: false,
              validatorUrl: null,
            });
            """;

    private final Supplier<ObjectNode> document;

    /** @param document made when it is first asked for, once */
    public DocumentRoutes(Supplier<ObjectNode> document) {
        this.document = document;
    }

    @Override
    public String heading() {
        return "About the API";
    }

    @Override
    public List<Page> pages() {
        var json = new Route.Answer(200, Object.class, Reply.JSON, "OpenAPI 3.1.", "{\"openapi\": \"3.1.0\"}");
        var html = new Route.Answer(200, byte[].class, "text/html; charset=utf-8", "A page.", "<!doctype html>…");
        var pages = new ArrayList<>(List.of(
                new Page("/openapi.json", "This document", true, true, List.of(json), once(this::openApi)),
                new Page("/docs", "This document, in a browser", true, true, List.of(html), once(() -> Reply.of(
                        "text/html; charset=utf-8", PAGE.getBytes(UTF_8)).with("Content-Security-Policy", CSP))),
                hidden("start.js", () -> Reply.of(JAVASCRIPT, START.getBytes(UTF_8)))));
        pages.add(hidden("swagger-ui-bundle.js", () -> asset(JAVASCRIPT, "swagger-ui-bundle.js")));
        pages.add(hidden("swagger-ui.css", () -> asset("text/css; charset=utf-8", "swagger-ui.css")));
        pages.add(hidden("favicon-32x32.png", () -> asset("image/png", "favicon-32x32.png")));
        return pages;
    }

    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private Reply openApi() {
        return Reply.of(Reply.JSON, Json.MAPPER.writeValueAsBytes(document.get()));
    }

    private static Page hidden(String name, Supplier<Reply> reply) {
        return new Page("/docs/" + name, "", false, true, List.of(), once(reply));
    }

    private static Reply asset(String contentType, String name) {
        var path = "/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name;
        try (var in = open(path)) {
            return Reply.of(contentType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        var properties = new Properties();
        try (var in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private static InputStream open(String path) {
        var in = DocumentRoutes.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("swagger-ui is not on the class path: " + path);
        }
        return in;
    }

    /** The same reply each time, made when it is first wanted. */
    private static Supplier<Reply> once(Supplier<Reply> made) {
        var kept = new AtomicReference<@Nullable Reply>();
        return () -> {
            var reply = kept.get();
            if (reply == null) {
                kept.compareAndSet(null, made.get());
                reply = kept.get();
            }
            return java.util.Objects.requireNonNull(reply);
        };
    }
}
