package dev.galley.http.appliance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What appliances say in {@code snake_case}, as this API writes names: {@code remote_start_allowed} is remoteStartAllowed. */
public final class CamelCase {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CamelCase() {}

    /** @param json a JSON text that an appliance sent and that was found right */
    public static JsonNode of(String json) {
        return renamed(MAPPER.readTree(json));
    }

    private static JsonNode renamed(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(name(field.getKey()), renamed(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(renamed(element)));
                yield copy;
            }
            default -> node;
        };
    }

    /** Only between two letters or digits is an underscore the mark of a new word. */
    private static String name(String snake) {
        var name = new StringBuilder(snake.length());
        for (int i = 0; i < snake.length(); i++) {
            boolean marks = snake.charAt(i) == '_'
                    && i > 0
                    && i + 1 < snake.length()
                    && Character.isLetterOrDigit(snake.charAt(i - 1))
                    && Character.isLetterOrDigit(snake.charAt(i + 1));
            if (marks) {
                i++;
                name.append(Character.toUpperCase(snake.charAt(i)));
            } else {
                name.append(snake.charAt(i));
            }
        }
        return name.toString();
    }
}
