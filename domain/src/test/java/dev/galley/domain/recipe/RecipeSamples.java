package dev.galley.domain.recipe;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recipes for tests. */
public final class RecipeSamples {
    public static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");
    public static final FoodId SPAGHETTI = food(1);
    public static final FoodId GARLIC = food(2);
    public static final FoodId OIL = food(3);
    public static final FoodId PARMESAN = food(4);

    private RecipeSamples() {}

    public static FoodId food(int number) {
        return new FoodId(new UUID(7, number));
    }

    public static RecipeId someRecipe() {
        return new RecipeId(UUID.randomUUID());
    }

    public static IngredientLine line(String text, String quantity, String unit, String name) {
        return line(text, quantity, unit, name, Optional.empty(), 0);
    }

    /** @param quantity, unit blank for none; {@code grams} 0 for unknown */
    public static IngredientLine line(
            String text, String quantity, String unit, String name, Optional<FoodId> food, double grams) {
        return new IngredientLine(
                text,
                quantity.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(quantity)),
                Optional.empty(),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                food,
                grams == 0 ? Optional.empty() : Optional.of(Interval.exactly(grams)));
    }

    public static IngredientLine optional(IngredientLine line) {
        return new IngredientLine(
                line.text(),
                line.quantity(),
                line.quantityMax(),
                line.unit(),
                line.name(),
                line.preparation(),
                line.note(),
                line.group(),
                true,
                line.food(),
                line.grams(),
                line.scaling(),
                line.recipe());
    }

    public static Step step(String instruction, Integer... lines) {
        return new Step(instruction, Optional.of(600), Optional.empty(), Optional.of("Done."), List.of(lines));
    }

    /** Spaghetti with garlic and oil, for four, complete. */
    public static RecipeContent spaghetti() {
        return content(
                "Spaghetti Aglio e Olio",
                List.of(
                        line("400 g spaghetti", "400", "g", "spaghetti", Optional.of(SPAGHETTI), 400),
                        line("6 cloves garlic, sliced", "6", "clove", "garlic", Optional.of(GARLIC), 18),
                        line("8 tbsp olive oil", "8", "tbsp", "olive oil", Optional.of(OIL), 110),
                        optional(line("40 g parmesan", "40", "g", "parmesan", Optional.of(PARMESAN), 40))),
                List.of(
                        step("Cook the spaghetti in plenty of salted water.", 0),
                        step("Warm the garlic in 6 tbsp of the oil for 5 minutes, never over 120 °C.", 1, 2),
                        step("Toss, and serve with the rest of the oil and the parmesan.", 0, 2, 3)));
    }

    public static RecipeContent content(String name, List<IngredientLine> lines, List<Step> steps) {
        return new RecipeContent(
                Language.EN,
                name,
                Optional.of("Garlic, oil and little else."),
                Optional.of("main"),
                Optional.of("italian"),
                Optional.of(Difficulty.EASY),
                Optional.of(5),
                Optional.of(15),
                Optional.empty(),
                4,
                List.of("dinner", "quick"),
                List.of(Diet.VEGETARIAN, Diet.VEGAN),
                lines,
                steps,
                Optional.of(new RecipeSource(Optional.empty(), Optional.of("Galley"), Optional.of("CC0-1.0"))));
    }

    public static RecipeContent named(String name) {
        var spaghetti = spaghetti();
        return content(name, spaghetti.ingredients(), spaghetti.steps());
    }

    public static RecipeContent withLine(RecipeContent content, IngredientLine line) {
        var lines = new ArrayList<>(content.ingredients());
        lines.add(line);
        return content.with(content.servings(), lines, content.steps());
    }

    public static RecipeFacts facts() {
        return new RecipeFacts(
                Optional.of(new RecipeNutrition(
                        java.util.Map.of(Nutrient.CALORIES, new Interval(500, 600, 700.5)), 0.75)),
                RecipeAllergens.UNKNOWN);
    }

    public static Recipe published(String slug) {
        return Recipe.create(
                someRecipe(),
                new Slug(slug),
                Optional.empty(),
                RecipeStatus.PUBLISHED,
                spaghetti(),
                facts(),
                NOW)
                .after();
    }

    public static Recipe drafted(String slug) {
        return Recipe.create(
                someRecipe(), new Slug(slug), Optional.empty(), RecipeStatus.DRAFT, spaghetti(), facts(), NOW)
                .after();
    }
}
