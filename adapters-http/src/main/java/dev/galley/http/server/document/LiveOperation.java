package dev.galley.http.server.document;

import dev.galley.http.server.Json;
import dev.galley.http.server.LiveRoute;
import dev.galley.http.server.Who;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a WebSocket is described, for which OpenAPI has no word of its own: by the handshake that opens it. */
final class LiveOperation {
    private static final Map<Integer, List<String>> REFUSALS = new TreeMap<>(Map.of(
            400, List.of("BAD_REQUEST", "VALIDATION_ERROR"),
            401, List.of("UNAUTHENTICATED"),
            403, List.of("API_TOKEN_RESTRICTED", "DEMO_RESTRICTED", "ORIGIN_REFUSED", "SCOPE_MISSING"),
            426, List.of("UPGRADE_REQUIRED"),
            429, List.of("RATE_LIMITED", "TOO_MANY_SOCKETS"),
            503, List.of("OVERLOADED")));

    private LiveOperation() {}

    static ObjectNode of(String heading, LiveRoute socket) {
        var operation = JsonNodeFactory.instance.objectNode();
        operation.putArray("tags").add(heading);
        operation.put("operationId", "open" + name(socket.path())).put("summary", socket.summary());
        operation.put("description", Common.who(Who.USER)
                + " A WebSocket (RFC 6455): send this request as its handshake. "
                + socket.messages() + " Example: `" + Json.MAPPER.readTree(socket.example()) + "`");
        var ways = operation.putArray("security");
        ways.addObject().putArray("bearer");
        ways.addObject(); // a ticket is no scheme that OpenAPI has a word for
        var ticket = operation.putArray("parameters")
                .addObject()
                .put("name", "ticket")
                .put("in", "query")
                .put("required", false)
                .put("description",
                        "From `POST /auth/ws-ticket`, for browsers, which cannot send Authorization; good once.");
        ticket.putObject("schema").put("type", "string");
        ticket.put("example", "d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY");
        var responses = operation.putObject("responses");
        responses.putObject("101").put("description", "It is open.");
        REFUSALS.forEach((status, codes) -> responses.set(
                String.valueOf(status), Common.response(status, codes)));
        return operation;
    }

    private static String name(String path) {
        var name = new StringBuilder();
        for (var word : path.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }
}
