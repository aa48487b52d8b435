package dev.galley.domain.food.measure;

import dev.galley.domain.food.Allergens;
import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.NutrientAmount;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Portion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Foods with household measures as USDA SR28 has them. */
final class MeasuredFoods {
    static final Food FLOUR = food("Flour", Optional.of("0.5283"), portion("cup", null, "125"));
    static final Food ONION = food(
            "Onion",
            Optional.of("0.6763"),
            portion("cup", "chopped", "160"),
            portion("cup", "sliced", "115"),
            portion("tbsp chopped", null, "10"),
            portion("large", null, "150"),
            portion("medium", "(2-1/2\" dia)", "110"),
            portion("small", null, "70"),
            portion("slice", "thin", "9"));
    static final Food GARLIC = food("Garlic", Optional.empty(), portion("clove", null, "3"), portion("tsp", null,
            "2.8"));
    static final Food CUCUMBER = food("Cucumber", Optional.empty());

    private MeasuredFoods() {}

    static Portion portion(String unit, @org.jspecify.annotations.Nullable String description, String grams) {
        return new Portion(BigDecimal.ONE, unit, Optional.ofNullable(description), new BigDecimal(grams));
    }

    static Food food(String name, Optional<String> density, Portion... portions) {
        return new Food(
                new FoodId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                FoodSource.GALLEY,
                name,
                name,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Nutrients(List.of(
                        new NutrientAmount("203", "Protein", new BigDecimal("1.1"), "g"),
                        new NutrientAmount("204", "Fat", new BigDecimal("0.1"), "g"),
                        new NutrientAmount("205", "Carbohydrate", new BigDecimal("9.34"), "g"))),
                List.of(portions),
                density.map(BigDecimal::new),
                Allergens.UNKNOWN,
                Diets.UNKNOWN,
                1);
    }
}
