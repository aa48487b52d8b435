package dev.galley.http.appliance;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.appliance.DesiredState;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody wants an appliance to be like, as the appliance reads it: {@code childLock} is child_lock there. */
final class Wishes {
    private Wishes() {}

    /** By the appliance's names; what is null is wished no more. */
    static Map<String, Optional<String>> of(JsonNode desired) {
        if (!(desired instanceof ObjectNode object)) {
            throw refused("desired", "must be an object");
        }
        if (object.size() > DesiredState.MOST_FIELDS || object.toString().length() > DesiredState.LONGEST_JSON) {
            throw refused("desired", "must have at most %d fields and %d characters"
                    .formatted(DesiredState.MOST_FIELDS, DesiredState.LONGEST_JSON));
        }
        if (object.toString().contains("\\u0000")) {
            throw refused("desired", "must not hold the character NUL");
        }
        var wishes = new TreeMap<String, Optional<String>>();
        object.properties().forEach(field -> {
            var name = snake(field.getKey());
            if (!DesiredState.isName(name)) {
                throw refused("desired." + field.getKey(), "must be a name of letters and digits");
            }
            wishes.put(name, field.getValue().isNull()
                    ? Optional.empty()
                    : Optional.of(Renaming.of(field.getValue(), Wishes::snake).toString()));
        });
        return wishes;
    }

    private static RuntimeException refused(String field, String wrong) {
        return VALIDATION_ERROR.because("the request is not valid", Map.of(field, wrong));
    }

    private static String snake(String camel) {
        var name = new StringBuilder(camel.length() + 4);
        for (int i = 0; i < camel.length(); i++) {
            char letter = camel.charAt(i);
            if (Character.isUpperCase(letter) && i > 0) {
                name.append('_');
            }
            name.append(Character.toLowerCase(letter));
        }
        return name.toString();
    }
}
