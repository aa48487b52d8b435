package dev.galley.domain.profile;

import java.math.BigDecimal;

/**
 * The energy that a body spends at rest in a day.
 *
 * @param kilocaloriesPerDay exact: nothing has been rounded
 */
public record BasalMetabolicRate(Formula formula, BigDecimal kilocaloriesPerDay) {
    /** By which equation it was estimated. Even the better one is off by over a tenth for one person in five. */
    public enum Formula {
        /**
         * 370 + 21.6 × lean kg: McArdle, Katch and Katch, "Exercise Physiology: Energy, Nutrition, and Human Performance"
         * (4th edition 1996), after Cunningham, Am J Clin Nutr 1991, 54:963.
         */
        KATCH_MCARDLE,
        /**
         * 10 × kg + 6.25 × cm − 5 × years, + 5 for men and − 161 for women: Mifflin, St Jeor et al., Am J Clin Nutr 1990,
         * 51:241; the nearest of four in the review by Frankenfield et al., J Am Diet Assoc 2005, 105:775.
         */
        MIFFLIN_ST_JEOR
    }

    private static final BigDecimal BASE = new BigDecimal("370");
    private static final BigDecimal PER_LEAN_KG = new BigDecimal("21.6");

    private static final BigDecimal PER_KG = new BigDecimal("10");
    private static final BigDecimal PER_CM = new BigDecimal("6.25");
    private static final BigDecimal PER_YEAR = new BigDecimal("5");
    private static final BigDecimal MEN = new BigDecimal("5");
    private static final BigDecimal WOMEN = new BigDecimal("-161");

    /** By lean weight where it is known, which tells bodies of one weight apart; else by the whole body. */
    public static BasalMetabolicRate of(BodyMeasures body) {
        return body.leanKg()
                .map(lean -> new BasalMetabolicRate(Formula.KATCH_MCARDLE, BASE.add(PER_LEAN_KG.multiply(lean))))
                .orElseGet(() -> new BasalMetabolicRate(Formula.MIFFLIN_ST_JEOR, mifflinStJeor(body)));
    }

    private static BigDecimal mifflinStJeor(BodyMeasures body) {
        return PER_KG.multiply(body.weightKg())
                .add(PER_CM.multiply(body.heightCm()))
                .subtract(PER_YEAR.multiply(BigDecimal.valueOf(body.age())))
                .add(switch (body.sex()) {
                    case MALE -> MEN;
                    case FEMALE -> WOMEN;
                });
    }
}
