package dev.galley.application.meal.expenditure;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A day of which somebody logs something. */
final class LoggedDay {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private LoggedDay() {}

    /** Not after tomorrow: it may be tomorrow already where they are. */
    static void check(LocalDate day, InstantSource clock) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            throw VALIDATION_ERROR.because("the day is not here yet", Map.of("date", "must not be in the future"));
        }
        if (day.isBefore(FIRST)) {
            throw VALIDATION_ERROR.because("that is too long ago", Map.of("date", "must not be before " + FIRST));
        }
    }
}
