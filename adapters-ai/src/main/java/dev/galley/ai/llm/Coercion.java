package dev.galley.ai.llm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes of a reply what its schema plainly asks for where nothing is lost by it: numbers of numbers in quotes, texts without
 * links, and nothing of what was not asked for.
 */
final class Coercion {
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)\\s*(?:g|kcal|grams?)?\\s*");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Coercion() {}

    static JsonNode fit(JsonNode reply, JsonNode schema) {
        if (reply instanceof ArrayNode list && isA(schema, "object") && !isA(schema, "array") && list.size() == 1) {
            return fit(list.get(0), schema); // one thing in a list of its own
        }
        return switch (reply) {
            case ObjectNode object -> fitted(object, schema);
            case ArrayNode list -> {
                var fitted = NODES.arrayNode(list.size());
                var items = schema.path("items");
                list.forEach(item -> fitted.add(fit(item, items)));
                yield fitted;
            }
            case StringNode text -> fitted(text.stringValue(), schema);
            default -> isA(schema, "string") && (reply.isNumber() || reply.isBoolean()) && !isA(schema, "number")
                    ? NODES.stringNode(reply.asString(""))
                    : reply;
        };
    }

    private static ObjectNode fitted(ObjectNode object, JsonNode schema) {
        var fitted = NODES.objectNode();
        var properties = schema.path("properties");
        var required = names(schema.path("required"));
        boolean open = !schema.path("additionalProperties").isBoolean() || schema.path("additionalProperties")
                .booleanValue();
        for (var property : object.properties()) {
            var name = property.getKey();
            var wanted = properties.path(name);
            if (wanted.isMissingNode()) {
                if (open && !properties.isObject()) {
                    fitted.set(LinkFree.of(name), fit(property.getValue(), wanted));
                }
            } else if (!property.getValue().isNull() || required.contains(name) || isA(wanted, "null")) {
                fitted.set(name, fit(property.getValue(), wanted));
            }
        }
        return fitted;
    }

    private static JsonNode fitted(String text, JsonNode schema) {
        if (!isA(schema, "string") && (isA(schema, "number") || isA(schema, "integer"))) {
            var number = NUMBER.matcher(text);
            if (number.matches()) {
                return NODES.numberNode(new BigDecimal(number.group(1)));
            }
        }
        var choices = names(schema.path("enum"));
        Optional<String> choice = choices.stream().filter(text.strip()::equalsIgnoreCase).findFirst();
        return NODES.stringNode(choice.orElseGet(() -> LinkFree.of(text)));
    }

    private static boolean isA(JsonNode schema, String type) {
        var said = schema.path("type");
        return said.isArray() ? names(said).contains(type) : type.equals(said.asString(""));
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        list.forEach(name -> names.add(name.asString("")));
        return names;
    }
}
