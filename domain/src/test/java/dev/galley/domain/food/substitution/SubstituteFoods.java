package dev.galley.domain.food.substitution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.food.Allergens;
import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.NutrientAmount;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A few foods with round figures. */
final class SubstituteFoods {
    static final Food BUTTER = food("butter", 700, Set.of(Allergen.MILK), Set.of(), false, Map.of("tbsp", 14));
    static final Food OIL = food("oil", 900, Set.of(), Set.of(), true, Map.of("tbsp", 14));
    static final Food MARGARINE = food(
            "margarine", 700, Set.of(), Set.of(Allergen.SOYBEANS, Allergen.MILK), true, Map.of("tbsp", 14));
    static final Food WATER = food("water", 0, Set.of(), Set.of(), true, Map.of("tbsp", 15, "cup", 240));
    static final Food EGG = food("egg", 140, Set.of(Allergen.EGGS), Set.of(), false, Map.of("large", 50));
    static final Food UNWEIGHED = food("chickpea", 120, Set.of(), Set.of(), true, Map.of());

    private SubstituteFoods() {}

    static Map<String, Food> bySlug(Food... foods) {
        var bySlug = new java.util.HashMap<String, Food>();
        List.of(foods).forEach(food -> bySlug.put(food.sourceId(), food));
        return bySlug;
    }

    private static Food food(
            String slug,
            int kilocalories,
            Set<Allergen> contains,
            Set<Allergen> mayContain,
            boolean vegan,
            Map<String, Integer> grams) {
        return new Food(
                new FoodId(UUID.nameUUIDFromBytes(slug.getBytes(UTF_8))),
                FoodSource.GALLEY,
                slug,
                slug,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Nutrients(List.of(new NutrientAmount("208", "Energy", BigDecimal.valueOf(kilocalories), "kcal"))),
                grams.entrySet()
                        .stream()
                        .map(it -> new Portion(
                                BigDecimal.ONE, it.getKey(), Optional.empty(), BigDecimal.valueOf(it.getValue())))
                        .toList(),
                Optional.empty(),
                Allergens.of(contains, mayContain, true),
                new Diets(Map.of(Diet.VEGAN, vegan, Diet.PESCATARIAN, true, Diet.KOSHER, true)),
                1);
    }
}
