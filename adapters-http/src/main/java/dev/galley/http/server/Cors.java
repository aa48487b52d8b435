package dev.galley.http.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Which scripts of other origins may read answers (the Fetch standard): those of configured origins, and no others. */
final class Cors {
    private static final HttpField EXPOSED = Fields.field(
            "Access-Control-Expose-Headers",
            "Content-Language, ETag, Idempotency-Replayed, Location, RateLimit-Limit, RateLimit-Remaining, "
                    + "RateLimit-Reset, Retry-After, X-Request-ID, X-Response-Time");
    private static final HttpField ALLOWED = Fields.field(
            "Access-Control-Allow-Headers",
            "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, traceparent, "
                    + "tracestate, X-Request-ID");
    private static final HttpField CREDENTIALS = Fields.field("Access-Control-Allow-Credentials", "true");
    private static final HttpField AN_HOUR = Fields.field("Access-Control-Max-Age", "3600");

    private final Set<String> origins;
    private final HttpField vary;

    Cors(Set<String> origins) {
        this.origins = origins;
        vary = Fields.field("Vary", origins.isEmpty()
                ? "Accept-Language, Accept-Encoding"
                : "Accept-Language, Accept-Encoding, Origin");
    }

    void allow(HttpFields asked, HttpFields.Mutable told) {
        told.add(vary);
        if (isAllowed(asked)) {
            told.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, asked.get(HttpHeader.ORIGIN));
            told.put(CREDENTIALS);
            told.put(EXPOSED);
        }
    }

    /** For a request that only asks whether another one would be allowed. */
    void allowNext(HttpFields asked, HttpFields.Mutable told, String methods) {
        if (isAllowed(asked) && asked.contains(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD)) {
            told.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, methods);
            told.put(ALLOWED);
            told.put(AN_HOUR);
        }
    }

    private boolean isAllowed(HttpFields asked) {
        if (origins.isEmpty()) {
            return false;
        }
        var origin = asked.get(HttpHeader.ORIGIN);
        return origin != null && origins.contains(origin);
    }
}
