package dev.galley.domain.profile;

import java.math.BigDecimal;

/**
 * How much someone moves, as a factor on their basal metabolic rate. The five are those in common use with the equations of
 * {@link BasalMetabolicRate}. The guideline of the Academy of Nutrition and Dietetics (Adult Weight Management, 2014) gives
 * ranges that hold them: 1.0 to 1.4 for the sedentary, to 1.6 for the little active, to 1.9 for the active, and more above.
 */
public enum ActivityLevel {
    /** A desk, and little or no exercise. */
    SEDENTARY("1.2"),
    /** Light exercise on one to three days a week. */
    LIGHT("1.375"),
    /** Moderate exercise on three to five days a week. */
    MODERATE("1.55"),
    /** Hard exercise on six or seven days a week. */
    ACTIVE("1.725"),
    /** Hard exercise every day and a physical job, or training twice a day. */
    EXTRA_ACTIVE("1.9");

    private final BigDecimal factor;

    ActivityLevel(String factor) {
        this.factor = new BigDecimal(factor);
    }

    /** What the basal metabolic rate is multiplied by. */
    public BigDecimal factor() {
        return factor;
    }
}
