package dev.galley.application.meal.diary;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Days from one to another, both included.
 *
 * @param to not before the other
 */
public record Days(LocalDate from, LocalDate to) {
    public Days {
        checkOrder(from, to);
    }

    /**
     * Those that somebody asks for, who may leave out either end: then it is the usual number of days, up to today if they
     * name neither. Refused as by {@link #check}.
     */
    public static Days asked(
            Optional<LocalDate> from, Optional<LocalDate> to, int usual, int most, Supplier<LocalDate> today) {
        var last = to.or(() -> from.map(it -> it.plusDays(usual - 1))).orElseGet(today);
        var first = from.orElseGet(() -> last.minusDays(usual - 1));
        check(first, last, most);
        return new Days(first, last);
    }

    /** Refuses, by the path {@code to} and with {@code VALIDATION_ERROR}, what ends before it starts or is too long. */
    public static void check(LocalDate from, LocalDate to, int most) {
        checkOrder(from, to);
        if (ChronoUnit.DAYS.between(from, to) >= most) {
            throw VALIDATION_ERROR.because(
                    "these are too many days", Map.of("to", "must be at most " + most + " days from from"));
        }
    }

    /** Refuses what ends before it starts, as {@link #check} does. */
    public static void checkOrder(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw VALIDATION_ERROR.because("it ends before it starts", Map.of("to", "must not be before from"));
        }
    }
}
