package dev.galley.http.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Local days in the query. */
public final class Days {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private Days() {}

    /** A day of a year that anybody here lived in, or will: {@code 2026-11-20}. */
    public static Parameter<LocalDate> parameter(String name, String description) {
        return Parameter.query(
                name, Days::read, Map.of("type", "string", "format", "date"), description, "2026-11-20");
    }

    private static LocalDate read(String text) throws Wrong {
        try {
            var day = LocalDate.parse(text, Json.DAY);
            if (!day.isBefore(FIRST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, like a day of long ago
        }
        throw new Wrong("must be a day like 2026-11-20");
    }
}
