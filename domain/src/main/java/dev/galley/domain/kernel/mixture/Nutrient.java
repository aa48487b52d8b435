package dev.galley.domain.kernel.mixture;

/**
 * What is told of food, and the most of it that a gram of any food can hold: the bound on what nobody knows.
 * Energy: pure fat, 902 kcal per 100 g (USDA SR28, lard). Sodium: pure salt, 22.99 / 58.44 of its weight.
 */
public enum Nutrient {
    CALORIES(9.02), PROTEIN_GRAMS(1), CARBS_GRAMS(1), FAT_GRAMS(1), FIBER_GRAMS(1), SUGAR_GRAMS(1), SODIUM_MILLIGRAMS(
            393.4);

    private final double mostPerGram;

    Nutrient(double mostPerGram) {
        this.mostPerGram = mostPerGram;
    }

    public double mostPerGram() {
        return mostPerGram;
    }
}
