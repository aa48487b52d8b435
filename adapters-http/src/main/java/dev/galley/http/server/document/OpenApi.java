package dev.galley.http.server.document;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.http.server.Json;
import dev.galley.http.server.LiveRoutes;
import dev.galley.http.server.PlainRoutes;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Route;
import dev.galley.http.server.Schemas;
import dev.galley.http.server.Upload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the OpenAPI 3.1 document of what is served: nothing in it is written by hand that the routes already say. */
public final class OpenApi {
    private final SchemaBuilder schemas = new SchemaGenerator(Schemas.config(false)).buildMultipleSchemaDefinitions();
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Map<Class<?>, Long> uses;
    /** Pairs that are known only after all schemas are: a schema, and an example of it. */
    private final List<Shown> shown = new ArrayList<>();
    private final List<ObjectNode> bodies = new ArrayList<>();

    /** @param media the media type object that shows it; it gets an example made up where {@code example} is empty */
    private record Shown(ObjectNode media, String example) {}

    private OpenApi(List<Route<?, ?>> routes) {
        uses = routes.stream().collect(groupingBy(Route::message, counting()));
    }

    public static ObjectNode of(List<Route<?, ?>> routes, List<PlainRoutes> plain, List<LiveRoutes> live) {
        return new OpenApi(routes).write(routes, plain, live);
    }

    private ObjectNode write(List<Route<?, ?>> routes, List<PlainRoutes> plain, List<LiveRoutes> live) {
        document.put("openapi", "3.1.0").put("jsonSchemaDialect", "https://spec.openapis.org/oas/3.1/dialect/base");
        document.putObject("info")
                .put("title", "Galley")
                .put("version", "1")
                .put("summary", "Recipes, foods, meals, plans and appliances of a kitchen.")
                .put("description", Common.DESCRIPTION);
        document.putArray("servers").addObject().put("url", "/").put("description", "This server");
        var headings = new LinkedHashSet<String>();
        routes.forEach(route -> headings.add(route.heading()));
        plain.forEach(group -> headings.add(group.heading()));
        live.forEach(group -> headings.add(group.heading()));
        var tags = document.putArray("tags");
        headings.forEach(heading -> tags.addObject().put("name", heading));
        var paths = document.putObject("paths");
        routes.forEach(route -> {
            var path = paths.withObjectProperty(route.fullPath());
            path.set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        });
        for (var group : plain) {
            group.pages().stream()
                    .filter(PlainRoutes.Page::described)
                    .forEach(page -> paths.putObject(page.path()).set("get", operation(group.heading(), page)));
        }
        for (var group : live) {
            group.sockets().forEach(socket -> paths.withObjectProperty(socket.fullPath())
                    .set("get", LiveOperation.of(group.heading(), socket)));
        }
        components();
        return document;
    }

    private void components() {
        var components = document.putObject("components");
        var collected = schemas.collectDefinitions("components/schemas");
        var named = components.putObject("schemas");
        named.set("Error", Common.error());
        // in the order of their names, so that the document changes only where the API does
        collected.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(schema -> named.set(schema.getKey(), schema.getValue()));
        closeInputs(named);
        var examples = new Examples(named);
        for (var it : shown) {
            if (!it.example.isEmpty()) {
                var example = Json.MAPPER.readTree(it.example);
                examples.learn(it.media.get("schema"), example);
                it.media.set("example", example);
            }
        }
        examples.complete();
        for (var it : shown) {
            if (it.example.isEmpty()) {
                it.media.set("example", examples.of(it.media.get("schema")));
            }
        }
        Common.addTo(components);
    }

    /** What only requests are made of may hold nothing else: the server refuses it. Answers may grow. */
    private void closeInputs(ObjectNode named) {
        var answered = new HashSet<String>();
        var taken = new HashSet<String>();
        shown.forEach(it -> reach(it.media.get("schema"), named, bodies.contains(it.media) ? taken : answered));
        taken.removeAll(answered);
        for (var name : taken) {
            var schema = (ObjectNode) named.get(name);
            if (schema.has("properties")) {
                schema.put("additionalProperties", false);
            }
        }
    }

    private static void reach(JsonNode schema, ObjectNode named, Set<String> reached) {
        for (var ref : schema.findValuesAsString("$ref")) {
            if (ref.startsWith(Examples.COMPONENTS)) {
                var name = ref.substring(Examples.COMPONENTS.length());
                if (reached.add(name)) {
                    reach(named.get(name), named, reached);
                }
            }
        }
    }

