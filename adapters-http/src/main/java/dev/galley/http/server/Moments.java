package dev.galley.http.server;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Instants in the query. */
public final class Moments {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moments() {}

    /** An instant in UTC, of a year that the database knows: {@code 2026-11-20T10:30:00Z}. */
    public static Parameter<Instant> parameter(String name, String description) {
        return Parameter.query(
                name, Moments::read, Map.of("type", "string", "format", "date-time"), description,
                "2026-11-20T10:30:00Z");
    }

    private static Instant read(String text) throws Wrong {
        try {
            var instant = Instant.parse(text);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // told below, like an instant out of range
        }
        throw new Wrong("must be an instant like 2026-11-20T10:30:00Z");
    }
}
