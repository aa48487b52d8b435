package dev.galley.http.appliance;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same JSON with other names of its fields, at every depth. */
final class Renaming {
    private Renaming() {}

    static JsonNode of(JsonNode node, UnaryOperator<String> name) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(name.apply(field.getKey()), of(field.getValue(), name)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(of(element, name)));
                yield copy;
            }
            default -> node;
        };
    }
}
