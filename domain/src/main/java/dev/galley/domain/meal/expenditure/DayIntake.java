package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.Interval;
import java.time.LocalDate;

/**
 * What somebody logged as eaten on one day.
 *
 * @param kilocalories not negative
 * @param coverage the share of what was logged whose energy is known, 0 to 1
 */
public record DayIntake(LocalDate day, Interval kilocalories, double coverage) {
    public DayIntake {
        if (kilocalories.min() < 0 || !(coverage >= 0 && coverage <= 1)) {
            throw new IllegalArgumentException("no intake: %s, %s".formatted(kilocalories, coverage));
        }
    }
}
