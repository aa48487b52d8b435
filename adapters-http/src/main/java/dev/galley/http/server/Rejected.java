package dev.galley.http.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Thrown when a request is refused for a reason of HTTP's own: no such path, a body too large, no credentials, too many
 * requests. What the domain refuses is {@link dev.galley.domain.kernel.Refused}. Not a bug, so it has no stack trace.
 */
public final class Rejected extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Map<String, String> details;
    private final transient Map<String, String> headers;

    /**
     * @param code what clients see: {@code NOT_FOUND}
     * @param message a sentence for the person who asked; it names no class, table or library
     * @param details what is wrong, by the path of the field
     * @param headers go with the answer
     */
    public Rejected(
            int status, String code, String message, Map<String, String> details, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.details = details;
        this.headers = Map.copyOf(headers);
    }

    public Rejected(int status, String code, String message) {
        this(status, code, message, Map.of(), Map.of());
    }

    /** 401: there are no credentials, or they are no good. */
    public static Rejected unauthenticated(String message) {
        return new Rejected(401, "UNAUTHENTICATED", message, Map.of(), Map.of("WWW-Authenticate", "Bearer"));
    }

    /** 429 or 503: the same request may succeed later. */
    public static Rejected later(int status, String code, String message, Duration retryAfter) {
        return new Rejected(status, code, message, Map.of(), Map.of("Retry-After", seconds(retryAfter)));
    }

    static Rejected notFound() {
        return new Rejected(404, "NOT_FOUND", "there is nothing at this path");
    }

    static Rejected badRequest(String message) {
        return new Rejected(400, "BAD_REQUEST", message);
    }

    static Rejected badForm(String message) {
        return new Rejected(400, "MALFORMED_FORM", message);
    }

    static Rejected malformed(String message) {
        return new Rejected(400, "MALFORMED_JSON", message);
    }

    static Rejected tooLarge(long mostBytes) {
        return new Rejected(413, "PAYLOAD_TOO_LARGE", "a body may have at most " + mostBytes + " bytes");
    }

    static Rejected tooSlow() {
        return new Rejected(
                408, "TIMEOUT", "the request did not come in time", Map.of(), Map.of("Connection", "close"));
    }

    static Rejected cutOff() {
        return new Rejected(
                400, "BAD_REQUEST", "the body did not come as it was announced", Map.of(), Map.of("Connection",
                        "close"));
    }

    static Rejected methodNotAllowed(List<String> allowed) {
        var methods = String.join(", ", allowed);
        return new Rejected(
                405, "METHOD_NOT_ALLOWED", "this path takes " + methods, Map.of(), Map.of("Allow", methods));
    }

    static Rejected unsupported(String message) {
        return new Rejected(415, "UNSUPPORTED_MEDIA_TYPE", message, Map.of(), Map.of("Accept", Reply.JSON));
    }

    /** Whole seconds, rounded up, at least one: what Retry-After says. */
    static String seconds(Duration time) {
        return String.valueOf(Math.max(1, time.plusMillis(999).toSeconds()));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public Map<String, String> details() {
        return details;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
