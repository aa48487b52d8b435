package dev.galley.domain.food;

import java.util.List;
import java.util.Set;

/**
 * The nutrients that a diary follows beside energy, macronutrients and sodium, by USDA's number (SR28 documentation, table
 * "nutrient definitions"): minerals, vitamins, kinds of fat, cholesterol, added sugars, alcohol and caffeine. Of vitamins
 * that USDA states in several ways, those that recommendations are made in: µg RAE and not IU.
 */
public final class Micronutrients {
    private static final Set<String> KEPT = Set.of(
            // calcium, iron, magnesium, phosphorus, potassium, zinc, copper, fluoride, iodine, manganese, selenium
            "301", "303", "304", "305", "306", "309", "312", "313", "314", "315", "317",
            // vitamins A, E, D, C, B1, B2, B3, B5, B6, folate (DFE), B12, choline, K
            "320", "323", "328", "401", "404", "405", "406", "410", "415", "435", "418", "421", "430",
            // cholesterol; trans, saturated, monounsaturated and polyunsaturated fat; added sugars, alcohol, caffeine
            "601", "605", "606", "645", "646", "539", "221", "262");

    private Micronutrients() {}

    /** Those of a food that are followed. */
    public static List<NutrientAmount> of(Nutrients nutrients) {
        return nutrients.all().stream().filter(it -> KEPT.contains(it.number())).toList();
    }
}
