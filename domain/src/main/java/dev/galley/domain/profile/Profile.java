package dev.galley.domain.profile;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.kernel.UserId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A body, how much it moves, and what its owner wants of it.
 *
 * @param targetWeightKg where they want to arrive, in the range of a person's weight; kept to the hundredth
 */
public record Profile(
        UserId owner,
        BodyMeasures body,
        ActivityLevel activityLevel,
        Goal goal,
        Optional<BigDecimal> targetWeightKg) {
    public Profile {
        var wrong = new TreeMap<String, String>();
        targetWeightKg.ifPresent(weight -> BodyMeasures.check(
                wrong, "targetWeightKg", weight, BodyMeasures.LEAST_WEIGHT_KG, BodyMeasures.MOST_WEIGHT_KG));
        if (!wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("this weight is not a person's", wrong);
        }
        targetWeightKg = targetWeightKg.map(BodyMeasures::hundredths);
    }
}
