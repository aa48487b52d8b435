package dev.galley.domain.profile;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A body, as its owner measured it. Sizes and weights are kept to the hundredth, halves up. The ranges hold nearly every grown
 * person on record, and nobody that a slip of the finger makes.
 *
 * @param age in years, 13 to 120: the equations are for the grown, and those who are growing need a physician's
 * @param heightCm 100 to 280: for the smallest and lightest of the old the equations would end below nothing
 * @param weightKg 20 to 650
 * @param bodyFatPercent 2 to 75, where it was measured
 */
public record BodyMeasures(
        int age, Sex sex, BigDecimal heightCm, BigDecimal weightKg, Optional<BigDecimal> bodyFatPercent) {
    public static final int LEAST_AGE = 13;
    public static final int MOST_AGE = 120;
    public static final int LEAST_HEIGHT_CM = 100;
    public static final int MOST_HEIGHT_CM = 280;
    public static final int LEAST_WEIGHT_KG = 20;
    public static final int MOST_WEIGHT_KG = 650;
    public static final int LEAST_BODY_FAT_PERCENT = 2;
    public static final int MOST_BODY_FAT_PERCENT = 75;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public BodyMeasures {
        var wrong = new TreeMap<String, String>();
        check(wrong, "age", BigDecimal.valueOf(age), LEAST_AGE, MOST_AGE);
        check(wrong, "heightCm", heightCm, LEAST_HEIGHT_CM, MOST_HEIGHT_CM);
        check(wrong, "weightKg", weightKg, LEAST_WEIGHT_KG, MOST_WEIGHT_KG);
        bodyFatPercent.ifPresent(
                fat -> check(wrong, "bodyFatPercent", fat, LEAST_BODY_FAT_PERCENT, MOST_BODY_FAT_PERCENT));
        if (!wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("these measures are not a person's", wrong);
        }
        heightCm = hundredths(heightCm);
        weightKg = hundredths(weightKg);
        bodyFatPercent = bodyFatPercent.map(BodyMeasures::hundredths);
    }

    /** The weight without fat, exactly; empty where nobody measured the fat. */
    public Optional<BigDecimal> leanKg() {
        return bodyFatPercent.map(fat -> weightKg.multiply(HUNDRED.subtract(fat)).divide(HUNDRED));
    }

    static void check(Map<String, String> wrong, String field, BigDecimal value, int least, int most) {
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong.put(field, "must be from " + least + " to " + most);
        }
    }

    static BigDecimal hundredths(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}
