package dev.galley.domain.meal.diary;

/**
 * Of which energy a diet is made, in percent that are 100 together; each 0 where there is none.
 *
 * @param protein percent of the energy, like the others
 */
public record MacroShares(double protein, double carbs, double fat) {
    /** The AI Meal Planner's design: 30 % protein, 40 % carbohydrates, 30 % fat. */
    public static final MacroShares IDEAL = new MacroShares(30, 40, 30);

    /** Regulation (EU) 1169/2011, Annex XIV, after Atwater, kcal per gram. */
    public static final double PROTEIN_OR_CARBS_ENERGY = 4;
    public static final double FAT_ENERGY = 9;

    /** By the energy that these grams have at 4, 4 and 9 kcal. */
    public static MacroShares of(double proteinGrams, double carbsGrams, double fatGrams) {
        double protein = PROTEIN_OR_CARBS_ENERGY * proteinGrams;
        double carbs = PROTEIN_OR_CARBS_ENERGY * carbsGrams;
        double fat = FAT_ENERGY * fatGrams;
        double all = protein + carbs + fat;
        return all == 0
                ? new MacroShares(0, 0, 0)
                : new MacroShares(100 * protein / all, 100 * carbs / all, 100 * fat / all);
    }

    /** 100 less the percentage points by which these differ from the ideal, all three added up; at least 0. */
    public double score() {
        double off = Math.abs(protein - IDEAL.protein)
                + Math.abs(carbs - IDEAL.carbs)
                + Math.abs(fat - IDEAL.fat);
        return Math.max(0, 100 - off);
    }
}
