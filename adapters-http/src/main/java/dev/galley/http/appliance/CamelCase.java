package dev.galley.http.appliance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What appliances say in {@code snake_case}, as this API writes names: {@code remote_start_allowed} is remoteStartAllowed. */
public final class CamelCase {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CamelCase() {}

    /** @param json a JSON text that an appliance sent and that was found right */
    public static JsonNode of(String json) {
        return Renaming.of(MAPPER.readTree(json), CamelCase::name);
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
