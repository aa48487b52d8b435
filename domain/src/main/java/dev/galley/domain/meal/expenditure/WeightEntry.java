package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody weighed once. A day may have several; what counts then is their mean.
 *
 * @param kilograms from {@link #LEAST} to {@link #MOST}, kept to the hundredth, halves up
 */
public record WeightEntry(
        WeightId id, UserId owner, LocalDate day, BigDecimal kilograms, Optional<String> note, Instant loggedAt) {
    /** The same as in a profile: nobody grown weighs less, or more. */
    public static final int LEAST = 20;
    public static final int MOST = 650;
    public static final int LONGEST_NOTE = 500;

    public WeightEntry {
        if (kilograms.compareTo(BigDecimal.valueOf(LEAST)) < 0 || kilograms.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new IllegalArgumentException("not a person's weight: " + kilograms);
        }
        kilograms = kilograms.setScale(2, RoundingMode.HALF_UP);
    }

    public WeightEntry saying(Optional<LocalDate> newDay, Optional<BigDecimal> newKilograms, Optional<String> newNote) {
        return new WeightEntry(
                id, owner, newDay.orElse(day), newKilograms.orElse(kilograms), newNote, loggedAt);
    }
}
