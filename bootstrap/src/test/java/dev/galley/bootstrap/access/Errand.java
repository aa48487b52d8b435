package dev.galley.bootstrap.access;

import dev.galley.http.server.Parameter;
import dev.galley.http.server.Parameter.In;
import dev.galley.http.server.Route;
import dev.galley.http.server.TestClient;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that its route would take: with the examples of the declaration, as the document shows them.
 *
 * @param body empty where there is none
 */
record Errand(Route<?, ?> route, String target, String body) {
    /** Nobody comes twice. */
    private static final AtomicInteger NEWCOMERS = new AtomicInteger();

    static Errand of(Route<?, ?> route, JsonNode document) {
        var query = route.parameters().stream()
                .filter(it -> it.in() == In.QUERY && it.isRequired())
                .map(it -> it.name() + "=" + encoded(it.example()))
                .collect(Collectors.joining("&"));
        var path = path(route);
        return new Errand(route, query.isEmpty() ? path : path + "?" + query, body(route, document));
    }

    private static String path(Route<?, ?> route) {
        var path = route.fullPath();
        for (Parameter<?> it : route.parameters()) {
            if (it.in() == In.PATH) {
                path = path.replace("{" + it.name() + "}", encoded(it.example()));
            }
        }
        return path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String body(Route<?, ?> route, JsonNode document) {
        if (route.body().isEmpty()) {
            return "";
        }
        var media = document.path("paths")
                .path(route.fullPath())
                .path(route.method().name().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json");
        var example = media.path("example");
        if (example instanceof ObjectNode fields && fields.has("email")) {
            return fields.deepCopy().put("email", "newcomer" + NEWCOMERS.incrementAndGet() + "@example.org").toString();
        }
        if (example instanceof ObjectNode fields && fields.has("claimCode")) { // nobody is to be shut out for others' codes
            return fields.deepCopy().put("serial", "OV60-" + NEWCOMERS.incrementAndGet()).toString();
        }
        return example.toString();
    }

    /** With another value for a parameter of the path. */
    Errand to(String parameter, String value) {
        var example = route.parameters().stream()
                .filter(it -> it.in() == In.PATH && it.name().equals(parameter))
                .findFirst()
                .orElseThrow()
                .example();
        var before = route.fullPath().substring(0, route.fullPath().indexOf("{" + parameter + "}"));
        int from = target.indexOf(encoded(example), Math.max(0, before.indexOf('{') < 0 ? before.length() - 1 : 0));
        return new Errand(
                route, target.substring(0, from) + value + target.substring(from + encoded(example).length()), body);
    }

    boolean hasPathParameters() {
        return route.parameters().stream().anyMatch(it -> it.in() == In.PATH);
    }

    /** @param headers names and values by turns */
    HttpResponse<String> send(TestClient client, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (!body.isEmpty()) {
            all.add("Content-Type");
            all.add("application/json");
        }
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return client.send(route.method().name(), target, publisher, all.toArray(String[]::new));
    }
}
