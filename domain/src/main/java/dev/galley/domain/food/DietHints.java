package dev.galley.domain.food;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Keto;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.kernel.naming.FoodNames;
import dev.galley.domain.kernel.naming.Hints;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What follows for the diets that no source states. Halal and kosher are hints by what a food is, and no certificate: meat
 * is never more than unknown, and what a shop packs neither. Ketogenic is told by the carbohydrates of 100 g. What may
 * contain an allergen is not told to suit a diet without it.
 */
public final class DietHints {
    private static final String ALCOHOL = "alcohol";
    /** What is made of grapes is kosher only when Jews have made it. */
    private static final String[] OF_GRAPES = {"grape juice", "wine", "vinegar", "grape jelly", "grape must"};

    private DietHints() {}

    /** @param name the main name, which is English but for packages */
    public static Diets with(
            Diets known,
            FoodSource source,
            String name,
            Optional<String> category,
            Nutrients per100g,
            Allergens allergens) {
        var hints = FoodNames.in(name, Language.EN);
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        diets.putAll(known.known());
        boolean alcohol = category.equals(Optional.of(ALCOHOL));
        boolean shellfish = allergens.contains().contains(Allergen.CRUSTACEANS)
                || allergens.contains().contains(Allergen.MOLLUSCS);
        boolean packed = source == FoodSource.OPEN_FOOD_FACTS;
        if (alcohol || hints.breaks().contains(Diet.HALAL)) {
            diets.put(Diet.HALAL, false);
        } else if (!packed && is(known, Diet.VEGETARIAN) && !hints.mayBreak().contains(Diet.HALAL)) {
            diets.put(Diet.HALAL, true);
        }
        if (shellfish || hints.breaks().contains(Diet.KOSHER)) {
            diets.put(Diet.KOSHER, false);
        } else if (!packed
                && !alcohol
                && is(known, Diet.VEGAN)
                && !hints.mayBreak().contains(Diet.KOSHER)
                && !isOfGrapes(name)) {
            diets.put(Diet.KOSHER, true);
        }
        Keto.suits(hundredGrams(per100g)).ifPresent(suits -> diets.put(Diet.KETO, suits));
        Hints.doubtedBy(allergens.mayContain()).forEach(diet -> diets.remove(diet, true));
        return new Diets(diets);
    }

    private static boolean is(Diets known, Diet diet) {
        return Boolean.TRUE.equals(known.known().get(diet));
    }

    private static boolean isOfGrapes(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        for (var grapes : OF_GRAPES) {
            if (small.contains(grapes)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Nutrient, Interval> hundredGrams(Nutrients per100g) {
        var holds = new EnumMap<Nutrient, Interval>(Nutrient.class);
        put(holds, Nutrient.CARBS_GRAMS, per100g.amount(Nutrients.Figure.CARBS_GRAMS));
        put(holds, Nutrient.FIBER_GRAMS, per100g.amount(Nutrients.Figure.FIBER_GRAMS));
        return holds;
    }

    private static void put(Map<Nutrient, Interval> holds, Nutrient nutrient, Optional<BigDecimal> amount) {
        amount.ifPresent(grams -> holds.put(nutrient, Interval.exactly(grams.doubleValue())));
    }
}
