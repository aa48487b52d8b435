package dev.galley.http.server;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back, but for what every answer has.
 *
 * @param body written as JSON; bytes go as they are; null is none
 */
public record Reply(int status, @Nullable Object body, String contentType, Map<String, String> headers) {
    public static final String JSON = "application/json";

    public static Reply ok(Object body) {
        return new Reply(200, body, JSON, Map.of());
    }

    public static Reply created(String location, Object body) {
        return new Reply(201, body, JSON, Map.of("Location", location));
    }

    public static Reply accepted(String location, Object body) {
        return new Reply(202, body, JSON, Map.of("Location", location));
    }

    public static Reply nothing() {
        return new Reply(204, null, JSON, Map.of());
    }

    public static Reply of(String contentType, byte[] bytes) {
        return new Reply(200, bytes, contentType, Map.of());
    }
}
