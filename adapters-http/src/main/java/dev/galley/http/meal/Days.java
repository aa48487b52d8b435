package dev.galley.http.meal;

import dev.galley.http.server.Parameter;
import dev.galley.http.server.Wrong;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Local days in the query. */
final class Days {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Days() {}

    /** A day of a year that the database knows: {@code 2026-11-20}. */
    static Parameter<LocalDate> parameter(String name, String description) {
        return Parameter.query(
                name, Days::read, Map.of("type", "string", "format", "date"), description, "2026-11-20");
    }

    private static LocalDate read(String text) throws Wrong {
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, like a day out of range
        }
        throw new Wrong("must be a day like 2026-11-20");
    }
}
