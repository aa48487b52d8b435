package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing on a plate, as a model sees it, within what can be.
 *
 * @param name plain: no markup, address or id
 * @param quantity above 0, with {@code unit} as the model calls it
 * @param grams likely from a hundredth to {@link #MOST_GRAMS}
 * @param claimed what the model says all of it holds, of energy, protein, carbohydrates and fat; what cannot be is absent
 * @param confidence 0 to 1, as the model says
 */
public record SeenItem(
        String name,
        Optional<Double> quantity,
        Optional<String> unit,
        Interval grams,
        Map<Nutrient, Double> claimed,
        double confidence) {
    public static final int LONGEST_NAME = 80;
    public static final double MOST_GRAMS = 5_000;
    /** Less cannot be seen; and what is reckoned of it stays finite. */
    private static final double LEAST_GRAMS = 0.01;
    private static final int LONGEST_UNIT = 20;
    private static final double MOST_PIECES = 1_000;
    /** Models round: a gram of oil at 9.1 kcal is meant well. */
    private static final double ROUNDING = 1.05;

    public SeenItem {
        claimed = Map.copyOf(claimed);
        if (name.isBlank() || !(grams.min() > 0 && grams.likely() >= LEAST_GRAMS && grams.max() <= MOST_GRAMS)
                || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("nothing that a model can see");
        }
    }

    /** As a model wrote it: any text, any numbers. */
    public record Raw(
            String name,
            double quantity,
            String unit,
            double grams,
            double gramsMin,
            double gramsMax,
            double calories,
            double proteinGrams,
            double carbsGrams,
            double fatGrams,
            double confidence) {}

    /** Empty where it has no name that can be shown, or no weight that can be. */
    public static Optional<SeenItem> of(Raw raw) {
        if (!(raw.grams >= LEAST_GRAMS && raw.grams <= MOST_GRAMS)) {
            return Optional.empty();
        }
        return PlainName.of(raw.name, LONGEST_NAME).map(name -> {
            double low = raw.gramsMin > 0 ? Math.min(raw.gramsMin, raw.grams) : raw.grams;
            double high = raw.gramsMax > 0 && raw.gramsMax <= MOST_GRAMS
                    ? Math.max(raw.gramsMax, raw.grams)
                    : raw.grams;
            var quantity = raw.quantity > 0 && raw.quantity <= MOST_PIECES
                    ? Optional.of(raw.quantity)
                    : Optional.<Double>empty();
            return new SeenItem(
                    name,
                    quantity,
                    quantity.flatMap(_ -> PlainName.of(raw.unit, LONGEST_UNIT)),
                    new Interval(low, raw.grams, high),
                    claimed(raw),
                    raw.confidence >= 0 && raw.confidence <= 1 ? raw.confidence : 0);
        });
    }

    private static Map<Nutrient, Double> claimed(Raw raw) {
        var claimed = new EnumMap<Nutrient, Double>(Nutrient.class);
        claimed.put(Nutrient.CALORIES, raw.calories);
        claimed.put(Nutrient.PROTEIN_GRAMS, raw.proteinGrams);
        claimed.put(Nutrient.CARBS_GRAMS, raw.carbsGrams);
        claimed.put(Nutrient.FAT_GRAMS, raw.fatGrams);
        claimed.entrySet().removeIf(entry -> !(entry.getValue() >= 0
                && entry.getValue() <= raw.grams * entry.getKey().mostPerGram() * ROUNDING));
        return claimed;
    }
}
