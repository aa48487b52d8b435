package dev.galley.http.meal;

import dev.galley.application.meal.EditMeal.ItemEdit;
import dev.galley.application.meal.LogMeal.NewItem;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.recipe.RecipeId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One thing that was eaten, as a person tells it: a food, a package, a recipe, a name with what is in it, or a text. In a
 * changed list, one with an id stays as it is but for what is said of it anew.
 *
 * @param id of an item of the meal that is changed. Ids are read here and not by the schema, so that whatever else is wrong with
 * the items is told with a malformed one
 * @param barcode the digits under it: 8, 12, 13 or 14
 * @param servings of the recipe; 1 where it is left out
 * @param text whatever it names is added
 * @param quantity 1 where it is left out, but for foods and packages
 * @param unit as people call it, or that of one of the food's portions; counted where it is left out
 * @param calories like the others of that quantity
 * @param grams is not read, like all that follows: an item may be sent back as it came
 */
record ItemBody(
        @Size(max = LONGEST_ID) Optional<String> id,
        @Size(max = LONGEST_ID) Optional<String> foodId,
        @Size(max = 20) Optional<String> barcode,
        @Size(max = LONGEST_ID) Optional<String> recipeId,
        Optional<BigDecimal> servings,
        @Size(max = 2_000) Optional<String> text,
        @Size(max = MealItem.LONGEST_NAME) Optional<String> name,
        Optional<BigDecimal> quantity,
        @Size(max = MealItem.LONGEST_UNIT) Optional<String> unit,
        @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> calories,
        @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> proteinGrams,
        @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> carbsGrams,
        @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> fatGrams,
        @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> fiberGrams,
        @DecimalMin("0") @DecimalMax("100000") Optional<BigDecimal> sugarGrams,
        @DecimalMin("0") @DecimalMax("1000000") Optional<BigDecimal> sodiumMilligrams,
        Optional<JsonNode> grams,
        Optional<JsonNode> nutrition,
        Optional<JsonNode> confidence,
        Optional<JsonNode> custom,
        Optional<JsonNode> amountSource,
        Optional<JsonNode> recipeVersion) {
    private static final int LONGEST_ID = 200;
    private static final String UUID_PATTERN = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String NO_UUID = "must be a UUID like 0199a1b2-6c00-7a01-8b3c-1d2e3f405162";

    /** What it means where there is no meal yet. */
    NewItem added() {
        return id.isPresent()
                ? unclear("id", "can only name an item of a meal that is changed")
                : newItem(quantity);
    }

    /** What it means in the new list of a meal's items. */
    ItemEdit edit() {
        if (id.isEmpty()) {
            return new ItemEdit.Add(newItem(quantity));
        }
        var said = said();
        if (said.size() > 1 || text.isPresent()) {
            return new ItemEdit.Add(unclear(said.getLast(), "cannot stand beside " + (text.isPresent()
                    ? "id"
                    : said.getFirst())));
        }
        if (!malformed().isEmpty()) {
            return new ItemEdit.Add(unclear());
        }
        return new ItemEdit.Keep(
                new ItemId(UUID.fromString(id.get())),
                foodId.map(UUID::fromString).map(FoodId::new),
                barcode.map(String::strip),
                recipeId.map(UUID::fromString).map(RecipeId::new),
                name,
                servings.or(() -> quantity),
                unit,
                figures());
    }

    private NewItem newItem(Optional<BigDecimal> amount) {
        var said = said();
        if (said.size() > 1) {
            return unclear(said.get(1), "cannot stand beside " + said.getFirst());
        }
        if (!malformed().isEmpty()) {
            return unclear();
        }
        if (foodId.isPresent()) {
            return amount.<NewItem>map(it -> new NewItem.OfFood(new FoodId(UUID.fromString(foodId.get())), it, unit,
                    name, figures()))
                    .orElseGet(() -> unclear("quantity", "is missing"));
        }
        if (barcode.isPresent()) {
            return amount.<NewItem>map(it -> new NewItem.OfPackage(barcode.get().strip(), it, unit, name, figures()))
                    .orElseGet(() -> unclear("quantity", "is missing"));
        }
        if (recipeId.isPresent()) {
            return new NewItem.OfRecipe(
                    new RecipeId(UUID.fromString(recipeId.get())), servings.or(() -> amount).orElse(BigDecimal.ONE));
        }
        if (text.isPresent()) {
            return new NewItem.OfText(text.get());
        }
        return name.<NewItem>map(it -> new NewItem.Custom(it, amount.orElse(BigDecimal.ONE), unit, figures()))
                .orElseGet(() -> unclear("name", "is missing, or else foodId, barcode, recipeId or text"));
    }

    private List<String> said() {
        var said = new ArrayList<String>();
        foodId.ifPresent(_ -> said.add("foodId"));
        barcode.ifPresent(_ -> said.add("barcode"));
        recipeId.ifPresent(_ -> said.add("recipeId"));
        text.ifPresent(_ -> said.add("text"));
        return said;
    }

    private NewItem unclear(String field, String why) {
        var wrong = malformed();
        wrong.putIfAbsent(field, why);
        return new NewItem.Unclear(wrong, quantity, servings, name);
    }

    private NewItem unclear() {
        return new NewItem.Unclear(malformed(), quantity, servings, name);
    }

    private Map<String, String> malformed() {
        var wrong = new TreeMap<String, String>();
        id.filter(it -> !it.matches(UUID_PATTERN)).ifPresent(_ -> wrong.put("id", NO_UUID));
        foodId.filter(it -> !it.matches(UUID_PATTERN)).ifPresent(_ -> wrong.put("foodId", NO_UUID));
        recipeId.filter(it -> !it.matches(UUID_PATTERN)).ifPresent(_ -> wrong.put("recipeId", NO_UUID));
        return wrong;
    }

    private Map<Nutrient, Double> figures() {
        return figures(
                calories, proteinGrams, carbsGrams, fatGrams, fiberGrams, sugarGrams, sodiumMilligrams);
    }

    static Map<Nutrient, Double> figures(
            Optional<BigDecimal> calories,
            Optional<BigDecimal> proteinGrams,
            Optional<BigDecimal> carbsGrams,
            Optional<BigDecimal> fatGrams,
            Optional<BigDecimal> fiberGrams,
            Optional<BigDecimal> sugarGrams,
            Optional<BigDecimal> sodiumMilligrams) {
        var figures = new EnumMap<Nutrient, Double>(Nutrient.class);
        calories.ifPresent(it -> figures.put(Nutrient.CALORIES, it.doubleValue()));
        proteinGrams.ifPresent(it -> figures.put(Nutrient.PROTEIN_GRAMS, it.doubleValue()));
        carbsGrams.ifPresent(it -> figures.put(Nutrient.CARBS_GRAMS, it.doubleValue()));
        fatGrams.ifPresent(it -> figures.put(Nutrient.FAT_GRAMS, it.doubleValue()));
        fiberGrams.ifPresent(it -> figures.put(Nutrient.FIBER_GRAMS, it.doubleValue()));
        sugarGrams.ifPresent(it -> figures.put(Nutrient.SUGAR_GRAMS, it.doubleValue()));
        sodiumMilligrams.ifPresent(it -> figures.put(Nutrient.SODIUM_MILLIGRAMS, it.doubleValue()));
        return figures;
    }
}
