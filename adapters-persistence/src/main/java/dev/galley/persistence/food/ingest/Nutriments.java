package dev.galley.persistence.food.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nutriments of Open Food Facts, which are grams per 100 g whatever a label says, as USDA's numbers and units. */
final class Nutriments {
    /** One kilocalorie in kilojoules, by definition. */
    private static final BigDecimal KILOJOULES = new BigDecimal("4.184");

    /** @param digits how far the point moves from grams to the unit */
    private record Meaning(String name, String number, String unit, int digits) {}

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("proteins", "203", "g", 0),
            new Meaning("fat", "204", "g", 0),
            new Meaning("carbohydrates", "205", "g", 0),
            new Meaning("starch", "209", "g", 0),
            new Meaning("water", "255", "g", 0),
            new Meaning("caffeine", "262", "mg", 3),
            new Meaning("sugars", "269", "g", 0),
            new Meaning("fiber", "291", "g", 0),
            new Meaning("calcium", "301", "mg", 3),
            new Meaning("iron", "303", "mg", 3),
            new Meaning("magnesium", "304", "mg", 3),
            new Meaning("phosphorus", "305", "mg", 3),
            new Meaning("potassium", "306", "mg", 3),
            new Meaning("sodium", "307", "mg", 3),
            new Meaning("zinc", "309", "mg", 3),
            new Meaning("copper", "312", "mg", 3),
            new Meaning("manganese", "315", "mg", 3),
            new Meaning("selenium", "317", "µg", 6),
            new Meaning("vitamin-a", "320", "µg", 6),
            new Meaning("vitamin-e", "323", "mg", 3),
            new Meaning("vitamin-d", "328", "µg", 6),
            new Meaning("vitamin-c", "401", "mg", 3),
            new Meaning("vitamin-b1", "404", "mg", 3),
            new Meaning("vitamin-b2", "405", "mg", 3),
            new Meaning("vitamin-pp", "406", "mg", 3),
            new Meaning("pantothenic-acid", "410", "mg", 3),
            new Meaning("vitamin-b6", "415", "mg", 3),
            new Meaning("vitamin-b9", "417", "µg", 6),
            new Meaning("vitamin-b12", "418", "µg", 6),
            new Meaning("vitamin-k", "430", "µg", 6),
            new Meaning("cholesterol", "601", "mg", 3),
            new Meaning("trans-fat", "605", "g", 0),
            new Meaning("saturated-fat", "606", "g", 0),
            new Meaning("monounsaturated-fat", "645", "g", 0),
            new Meaning("polyunsaturated-fat", "646", "g", 0));

    private Nutriments() {}

    /** @param said what {@code nutriments} holds, by names that end in {@code _100g} */
    static Map<String, BigDecimal> read(Map<String, String> said) throws BadRow {
        var nutrients = new LinkedHashMap<String, BigDecimal>();
        var kilocalories = Figures.number(said.getOrDefault("energy-kcal_100g", ""));
        var kilojoules = Figures.number(said.getOrDefault("energy-kj_100g", said.getOrDefault("energy_100g", "")));
        if (kilocalories.isPresent()) {
            nutrients.put("208", Figures.amount("208", "kcal", kilocalories.get()));
        } else if (kilojoules.isPresent()) {
            var converted = kilojoules.get().divide(KILOJOULES, 2, RoundingMode.HALF_UP);
            nutrients.put("208", Figures.amount("208", "kcal", converted));
        }
        for (var meaning : MEANINGS) {
            var grams = Figures.number(said.getOrDefault(meaning.name + "_100g", ""));
            if (grams.isPresent()) {
                var amount = grams.get().movePointRight(meaning.digits);
                nutrients.put(meaning.number, Figures.amount(meaning.number, meaning.unit, amount));
            }
        }
        return nutrients;
    }
}
