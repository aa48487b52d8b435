package dev.galley.http.food;

import dev.galley.domain.food.Gtin;
import dev.galley.domain.food.NutrientAmount;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Nutrients.EnergyBasis;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Suits;
import dev.galley.domain.kernel.safety.Contents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** How foods look on the wire: in the language that was asked for, and without what is unknown. */
final class FoodWire {
    private FoodWire() {}

    /**
     * @param source spelled as the API spells it: {@code USDA_SR28}
     * @param barcode as it is printed on the package
     * @param nutrients per 100 g
     * @param diets {@code yes}, {@code no} or {@code unknown} by diet
     */
    record Food(
            UUID id,
            String name,
            List<String> aliases,
            String source,
            String sourceId,
            Optional<String> category,
            Optional<String> aisle,
            Optional<String> barcode,
            Optional<String> brand,
            List<Nutrient> nutrients,
            List<Portion> portions,
            Optional<BigDecimal> densityGramsPerMilliliter,
            Allergens allergens,
            Map<String, String> diets,
            long version) {}

    /**
     * @param number USDA's
     * @param computedFrom for an energy that its source does not state: 958 or 957, USDA's sums with Atwater factors, or
     *     4-4-9
     */
    record Nutrient(String number, String name, BigDecimal amount, String unit, Optional<String> computedFrom) {}

    record Portion(BigDecimal amount, String unit, Optional<String> description, BigDecimal grams) {}

    record Allergens(List<String> contains, List<String> mayContain, List<String> unknown) {}

    static Food of(dev.galley.domain.food.Food food, Language language) {
        return new Food(
                food.id().value(),
                food.name(language),
                food.aliases(language),
                food.source().name(),
                food.sourceId(),
                food.category(),
                food.aisle(),
                food.barcode().map(Gtin::printed),
                food.brand(),
                nutrients(food.nutrients()),
                food.portions().stream().map(FoodWire::portion).toList(),
                food.densityGramsPerMilliliter(),
                allergens(food.contents()),
                diets(food.diets().known()),
                food.version());
    }

    /** As the source has them; an energy that it does not state, but that follows, is added as 208 and says so. */
    private static List<Nutrient> nutrients(Nutrients nutrients) {
        var wire = new ArrayList<Nutrient>();
        nutrients
                .energy()
                .filter(energy -> energy.basis() != EnergyBasis.STATED)
                .ifPresent(energy -> wire.add(new Nutrient(
                        EnergyBasis.STATED.code(),
                        "Energy",
                        energy.kilocalories(),
                        "kcal",
                        Optional.of(energy.basis().code()))));
        nutrients.all().forEach(nutrient -> wire.add(nutrient(nutrient)));
        return wire;
    }

    private static Nutrient nutrient(NutrientAmount nutrient) {
        return new Nutrient(
                nutrient.number(), nutrient.name(), nutrient.amount(), nutrient.unit(), Optional.empty());
    }

    private static Portion portion(dev.galley.domain.food.Portion portion) {
        return new Portion(portion.amount(), portion.unit(), portion.description(), portion.grams());
    }

    static Allergens allergens(Contents contents) {
        return new Allergens(codes(contents.contains()), codes(contents.mayContain()), codes(contents.unknown()));
    }

    private static List<String> codes(Set<Allergen> allergens) {
        return allergens.stream().sorted().map(Allergen::code).toList();
    }

    static Map<String, String> diets(Map<Diet, Boolean> diets) {
        var wire = new TreeMap<String, String>();
        for (var diet : Diet.values()) {
            wire.put(diet.code(), Suits.of(diets, diet).code());
        }
        return wire;
    }
}
