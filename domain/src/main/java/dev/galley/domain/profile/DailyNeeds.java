package dev.galley.domain.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What someone spends in a day, and is to eat. All are rounded to the hundredth, halves up, each from exact values:
 * roundings do not add up.
 *
 * @param bmr basal metabolic rate, kcal
 * @param tdee total daily energy expenditure, kcal
 */
public record DailyNeeds(
        BigDecimal bmr, BasalMetabolicRate.Formula formula, BigDecimal tdee, Targets targets) {

    /** @param calories kcal, which the three make up at 4, 4 and 9 kcal per gram, but for the rounding */
    public record Targets(
            BigDecimal calories, BigDecimal proteinGrams, BigDecimal carbsGrams, BigDecimal fatGrams) {}

    /** Regulation (EU) 1169/2011, Annex XIV, after Atwater: protein and carbohydrates 4 kcal per gram, fat 9. */
    private static final BigDecimal PER_GRAM_OF_PROTEIN_OR_CARBS = BigDecimal.valueOf(4);
    private static final BigDecimal PER_GRAM_OF_FAT = BigDecimal.valueOf(9);

    /**
     * The share of energy from fat. EFSA (EFSA Journal 2010, 8(3):1461) and IOM (Dietary Reference Intakes for Energy,
     * 2005) both give 20 to 35 %, so that 20 % is the least; WHO (guideline on total fat, 2023) asks for 30 % or less.
     */
    private static final BigDecimal FAT_SHARE = new BigDecimal("0.25");

    /**
     * The most energy that is to come from protein: IOM 2005, 10 to 35 %. It holds where weight alone asks for more, as in
     * bodies that are mostly fat.
     */
    private static final BigDecimal MOST_PROTEIN_SHARE = new BigDecimal("0.35");

    /** Energy for the goal, but never less than the body spends at rest. */
    public static DailyNeeds of(Profile profile) {
        var bmr = BasalMetabolicRate.of(profile.body()).kilocaloriesPerDay();
        return spending(profile, bmr.multiply(profile.activityLevel().factor()));
    }

    /**
     * The same for someone who is known to spend this much.
     *
     * @param tdee kcal a day, whatever the formula says
     */
    public static DailyNeeds spending(Profile profile, BigDecimal tdee) {
        var rate = BasalMetabolicRate.of(profile.body());
        var bmr = rate.kilocaloriesPerDay();
        var energy = tdee.add(profile.goal().kilocalories()).max(bmr);
        return new DailyNeeds(
                BodyMeasures.hundredths(bmr),
                rate.formula(),
                BodyMeasures.hundredths(tdee),
                targets(energy, profile));
    }

    private static Targets targets(BigDecimal energy, Profile profile) {
        var wanted = profile.goal()
                .proteinGramsPerKilogram()
                .multiply(profile.body().weightKg())
                .multiply(PER_GRAM_OF_PROTEIN_OR_CARBS);
        var fromProtein = wanted.min(energy.multiply(MOST_PROTEIN_SHARE));
        var fromFat = energy.multiply(FAT_SHARE);
        var fromCarbs = energy.subtract(fromProtein).subtract(fromFat);
        return new Targets(
                BodyMeasures.hundredths(energy),
                grams(fromProtein, PER_GRAM_OF_PROTEIN_OR_CARBS),
                grams(fromCarbs, PER_GRAM_OF_PROTEIN_OR_CARBS),
                grams(fromFat, PER_GRAM_OF_FAT));
    }

    private static BigDecimal grams(BigDecimal kilocalories, BigDecimal perGram) {
        return kilocalories.divide(perGram, 2, RoundingMode.HALF_UP);
    }
}