    private ObjectNode operation(Route<?, ?> route) {
        var operation = JsonNodeFactory.instance.objectNode();
        operation.putArray("tags").add(route.heading());
        operation.put("operationId", operationId(route)).put("summary", route.summary());
        operation.put("description", Common.who(route.who()));
        Common.security(operation, route);
        var parameters = operation.putArray("parameters");
        for (var parameter : route.parameters()) {
            var node = parameters.addObject()
                    .put("name", parameter.name())
                    .put("in", parameter.in().name().toLowerCase(Locale.ROOT))
                    .put("required", parameter.isRequired())
                    .put("description", parameter.description());
            JsonNode schema = Json.MAPPER.valueToTree(parameter.schema());
            node.set("schema", schema);
            if (schema.path("type").asString("").equals("array")) {
                node.put("style", "form").put("explode", false);
            }
            node.set("example", Common.example(schema, parameter.example()));
        }
        Common.parameters(parameters, route);
        route.body().ifPresent(type -> {
            var media = JsonNodeFactory.instance.objectNode();
            media.set("schema", schemas.createSchemaReference(type));
            boolean isJson = route.upload().filter(Upload::required).isEmpty();
            if (isJson) {
                shown.add(new Shown(media, route.bodyExample()));
                bodies.add(media);
            }
            var body = operation.putObject("requestBody").put("required", !route.bodyMayLack());
            var content = body.putObject("content");
            if (isJson) {
                content.set(Reply.JSON, media);
            }
            route.upload().ifPresent(upload -> content.set("multipart/form-data", form(type, upload)));
        });
        route.upload().filter(_ -> route.body().isEmpty()).ifPresent(upload -> operation
                .putObject("requestBody")
                .put("required", true)
                .put("description", upload.description() + " At most " + upload.mostBytes() + " bytes.")
                .putObject("content")
                .putObject("application/octet-stream"));
        var responses = operation.putObject("responses");
        responses.set(String.valueOf(route.answer().status()), answer(route.answer(), Common.headers(route)));
        route.others().forEach(other -> responses.set(
                String.valueOf(other.status()), answer(other, Common.headers(route))));
        Common.refusals(responses, route);
        return operation;
    }

    /** The fields of the body, and the file. */
    private static ObjectNode form(Class<?> type, Upload upload) {
        var media = JsonNodeFactory.instance.objectNode();
        var schema = media.putObject("schema").put("type", "object");
        var properties = schema.putObject("properties");
        if (new SchemaGenerator(Schemas.config(true)).generateSchema(type).get(
                "properties") instanceof ObjectNode fields) {
            properties.setAll(fields);
        }
        properties.putObject(upload.part())
                .put("type", "string")
                .put("contentMediaType", "application/octet-stream")
                .put("description", upload.description() + " At most " + upload.mostBytes() + " bytes.");
        schema.put("additionalProperties", false);
        if (upload.required()) {
            schema.putArray("required").add(upload.part());
        }
        media.putObject("example").put(upload.part(), "(the bytes of the file)");
        return media;
    }

    private ObjectNode operation(String heading, PlainRoutes.Page page) {
        var operation = JsonNodeFactory.instance.objectNode();
        operation.putArray("tags").add(heading);
        operation.put("operationId", camel("get" + page.path())).put("summary", page.summary());
        operation.putArray("security");
        var responses = operation.putObject("responses");
        page.answers().forEach(answer -> responses.set(String.valueOf(answer.status()), answer(answer, List.of(
                "X-Request-ID", "X-Response-Time"))));
        responses.set("400", Common.response(400, List.of(KernelRefusal.VALIDATION_ERROR.name())));
        return operation;
    }

    private ObjectNode answer(Route.Answer answer, List<String> headers) {
        var response = JsonNodeFactory.instance.objectNode().put("description", answer.description());
        var named = response.putObject("headers");
        headers.forEach(header -> named.putObject(header).put("$ref", "#/components/headers/" + header));
        if (answer.contentType().isEmpty()) {
            return response;
        }
        var media = response.putObject("content").putObject(answer.contentType());
        if (answer.type() != byte[].class) {
            media.set("schema", schemas.createSchemaReference(answer.type()));
            shown.add(new Shown(media, answer.example()));
        } else if (!answer.example().isEmpty()) {
            media.putObject("schema").put("type", "string");
            media.put("example", answer.example());
        }
        return response;
    }

    /** The message's name; where several routes send the same one, the path tells them apart. */
    private String operationId(Route<?, ?> route) {
        var message = route.message().getSimpleName();
        var name = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        long routes = uses.getOrDefault(route.message(), 1L);
        return routes == 1 ? name : camel(name + "-" + route.method().name().toLowerCase(Locale.ROOT) + route.path());
    }

    private static String camel(String text) {
        var camel = new StringBuilder();
        boolean up = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                camel.append(up ? Character.toUpperCase(c) : c);
                up = false;
            } else {
                up = true;
            }
        }
        return camel.toString();
    }
}
