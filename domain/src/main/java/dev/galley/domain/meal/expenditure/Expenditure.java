package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.Interval;
import java.time.LocalDate;

/** What somebody spends in a day, as far as their diary and their scales tell. */
public sealed interface Expenditure {
    /** Days with a usable intake, and days with a weight, in the last {@link ExpenditureEstimator#WINDOW_DAYS} days. */
    record Evidence(int intakeDays, int weightDays, int daysBetweenWeights) {}

    Evidence evidence();

    /**
     * @param kilocalories a day, now: 19 of 20 such intervals are meant to hold the truth
     * @param asOf the day of the last weight that was used
     */
    record Estimated(Interval kilocalories, Confidence confidence, LocalDate asOf, Evidence evidence)
            implements
                Expenditure {}

    record Unknown(Reason reason, Evidence evidence) implements Expenditure {}

    /** Why nothing can be said yet. */
    enum Reason {
        /** Fewer than seven days with a usable intake. */
        TOO_FEW_INTAKE_DAYS,
        /** Fewer than two weights. */
        TOO_FEW_WEIGHTS,
        /** Less than seven days between the first weight and the last. */
        WEIGHTS_TOO_CLOSE
    }
}
