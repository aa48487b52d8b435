package dev.galley.domain.profile;

import java.math.BigDecimal;

/** What someone wants of their weight, and what that means for energy and protein. */
public enum Goal {
    /**
     * 500 kcal a day less: the lower of the two deficits in the AHA/ACC/TOS guideline on overweight (Jensen et al.,
     * Circulation 2014, 129:S102). Protein at the upper end of 1.4 to 2.0 g per kg and day, since who eats less needs more
     * of it to keep muscle: ISSN position stand (Jäger et al., J Int Soc Sports Nutr 2017, 14:20).
     */
    CUT(-500, "2.0"),
    /**
     * Protein at the lower end of the same range. It is above what nobody should go below, 0.83 g (EFSA Journal 2012,
     * 10(2):2557), and below the twice of that which the same opinion calls safe.
     */
    MAINTAIN(0, "1.4"),
    /**
     * 300 kcal a day more: a little under the 1,500 to 2,000 kJ (360 to 480 kcal) with which Slater et al. begin (Front Nutr
     * 2019, 6:131), since what is not used for muscle becomes fat. Protein at 1.6 g, beyond which muscle
     * gains no more: Morton et al., Br J Sports Med 2018, 52:376.
     */
    BULK(300, "1.6");

    private final BigDecimal kilocalories;
    private final BigDecimal proteinGramsPerKilogram;

    Goal(int kilocalories, String proteinGramsPerKilogram) {
        this.kilocalories = BigDecimal.valueOf(kilocalories);
        this.proteinGramsPerKilogram = new BigDecimal(proteinGramsPerKilogram);
    }

    /** What is added to a day's energy; negative for less. */
    public BigDecimal kilocalories() {
        return kilocalories;
    }

    /** Protein a day, by body weight. */
    public BigDecimal proteinGramsPerKilogram() {
        return proteinGramsPerKilogram;
    }
}
