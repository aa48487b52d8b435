package dev.galley.http.server;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.StaleWrite;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What went wrong, as clients are told: the same envelope from everywhere.
 *
 * @param details what is wrong, by the path of the field
 * @param headers go with the answer
 */
record Problem(int status, String code, String message, Map<String, String> details, Map<String, String> headers) {
    /** As it goes over the wire. */
    record Envelope(boolean success, Told error) {}

    record Told(String code, String message, Map<String, String> details, String requestId) {}

    static final Problem INTERNAL = new Problem(500, "INTERNAL_ERROR",
            "something went wrong here; it is being looked at");

    Problem(int status, String code, String message) {
        this(status, code, message, Map.of(), Map.of());
    }

    /** What anyone may know of this; what was not foreseen is a bug, of which nobody is told anything. */
    static Problem of(Throwable thrown) {
        return switch (thrown) {
            case Rejected it -> new Problem(it.status(), it.code(), it.message(), it.details(), it.headers());
            case Refused it -> new Problem(
                    Route.statusOf(it.refusal().kind()),
                    it.refusal().name(),
                    it.detail(),
                    it.fields(),
                    it.refusal().kind() == Refusal.Kind.UNAUTHENTICATED
                            ? Map.of("WWW-Authenticate", "Bearer")
                            : Map.of());
            case StaleWrite _ -> new Problem(409, "TRY_AGAIN", "someone else changed this at the same time; try again");
            case Unavailable it -> new Problem(
                    503,
                    "DEPENDENCY_UNAVAILABLE",
                    String.valueOf(it.getMessage()),
                    Map.of(),
                    Map.of("Retry-After", Rejected.seconds(it.retryAfter())));
            default -> INTERNAL;
        };
    }

    /** The same for somebody who reads this language, as far as there are words for it. */
    Problem in(Language language) {
        var said = Phrasebook.message(code, message, language);
        boolean isBare = code.equals(KernelRefusal.VALIDATION_ERROR.name()) && details.isEmpty();
        return new Problem(
                status,
                code,
                isBare && !said.equals(message) ? "%s (%s)".formatted(said, message) : said, // else nothing tells why
                details.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, detail -> Phrasebook.detail(detail.getValue(), language))),
                headers);
    }

    /** What Jetty says of a request that never came to a route. */
    static Problem of(int status) {
        return switch (status) {
            case 404 -> of(Rejected.notFound());
            case 408 -> new Problem(408, "TIMEOUT", "the request did not come in time");
            case 413 -> new Problem(413, "PAYLOAD_TOO_LARGE", "the body is too large");
            case 414 -> new Problem(414, "URI_TOO_LONG", "the URI is too long");
            case 426 -> new Problem(426, "UPGRADE_REQUIRED", "this is for WebSockets");
            case 431 -> new Problem(431, "HEADERS_TOO_LARGE", "the headers are too large");
            case 505 -> new Problem(505, "HTTP_VERSION_NOT_SUPPORTED", "HTTP/1.1 is spoken here");
            case 503 -> new Problem(
                    503,
                    "UNAVAILABLE",
                    "the server is stopping; another may answer",
                    Map.of(),
                    Map.of("Retry-After", "1"));
            default -> status < 500 ? new Problem(status, "BAD_REQUEST", "this is not a request of HTTP") : INTERNAL;
        };
    }

    byte[] json(String requestId) {
        var told = new Told(code, message, new TreeMap<>(details), requestId);
        return Json.MAPPER.writeValueAsBytes(new Envelope(false, told));
    }
}
