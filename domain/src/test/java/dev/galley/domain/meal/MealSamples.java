package dev.galley.domain.meal;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.RecipeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Meals to test with. */
public final class MealSamples {
    public static final UserId ANNA = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000001"));
    public static final UserId BEN = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-000000000002"));
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    public static final MealOrigin PHOTO = new MealOrigin(
            Optional.of("k3y"), Optional.of("PORTION+WEIGHT"), Optional.empty());

    private MealSamples() {}

    public static MealId meal(int number) {
        return new MealId(new UUID(0x0199a1b26c007a01L, 0x8b3c_0000_0000_1000L + number));
    }

    public static ItemId item(int number) {
        return new ItemId(new UUID(0x0199a1b26c007a01L, 0x8b3c_0000_0000_2000L + number));
    }

    /** Of which everything is known. */
    public static MealItem eggs() {
        return new MealItem(
                item(1),
                "Egg",
                new BigDecimal("2"),
                Optional.empty(),
                Optional.of(new Interval(85, 100, 115)),
                Optional.of(new FoodId(new UUID(7, 1))),
                Optional.empty(),
                Optional.of(new ItemNutrition(
                        Map.of(
                                Nutrient.CALORIES, new Interval(121.55, 143, 164.45),
                                Nutrient.PROTEIN_GRAMS, new Interval(10.7, 12.6, 14.5),
                                Nutrient.FAT_GRAMS, new Interval(8.1, 9.51, 10.9),
                                Nutrient.CARBS_GRAMS, new Interval(0.6, 0.72, 0.83)),
                        List.of(new Micronutrient("320", "Vitamin A, RAE", "µg", new Interval(136, 160, 184))),
                        Optional.of("208"),
                        1)),
                Optional.of(1.0),
                false,
                AmountSource.COUNTED);
    }

    /** A serving of a recipe of which not all is known. */
    public static MealItem soup() {
        return new MealItem(
                item(2),
                "Soup",
                new BigDecimal("1.5"),
                Optional.of("serving"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new EatenRecipe(new RecipeId(new UUID(7, 2)), 3)),
                Optional.of(new ItemNutrition(
                        Map.of(Nutrient.CALORIES, new Interval(200, 300, 400)), List.of(), Optional.empty(), 0.8)),
                Optional.of(1.0),
                false,
                AmountSource.USER);
    }

    /** Of which nothing is known. */
    public static MealItem riddle() {
        return new MealItem(
                item(3),
                "Flurble",
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                AmountSource.USER);
    }

    public static Meal logged(MealId id, UserId owner, Instant eatenAt) {
        return Meal.log(
                id,
                owner,
                Optional.of("Lunch for one"),
                MealType.LUNCH,
                eatenAt,
                TOKYO,
                List.of(eggs(), soup(), riddle()),
                MealOrigin.CHOSEN,
                NOW).after();
    }

    public static Meal logged() {
        return logged(meal(1), ANNA, NOON);
    }

    public static Meal photographed() {
        return Meal.photograph(meal(2), ANNA, Optional.empty(), MealType.DINNER, NOON, LISBON, PHOTO, NOW).after();
    }
}
