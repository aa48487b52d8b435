package dev.galley.http.server.document;

import dev.galley.application.idempotency.IdempotencyRefusal;
import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.http.server.Json;
import dev.galley.http.server.Method;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Route;
import dev.galley.http.server.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all operations of the document share. */
final class Common {
    static final String DESCRIPTION = """
            JSON in UTF-8, ids are UUIDs of version 7, instants are ISO 8601 in UTC, days are local dates.

            Every error has the same envelope, the schema `Error`; `details` names each field that is wrong by its path.
            What a list says of `pagination.nextCursor` is given back as `cursor` to read on. Every GET has an `ETag`, and
            `If-None-Match` is answered with 304; what was written and has versions is answered with its `ETag`, for `If-Match`. `X-Request-ID` is taken over if it is sent, and always answered.

            Any POST may carry an `Idempotency-Key`: sent again within 24 hours with the same body it is answered as the
            first time, with `Idempotency-Replayed: true`, and done once. `RateLimit-*` headers tell how many calls are
            left, and for how many seconds that counts.""";

    private static final String KEY = "Idempotency-Key";
    private static final List<String> LIMITS = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private static final Map<Integer, String> CODES = new TreeMap<>(Map.of(
            401, "UNAUTHENTICATED",
            413, "PAYLOAD_TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE",
            429, "RATE_LIMITED",
            500, "INTERNAL_ERROR",
            503, "DEPENDENCY_UNAVAILABLE"));

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(304, "It is as If-None-Match says."),
            Map.entry(400, "Malformed or not valid."),
            Map.entry(401, "No credentials, or none that are good."),
            Map.entry(403, "Not for this caller."),
            Map.entry(404, "Not there, or not the caller's."),
            Map.entry(409, "The state is another than the caller thinks."),
            Map.entry(412, "The version of If-Match is not the current one any more."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "The body is of another type."),
            Map.entry(422, "Understood, but impossible."),
            Map.entry(426, "To be opened as a WebSocket."),
            Map.entry(429, "Too many requests."),
            Map.entry(500, "A bug."),
            Map.entry(503, "Something that is needed is down, or there are too many requests right now."));

    private Common() {}

    static String who(Who who) {
        return switch (who) {
            case PUBLIC -> "For anyone. A token, where given, adds what is the caller's own.";
            case DEMO -> "For a demo session or a user.";
            case USER -> "For a user.";
            case ADMIN -> "For an administrator.";
            case WEBHOOK -> "For a webhook whose signature is checked.";
            case APPLIANCE -> "For an appliance with its own credentials.";
        };
    }

    static void security(ObjectNode operation, Route<?, ?> route) {
        var ways = operation.putArray("security");
        switch (route.who()) {
            case PUBLIC -> {
                ways.addObject();
                ways.addObject().putArray("bearer");
            }
            case DEMO, USER, ADMIN -> ways.addObject().putArray("bearer");
            case APPLIANCE -> {
                var way = ways.addObject();
                if (!route.ignoresCredentials()) {
                    way.putArray("appliance");
                }
            }
            case WEBHOOK -> {
                // the signature stands in a header of the sender's own
            }
        }
    }

    static void parameters(ArrayNode parameters, Route<?, ?> route) {
        var names = new ArrayList<>(List.of("Accept-Language", "X-Request-ID"));
        if (isTagged(route)) {
            names.add("If-None-Match");
        }
        if (statuses(route).containsKey(412)) {
            names.add("If-Match");
        }
        if (route.method() == Method.POST) {
            names.add(KEY);
        }
        names.forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
    }

    static List<String> headers(Route<?, ?> route) {
        var headers = new ArrayList<>(List.of("X-Request-ID", "X-Response-Time"));
        if (route.base().equals(Route.BASE)) {
            headers.addAll(LIMITS);
        }
        if (route.method() == Method.POST) {
            headers.add("Idempotency-Replayed");
        }
        if (isTagged(route)) {
            headers.add("ETag");
        }
        if (route.answer().status() == 201 || route.answer().status() == 202) {
            headers.add("Location");
        }
        return headers;
    }

    private static boolean isTagged(Route<?, ?> route) {
        return route.method() == Method.GET && route.answer().status() == 200;
    }

    static void refusals(ObjectNode responses, Route<?, ?> route) {
        if (isTagged(route)) {
            responses.putObject("304").put("$ref", "#/components/responses/304");
        }
        statuses(route).forEach((status, codes) -> {
            var usual = CODES.get(status);
            if (usual != null && codes.size() == 1 && codes.contains(usual)) {
                responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/" + status);
            } else {
                responses.set(String.valueOf(status), response(status, codes));
            }
        });
    }

    private static Map<Integer, Set<String>> statuses(Route<?, ?> route) {
        var statuses = new TreeMap<Integer, Set<String>>();
        if (!route.parameters().isEmpty() || route.body().isPresent()) {
            add(statuses, 400, KernelRefusal.VALIDATION_ERROR.name());
        }
        if (route.body().isEmpty() && route.upload().isPresent()) {
            add(statuses, 413, "PAYLOAD_TOO_LARGE");
            add(statuses, 415, "UNSUPPORTED_MEDIA_TYPE");
        }
        if (route.body().isPresent()) {
            add(statuses, 400, "MALFORMED_JSON");
            if (route.upload().isPresent()) {
                add(statuses, 400, "MALFORMED_FORM");
            }
            add(statuses, 413, "PAYLOAD_TOO_LARGE");
            add(statuses, 415, "UNSUPPORTED_MEDIA_TYPE");
        }
        switch (route.who()) {
            case PUBLIC, DEMO -> add(statuses, 401, "UNAUTHENTICATED");
            case USER -> {
                add(statuses, 401, "UNAUTHENTICATED");
                add(statuses, 403, "DEMO_RESTRICTED");
            }
            case ADMIN -> {
                add(statuses, 401, "UNAUTHENTICATED");
                add(statuses, 403, "DEMO_RESTRICTED");
                add(statuses, 403, KernelRefusal.NOT_ALLOWED.name());
            }
            case APPLIANCE -> {
                if (!route.ignoresCredentials()) {
                    add(statuses, 401, "UNAUTHENTICATED");
                }
            }
            case WEBHOOK -> {
                // it says itself what it refuses
            }
        }
        if (route.method() == Method.POST) {
            for (var refusal : IdempotencyRefusal.values()) {
                add(statuses, Route.statusOf(refusal.kind()), refusal.name());
            }
        }
        for (var refusal : route.refusals()) {
            add(statuses, Route.statusOf(refusal.kind()), refusal.name());
        }
        CODES.forEach((status, code) -> {
            if (status >= 429) {
                add(statuses, status, code);
            }
        });
        return statuses;
    }

    private static void add(Map<Integer, Set<String>> statuses, int status, String code) {
        statuses.computeIfAbsent(status, _ -> new TreeSet<>()).add(code);
    }

    static ObjectNode response(int status, Iterable<String> codes) {
        var response = JsonNodeFactory.instance.objectNode();
        response.put("description", MEANINGS.getOrDefault(status, "Refused.") + " Codes: " + String.join(", ", codes)
                + ".");
        var headers = response.putObject("headers");
        headers.putObject("X-Request-ID").put("$ref", "#/components/headers/X-Request-ID");
        if (status == 429) {
            LIMITS.forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
        }
        if (status == 429 || status == 503) {
            headers.putObject("Retry-After").put("$ref", "#/components/headers/Retry-After");
        }
        var media = response.putObject("content").putObject(Reply.JSON);
        media.putObject("schema").put("$ref", "#/components/schemas/Error");
        var examples = media.putObject("examples");
        codes.forEach(code -> examples.putObject(code).set("value", envelope(status, code)));
        return response;
    }

    private static ObjectNode envelope(int status, String code) {
        var envelope = JsonNodeFactory.instance.objectNode().put("success", false);
        var error = envelope.putObject("error").put("code", code).put("message", MEANINGS.getOrDefault(status,
                "Refused."));
        var details = error.putObject("details");
        if (code.equals(KernelRefusal.VALIDATION_ERROR.name())) {
            details.put("ingredients[2].quantity", "must be at least 0");
        }
        error.put("requestId", "0199a1b2-6c00-7a01-8b3c-1d2e3f405162");
        return envelope;
    }

    static ObjectNode error() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        properties.putObject("success").put("type", "boolean").put("const", false);
        var error = properties.putObject("error").put("type", "object");
        var fields = error.putObject("properties");
        fields.putObject("code").put("type", "string").put("description", "For programs; it does not change.");
        fields.putObject("message").put("type", "string").put("description", "For people.");
        fields.putObject("details")
                .put("type", "object")
                .put("description", "What is wrong, by the path of the field.")
                .putObject("additionalProperties")
                .put("type", "string");
        fields.putObject("requestId").put("type", "string").put("description", "To be told when asking for help.");
        fields.propertyNames().forEach(error.putArray("required")::add);
        schema.putArray("required").add("success").add("error");
        schema.putArray("examples").add(envelope(400, KernelRefusal.VALIDATION_ERROR.name()));
        return schema;
    }

    /** The text of a parameter's example as the JSON value that it stands for. */
    static JsonNode example(JsonNode schema, String text) {
        return switch (schema.path("type").asString("")) {
            case "array" -> {
                var values = JsonNodeFactory.instance.arrayNode();
                for (var part : text.split(",", -1)) {
                    values.add(example(schema.path("items"), part.strip()));
                }
                yield values;
            }
            case "integer", "number", "boolean" -> {
                try {
                    yield Json.MAPPER.readTree(text);
                } catch (JacksonException e) {
                    throw new IllegalArgumentException("not an example of " + schema + ": " + text, e);
                }
            }
            default -> JsonNodeFactory.instance.stringNode(text);
        };
    }

    static void addTo(ObjectNode components) {
        var parameters = components.putObject("parameters");
        header(parameters, "Accept-Language", "The language of messages, and of content where it is translated.", "de");
        header(parameters, "X-Request-ID", "What to call this request; 1 to 128 visible ASCII characters.", "app-4711");
        header(parameters, "If-None-Match", "The ETag of what is known already.", "\"q8Xg0wVYJw2fZ1b9m3kK2A\"");
        header(parameters, "If-Match", "The ETag of the version that is to be changed.",
                "\"7.q8Xg0wVYJw2fZ1b9m3kK2A\"");
        header(parameters, KEY, "1 to 255 visible ASCII characters of the client's, new for each thing to be done.",
                "0199a1b2-6c00-7a01-8b3c-1d2e3f405162");
        var headers = components.putObject("headers");
        named(headers, "RateLimit-Limit", "How many calls are allowed in a window.", "600");
        named(headers, "RateLimit-Remaining", "How many of them are left.", "597");
        named(headers, "RateLimit-Reset", "After how many seconds the window ends.", "42");
        named(headers, "Idempotency-Replayed", "There, and `true`, where this is the first answer again.", "true");
        named(headers, "X-Request-ID", "What this request is called.", "app-4711");
        named(headers, "X-Response-Time", "How long it took, in milliseconds.", "1.234");
        named(headers, "ETag", "Names this very content.", "\"q8Xg0wVYJw2fZ1b9m3kK2A\"");
        named(headers, "Location", "Where it is.", "/api/v1/foods/0199a1b2-6c00-7a01-8b3c-1d2e3f405162");
        named(headers, "Retry-After", "After how many seconds to try again.", "2");
        var responses = components.putObject("responses");
        responses.putObject("304").put("description", String.valueOf(MEANINGS.get(304)));
        CODES.forEach((status, code) -> responses.set(String.valueOf(status), response(status, List.of(code))));
        var schemes = components.putObject("securitySchemes");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token, or a personal API token.");
        schemes.putObject("appliance")
                .put("type", "http")
                .put("scheme", "basic")
                .put("description", "The appliance's MQTT user name and password.");
    }

    private static void header(ObjectNode parameters, String name, String description, String example) {
        var parameter = parameters.putObject(name)
                .put("name", name)
                .put("in", "header")
                .put("required", false)
                .put("description", description);
        parameter.putObject("schema").put("type", "string");
        parameter.put("example", example);
    }

    private static void named(ObjectNode headers, String name, String description, String example) {
        var header = headers.putObject(name).put("description", description);
        header.putObject("schema").put("type", "string");
        header.put("example", example);
    }
}
