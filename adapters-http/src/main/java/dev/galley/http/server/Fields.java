package dev.galley.http.server;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/** The headers that every answer has, encoded once. */
final class Fields {
    static final String REQUEST_ID = "X-Request-ID";
    static final String RESPONSE_TIME = "X-Response-Time";

    static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");
    static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
    /** Kept by browsers only, and asked for again with its ETag each time. */
    static final HttpField PRIVATE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "private, no-cache");
    /** The same for everyone, so that proxies may keep it too; asked for again with its ETag each time. */
    static final HttpField SHARED = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, no-cache");

    static final String CSP = "Content-Security-Policy";

    /** What an answer of the API may do in a browser: nothing. A page for people says what it needs itself. */
    private static final HttpField[] SECURITY = {
            field("X-Content-Type-Options", "nosniff"),
            field("Referrer-Policy", "no-referrer"),
            field("X-Frame-Options", "DENY"),
            field(CSP, "default-src 'none'; frame-ancestors 'none'"),
            field("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            field("Cross-Origin-Opener-Policy", "same-origin"),
            field("Cross-Origin-Resource-Policy", "same-origin")
    };

    private Fields() {}

    static HttpField field(String name, String value) {
        var known = HttpHeader.CACHE.get(name);
        return known == null ? new PreEncodedHttpField(name, value) : new PreEncodedHttpField(known, value);
    }

    /** For an answer that has none of them yet: to add is cheaper than to put, which looks for an older one. */
    static void secure(HttpFields.Mutable headers) {
        for (var field : SECURITY) {
            headers.add(field);
        }
    }

    /** For an answer that may have some of them. */
    static void secureAnew(HttpFields.Mutable headers) {
        for (var field : SECURITY) {
            headers.put(field);
        }
    }

    /** Whether the client can do with gzip. */
    static boolean acceptsGzip(@Nullable String header) {
        int at = header == null ? -1 : header.indexOf("gzip");
        if (header == null || at < 0) {
            return false;
        }
        int comma = header.indexOf(',', at);
        int q = header.indexOf("q=0", at);
        if (q < 0 || (comma >= 0 && q > comma)) {
            return true;
        }
        for (int i = q + 3; i < header.length() && header.charAt(i) != ','; i++) {
            char c = header.charAt(i);
            if (c >= '1' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Milliseconds with three digits behind the point, without the cost of a formatter. */
    static String millis(long nanos) {
        long micros = nanos / 1_000;
        int rest = (int) (micros % 1_000);
        var text = new StringBuilder(12).append(micros / 1_000).append('.');
        return text.append((char) ('0' + rest / 100))
                .append((char) ('0' + rest / 10 % 10))
                .append((char) ('0' + rest % 10))
                .toString();
    }

    /** The request's own id if it has a decent one: 1 to 128 visible ASCII characters. */
    static @Nullable String requestId(@Nullable String given) {
        if (given == null || given.isEmpty() || given.length() > 128) {
            return null;
        }
        for (int i = 0; i < given.length(); i++) {
            if (given.charAt(i) <= ' ' || given.charAt(i) > '~') {
                return null;
            }
        }
        return given;
    }

    /** The trace id of a valid {@code traceparent} (W3C Trace Context, level 1). */
    static @Nullable String traceId(@Nullable String given) {
        if (given == null
                || given.length() < 55
                || given.charAt(2) != '-'
                || given.charAt(35) != '-'
                || given.charAt(52) != '-'
                || given.startsWith("ff")
                || (given.startsWith("00") && given.length() > 55)) {
            return null;
        }
        boolean trace = false;
        boolean parent = false;
        for (int i = 0; i < 55; i++) {
            char c = given.charAt(i);
            if (i == 2 || i == 35 || i == 52) {
                continue;
            }
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return null;
            }
            trace |= i > 2 && i < 35 && c != '0';
            parent |= i > 35 && i < 52 && c != '0';
        }
        return trace && parent ? given.substring(3, 35) : null;
    }
}
