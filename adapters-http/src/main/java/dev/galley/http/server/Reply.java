package dev.galley.http.server;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What goes back, but for what every answer has.
 *
 * @param body written as JSON; bytes and downloads go as they are; null is none
 * @param version which version of a thing this shows, for {@link IfMatch}
 */
public record Reply(
        int status, @Nullable Object body, String contentType, Map<String, String> headers, OptionalLong version) {
    public static final String JSON = "application/json";

    /**
     * A body that is too large for memory. It is sent as it is read, is not kept anywhere, and has no ETag.
     *
     * @param content closed once it is sent, or cannot be
     */
    public record Download(InputStream content, long bytes) {}

    public Reply(int status, @Nullable Object body, String contentType, Map<String, String> headers) {
        this(status, body, contentType, headers, OptionalLong.empty());
    }

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

    public static Reply of(String contentType, Download download) {
        return new Reply(200, download, contentType, Map.of());
    }

    /** The same with one header more. It wins over one that every answer has. */
    public Reply with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, contentType, Map.copyOf(more), version);
    }

    /** The same, saying that it shows this version, so that a later {@code If-Match} can name it. */
    public Reply version(long shown) {
        return new Reply(status, body, contentType, headers, OptionalLong.of(shown));
    }

    byte[] bytes() {
        return switch (body) {
            case null -> new byte[0];
            case byte[] raw -> raw;
            case Download _ -> throw new IllegalStateException("a download is never in memory");
            case Object value -> Json.MAPPER.writeValueAsBytes(value);
        };
    }
}
