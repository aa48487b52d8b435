package dev.galley.domain.kernel;

import java.util.UUID;

public record ApplianceId(UUID value) {
    /** What all that it says and hears over MQTT is below, with the slash at the end. */
    public String topicRoot() {
        return "galley/v1/" + value + "/";
    }
}
