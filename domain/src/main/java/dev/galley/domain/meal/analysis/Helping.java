package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing on a plate, as well as picture, words and food database tell it together.
 *
 * @param quantity above 0, in {@code unit}, as it was said or seen
 * @param grams absent where neither words nor picture tell
 * @param food absent where none is like enough
 * @param claimedPerGram what a model says of it; counts only where there is no food
 * @param confidence 0 to 1
 */
public record Helping(
        String name,
        Optional<Double> quantity,
        Optional<String> unit,
        Optional<Interval> grams,
        Optional<KnownFood> food,
        Map<Nutrient, Double> claimedPerGram,
        double confidence,
        Basis basis) {
    /** Who told the amount. */
    public enum Basis {
        /** The person, in words or by a scale. */
        SAID,
        /** A model, from the picture. */
        SEEN,
        /** Nobody but their words, which say it roughly or not at all: it is as much as usual. */
        GUESSED
    }

    /** Two figures of the same energy may differ by so much. */
    static final double AGREES = 0.2;
    /**
     * Models give the weight of three meals in four too low (76.3 % of 38 meals, GPT-4, Nutrients 2025), so what they see
     * may weigh less by a quarter and more by two fifths, whatever range they give themselves.
     */
    private static final double LIGHTER = 0.75;
    private static final double HEAVIER = 1.4;
    /** How far a model's own figures may be off. Ours: published errors of single meals lie between a fifth and a half. */
    private static final double CLAIMED_LESS = 0.65;
    private static final double CLAIMED_MORE = 1.35;
    /** Fat is told more than 20 % too high (hospital meals, PMC13029357), seldom too low. */
    private static final double FAT_LESS = 0.5;
    private static final double FAT_MORE = 1.2;
    private static final double HEAVIEST_SUM = 1.02;

    public Helping {
        claimedPerGram = Map.copyOf(claimedPerGram);
        if (!(confidence >= 0 && confidence <= 1) || grams.filter(it -> it.min() < 0).isPresent()) {
            throw new IllegalArgumentException("no helping of " + name);
        }
    }

    /** What a model sees, before anybody else has said anything. */
    public static Helping seen(SeenItem item, Optional<KnownFood> food) {
        var grams = item.grams();
        var perGram = new EnumMap<Nutrient, Double>(Nutrient.class);
        item.claimed().forEach((nutrient, all) -> perGram.put(nutrient, all / grams.likely()));
        return new Helping(
                item.name(),
                item.quantity(),
                item.unit(),
                Optional.of(new Interval(
                        Math.min(grams.min(), grams.likely() * LIGHTER),
                        grams.likely(),
                        Math.max(grams.max(), grams.likely() * HEAVIER))),
                food,
                possible(perGram),
                item.confidence() * food.map(KnownFood::likeness).orElse(1.0),
                Basis.SEEN);
    }

    /** Nothing holds more than itself. */
    private static Map<Nutrient, Double> possible(Map<Nutrient, Double> perGram) {
        double sum = perGram.getOrDefault(Nutrient.PROTEIN_GRAMS, 0.0)
                + perGram.getOrDefault(Nutrient.CARBS_GRAMS, 0.0)
                + perGram.getOrDefault(Nutrient.FAT_GRAMS, 0.0);
        return sum > HEAVIEST_SUM ? Map.of() : perGram;
    }

    /** What all of it holds; what is not known is absent. Without a weight nothing is. */
    public Map<Nutrient, Interval> nutrition() {
        return grams.map(weight -> food.map(known -> known.in(weight)).orElseGet(() -> claimed(weight)))
                .orElse(Map.of());
    }

    private Map<Nutrient, Interval> claimed(Interval weight) {
        var holds = new EnumMap<Nutrient, Interval>(Nutrient.class);
        claimedPerGram.forEach((nutrient, each) -> {
            boolean fat = nutrient == Nutrient.FAT_GRAMS;
            holds.put(nutrient, widened(
                    nutrient, each, weight, fat ? FAT_LESS : CLAIMED_LESS, fat ? FAT_MORE : CLAIMED_MORE));
        });
        fromMacros().ifPresent(reckoned -> {
            var told = claimedPerGram.get(Nutrient.CALORIES);
            if (told == null || !agree(told, reckoned)) { // three figures are believed before one
                double low = told == null ? reckoned : Math.min(told, reckoned);
                double high = told == null ? reckoned : Math.max(told, reckoned);
                holds.put(Nutrient.CALORIES, new Interval(
                        Math.min(low * CLAIMED_LESS, reckoned) * weight.min(),
                        reckoned * weight.likely(),
                        Math.max(reckoned, Math.min(high * CLAIMED_MORE, Nutrient.CALORIES.mostPerGram()))
                                * weight.max()));
            }
        });
        return holds;
    }

    private static Interval widened(Nutrient nutrient, double each, Interval weight, double less, double more) {
        double most = Math.max(each, Math.min(each * more, nutrient.mostPerGram()));
        return new Interval(each * less * weight.min(), each * weight.likely(), most * weight.max());
    }

    /** Kilocalories in a gram by what a model says of protein, carbohydrates and fat: 4, 4 and 9 each (Atwater). */
    private Optional<Double> fromMacros() {
        var protein = claimedPerGram.get(Nutrient.PROTEIN_GRAMS);
        var carbs = claimedPerGram.get(Nutrient.CARBS_GRAMS);
        var fat = claimedPerGram.get(Nutrient.FAT_GRAMS);
        return protein == null || carbs == null || fat == null
                ? Optional.empty()
                : Optional.of(4 * protein + 4 * carbs + 9 * fat);
    }

    static boolean agree(double told, double reckoned) {
        return Math.abs(told - reckoned) <= AGREES * Math.max(told, reckoned);
    }

    /** Whether the energy of it is about what its protein, carbohydrates and fat give; also where that cannot be told. */
    public boolean addsUp() {
        var holds = nutrition();
        if (!holds.keySet().containsAll(java.util.Set.of(
                Nutrient.CALORIES, Nutrient.PROTEIN_GRAMS, Nutrient.CARBS_GRAMS, Nutrient.FAT_GRAMS))) {
            return true;
        }
        double reckoned = 4 * likely(holds, Nutrient.PROTEIN_GRAMS) + 4 * likely(holds, Nutrient.CARBS_GRAMS)
                + 9 * likely(holds, Nutrient.FAT_GRAMS);
        return agree(likely(holds, Nutrient.CALORIES), reckoned);
    }

    private static double likely(Map<Nutrient, Interval> holds, Nutrient nutrient) {
        var held = holds.get(nutrient);
        return held == null ? 0 : held.likely();
    }

    double likelyGrams() {
        return grams.map(Interval::likely).orElse(0.0);
    }

    Helping weighing(Interval weight) {
        return new Helping(name, quantity, unit, Optional.of(weight), food, claimedPerGram, confidence, basis);
    }

    /** So many times as much: what was counted, too. */
    Helping times(Interval factor) {
        return new Helping(
                name,
                quantity.map(it -> it * factor.likely()),
                unit,
                grams.map(it -> it.times(factor)),
                food,
                claimedPerGram,
                confidence,
                basis);
    }

    Helping lessSure(double factor) {
        return new Helping(name, quantity, unit, grams, food, claimedPerGram, confidence * factor, basis);
    }
}
