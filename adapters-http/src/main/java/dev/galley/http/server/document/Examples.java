package dev.galley.http.server.document;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives every schema an example: taken out of the examples of the routes where they show one, else made up to fit. */
final class Examples {
    static final String COMPONENTS = "#/components/schemas/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode components;

    /** @param components the schemas by their names */
    Examples(ObjectNode components) {
        this.components = components;
    }

    /** Takes what this example of this schema shows of schemas that have no example yet. */
    void learn(JsonNode schema, JsonNode example) {
        var component = component(schema);
        if (component != null) {
            if (!component.has("examples")) {
                component.putArray("examples").add(example.deepCopy());
            }
            learn(component.deepCopy().without("examples"), example);
        } else if (example.isArray() && schema.has("items")) {
            example.forEach(item -> learn(schema.get("items"), item));
        } else if (example.isObject()) {
            schema.path("properties").properties().forEach(property -> {
                if (example.has(property.getKey())) {
                    learn(property.getValue(), example.get(property.getKey()));
                }
            });
            var others = schema.path("additionalProperties");
            if (others.isObject()) {
                example.properties().forEach(member -> learn(others, member.getValue()));
            }
        }
    }

    /** Makes up an example of every schema that has none. */
    void complete() {
        components.properties().forEach(component -> {
            if (component.getValue() instanceof ObjectNode schema && !schema.has("examples")) {
                var example = of(schema);
                schema.putArray("examples").add(example);
            }
        });
    }

    JsonNode of(JsonNode schema) {
        return of(schema, "", new HashSet<>());
    }

    private @Nullable ObjectNode component(JsonNode schema) {
        var ref = schema.path("$ref").asString("");
        return ref.startsWith(COMPONENTS) ? (ObjectNode) components.get(ref.substring(COMPONENTS.length())) : null;
    }

    /** @param inside the components around this one: one that holds itself ends there */
    private JsonNode of(JsonNode schema, String name, Set<String> inside) {
        var component = component(schema);
        if (component != null) {
            if (component.has("examples")) {
                return component.get("examples").get(0).deepCopy();
            }
            var ref = schema.get("$ref").asString("");
            if (!inside.add(ref)) {
                return NODES.objectNode();
            }
            var example = of(component, name, inside);
            inside.remove(ref);
            return example;
        }
        if (schema.has("examples")) {
            return schema.get("examples").get(0).deepCopy();
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        for (var choice : new String[]{"anyOf", "oneOf", "allOf"}) {
            if (schema.has(choice)) {
                return of(schema.get(choice).get(0), name, inside);
            }
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString("") : type.asString("")) {
            case "object" -> object(schema, inside);
            case "array" -> array(schema, name, inside);
            case "string" -> NODES.stringNode(text(schema, name));
            case "integer" -> NODES.numberNode(number(schema, 1).longValue());
            case "number" -> NODES.numberNode(number(schema, 1.5));
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.objectNode();
        };
    }

    private JsonNode object(JsonNode schema, Set<String> inside) {
        var object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            var ref = property.getValue().path("$ref").asString("");
            var items = property.getValue().path("items").path("$ref").asString("");
            if (!inside.contains(ref) && !inside.contains(items)) {
                object.set(property.getKey(), of(property.getValue(), property.getKey(), inside));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.set("name", of(schema.get("additionalProperties"), "name", inside));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, String name, Set<String> inside) {
        var array = NODES.arrayNode();
        for (int i = 0; i < Math.max(1, schema.path("minItems").asInt(1)); i++) {
            array.add(of(schema.path("items"), name, inside));
        }
        return array;
    }

    private static String text(JsonNode schema, String name) {
        var text = switch (schema.path("format").asString("")) {
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T10:30:00Z";
            case "time" -> "10:30:00Z";
            case "uuid" -> "0199a1b2-6c00-7a01-8b3c-1d2e3f405162";
            case "email" -> "cook@example.com";
            case "uri", "url" -> "https://example.com/soup";
            case "duration" -> "PT10M";
            default -> name.isEmpty() ? "text" : name;
        };
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        var longEnough = text.repeat(Math.max(1, Math.ceilDiv(least, text.length())));
        return longEnough.substring(0, Math.min(longEnough.length(), most));
    }

    private static Double number(JsonNode schema, double usual) {
        double least = schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
        double above = schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY);
        double most = schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
        double below = schema.path("exclusiveMaximum").asDouble(Double.POSITIVE_INFINITY);
        if (usual >= least && usual > above && usual <= most && usual < below) {
            return usual;
        }
        double low = Double.isFinite(least) ? least : above + 1;
        return Double.isFinite(low) ? low : Double.isFinite(most) ? most : below - 1;
    }
}
