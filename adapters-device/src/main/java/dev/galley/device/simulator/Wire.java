package dev.galley.device.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it stands on the wire. */
final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Wire() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** @throws tools.jackson.core.JacksonException if it is none */
    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    /** @throws tools.jackson.core.JacksonException if it is none */
    static JsonNode read(byte[] json) {
        return JSON.readTree(json);
    }
}
