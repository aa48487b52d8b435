package dev.galley.domain.meal.expenditure;

import java.time.LocalDate;

/** What somebody weighed on one day: the mean, where they stepped on the scales more than once. */
public record DayWeight(LocalDate day, double kilograms) {
    public DayWeight {
        if (!(kilograms > 0 && Double.isFinite(kilograms))) {
            throw new IllegalArgumentException("no weight: " + kilograms);
        }
    }
}
