package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.DIET_CONTRADICTED;
import static dev.galley.domain.recipe.RecipeSamples.GARLIC;
import static dev.galley.domain.recipe.RecipeSamples.OIL;
import static dev.galley.domain.recipe.RecipeSamples.PARMESAN;
import static dev.galley.domain.recipe.RecipeSamples.SPAGHETTI;
import static dev.galley.domain.recipe.RecipeSamples.content;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.optional;
import static dev.galley.domain.recipe.RecipeSamples.spaghetti;
import static dev.galley.domain.recipe.RecipeSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final RecipeAllergens NONE = new RecipeAllergens(Set.of(), Set.of(), Set.of());

    private static KnownFood food(double caloriesPerGram, Allergen... contains) {
        return new KnownFood(
                Map.of(Nutrient.CALORIES, caloriesPerGram),
                new RecipeAllergens(Set.of(contains), Set.of(), Set.of()),
                Map.of());
    }

    private static final Map<FoodId, KnownFood> FOODS = Map.of(
            SPAGHETTI, food(3.5, Allergen.WHEAT, Allergen.GLUTEN),
            GARLIC, food(1.5),
            OIL, food(8.8),
            PARMESAN, new KnownFood(
                    Map.of(Nutrient.CALORIES, 4.0),
                    new RecipeAllergens(Set.of(Allergen.MILK), Set.of(), Set.of()),
                    Map.of(Diet.VEGAN, false, Diet.LACTOSE_FREE, false)));

    private static Optional<Interval> of(Assessment assessment, Nutrient nutrient) {
        return assessment.facts().nutrition().map(known -> known.perServing().get(nutrient));
    }

    @Test
    void a_serving_is_its_share_of_all_lines_and_optional_ones_may_be_left_out() {
        var known = Assessment.of(spaghetti(), FOODS);
        double without = 400 * 3.5 + 18 * 1.5 + 110 * 8.8;
        var calories = of(known, Nutrient.CALORIES).orElseThrow();
        assertThat(calories.min()).isCloseTo(without / 4, within(1e-9));
        assertThat(calories.likely()).isCloseTo(without / 4, within(1e-9));
        assertThat(calories.max()).isCloseTo((without + 160) / 4, within(1e-9));
        assertThat(known.facts().nutrition().orElseThrow().coverage()).isEqualTo(1);
        assertThat(known.facts().nutrition().orElseThrow().perServing()).containsOnlyKeys(Nutrient.CALORIES);
    }

    @Test
    void an_unknown_food_is_never_nothing() {
        var foods = new HashMap<>(FOODS);
        foods.remove(OIL);
        var known = Assessment.of(spaghetti(), foods);
        var calories = of(known, Nutrient.CALORIES).orElseThrow();
        double without = 400 * 3.5 + 18 * 1.5;
        assertThat(calories.min()).isCloseTo(without / 4, within(1e-9));
        assertThat(calories.likely()).as("as much as the rest").isGreaterThan(without / 4 + 110 * 3 / 4.0);
        assertThat(calories.max()).isGreaterThanOrEqualTo((without + 110 * 8.8) / 4);
        assertThat(known.facts().nutrition().orElseThrow().coverage())
                .isCloseTo((400 + 18 + 40) / 568.0, within(1e-9));
    }

    @Test
    void what_is_known_of_too_little_is_not_told() {
        assertThat(Assessment.of(spaghetti(), Map.of(GARLIC, food(1.5))).facts().nutrition()).isEmpty();
        var nothing = Assessment.of(spaghetti(), Map.of()).facts();
        assertThat(nothing.nutrition()).isEmpty();
        assertThat(nothing.allergens().contains()).as("by name").containsOnly(Allergen.GLUTEN, Allergen.WHEAT);
        assertThat(nothing.allergens().unknown()).hasSize(12);
    }

    @Test
    void a_line_of_unknown_weight_hides_only_what_it_may_hold() {
        var salt = food(0);
        var lines = List.of(
                line("100 g oil", "100", "g", "oil", Optional.of(OIL), 100),
                line("salt, to taste", "", "", "salt", Optional.of(GARLIC), 0));
        var salted = content("Salted", lines, List.of(step("Mix.", 0, 1)));
        assertThat(of(Assessment.of(salted, Map.of(OIL, food(8.8), GARLIC, salt)), Nutrient.CALORIES))
                .hasValueSatisfying(calories -> assertThat(calories.likely()).isCloseTo(220, within(1e-9)));
        assertThat(Assessment.of(salted, Map.of(OIL, food(8.8), GARLIC, food(1))).facts().nutrition()).isEmpty();
        assertThat(Assessment.of(salted, Map.of(OIL, food(8.8))).facts().nutrition()).isEmpty();
    }

    @Test
    void carbohydrates_bound_the_sugar_that_is_not_told() {
        var stock = new KnownFood(Map.of(Nutrient.CARBS_GRAMS, 0.01), NONE, Map.of());
        var pasta = new KnownFood(Map.of(Nutrient.CARBS_GRAMS, 0.7, Nutrient.SUGAR_GRAMS, 0.03), NONE, Map.of());
        var known = Assessment.of(spaghetti(), Map.of(SPAGHETTI, pasta, OIL, stock, GARLIC, stock, PARMESAN, stock));
        assertThat(of(known, Nutrient.SUGAR_GRAMS).orElseThrow().max())
                .isCloseTo((400 * 0.03 + 168 * 0.01) / 4, within(1e-9));
    }

    /** For any recipe: forgetting a food, or what it holds, or its weight, widens every interval or leaves it unsaid. */
    @Test
    void ignorance_widens_and_never_narrows_and_parts_sum_to_the_whole() {
        long seed = 4711;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var foods = someFoods(random);
            var recipe = someRecipe(random);
            var known = Assessment.of(recipe, foods);
            checkSums(known, recipe);

            var forgotten = new HashMap<>(foods);
            var id = RecipeSamples.food(random.nextInt(8));
            if (random.nextBoolean()) {
                forgotten.remove(id);
            } else {
                forgotten.computeIfPresent(id, (_, food) -> without(food, random));
            }
            checkWider(known, Assessment.of(recipe, forgotten), "round " + round + ", seed " + seed);
            checkWider(known, Assessment.of(withVaguerWeight(recipe, random), foods), "round " + round + ", seed "
                    + seed);
        }
    }

    private static void checkSums(Assessment known, RecipeContent recipe) {
        known.facts().nutrition().ifPresent(nutrition -> nutrition.perServing().forEach((nutrient, interval) -> {
            var parts = known.parts().stream().map(part -> part.getOrDefault(nutrient, Interval.ZERO)).toList();
            assertThat(parts.stream().mapToDouble(Interval::min).sum() / recipe.servings())
                    .isCloseTo(interval.min(), within(1e-9));
            assertThat(parts.stream().mapToDouble(Interval::likely).sum() / recipe.servings())
                    .isCloseTo(interval.likely(), within(1e-9));
            assertThat(parts.stream().mapToDouble(Interval::max).sum() / recipe.servings())
                    .isCloseTo(interval.max(), within(1e-9));
        }));
    }

    private static void checkWider(Assessment known, Assessment lessKnown, String when) {
        for (var nutrient : Nutrient.values()) {
            var before = of(known, nutrient);
            of(lessKnown, nutrient).ifPresent(after -> {
                assertThat(before).as(when).isPresent();
                assertThat(after.min()).as(when).isLessThanOrEqualTo(before.orElseThrow().min() + 1e-9);
                assertThat(after.max()).as(when).isGreaterThanOrEqualTo(before.orElseThrow().max() - 1e-9);
            });
        }
        lessKnown.facts().nutrition().ifPresent(after -> assertThat(after.coverage())
                .as(when)
                .isLessThanOrEqualTo(known.facts().nutrition().orElseThrow().coverage() + 1e-9));
        var allergens = lessKnown.facts().allergens();
        known.facts().allergens().contains().forEach(allergen -> assertThat(allergens.contains().contains(allergen)
                || allergens.mayContain().contains(allergen)
                || allergens.unknown().contains(allergen))
                .as(when)
                .isTrue());
    }

    private static Map<FoodId, KnownFood> someFoods(Random random) {
        var foods = new HashMap<FoodId, KnownFood>();
        for (int i = 0; i < 8; i++) {
            var perGram = new EnumMap<Nutrient, Double>(Nutrient.class);
            for (var nutrient : Nutrient.values()) {
                if (random.nextInt(5) > 0) {
                    perGram.put(nutrient, random.nextBoolean() ? 0 : random.nextDouble(nutrient.mostPerGram()));
                }
            }
            // As in any real food, sugar and fibre are carbohydrates.
            Optional.ofNullable(perGram.get(Nutrient.CARBS_GRAMS)).ifPresent(carbs -> {
                perGram.computeIfPresent(Nutrient.SUGAR_GRAMS, (_, sugar) -> Math.min(sugar, carbs));
                perGram.computeIfPresent(Nutrient.FIBER_GRAMS, (_, fiber) -> Math.min(fiber, carbs));
            });
            var allergen = List.of(Allergen.values()).get(random.nextInt(Allergen.values().length));
            foods.put(
                    RecipeSamples.food(i),
                    new KnownFood(perGram, new RecipeAllergens(Set.of(allergen), Set.of(), Set.of()), Map.of()));
        }
        return foods;
    }

    private static RecipeContent someRecipe(Random random) {
        var lines = new ArrayList<IngredientLine>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            Optional<FoodId> food = random.nextInt(6) == 0
                    ? Optional.empty()
                    : Optional.of(RecipeSamples.food(random.nextInt(8)));
            var made = line("line " + i, "1", "", "thing", food, random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(500));
            lines.add(random.nextInt(5) == 0 ? optional(made) : made);
        }
        return content("Some", lines, List.of(step("Mix.")));
    }

    private static KnownFood without(KnownFood food, Random random) {
        var perGram = new EnumMap<Nutrient, Double>(food.perGram());
        perGram.remove(List.of(Nutrient.values()).get(random.nextInt(Nutrient.values().length)));
        return new KnownFood(perGram, food.allergens(), food.diets());
    }

    private static RecipeContent withVaguerWeight(RecipeContent recipe, Random random) {
        var lines = new ArrayList<>(recipe.ingredients());
        int at = random.nextInt(lines.size());
        var old = lines.get(at);
        var vaguer = random.nextInt(4) == 0
                ? Optional.<Interval>empty()
                : old.grams().map(grams -> new Interval(grams.min() * 0.8, grams.likely(), grams.max() * 1.3));
        lines.set(at, new IngredientLine(
                old.text(), old.quantity(), old.quantityMax(), old.unit(), old.name(), old.preparation(), old.note(),
                old.group(), old.optional(), old.food(), vaguer));
        return recipe.with(recipe.servings(), lines, recipe.steps());
    }

    @Test
    void allergens_come_from_foods_and_an_unknown_food_makes_them_unknown() {
        var known = Assessment.of(spaghetti(), FOODS).facts().allergens();
        assertThat(known.contains()).containsExactlyInAnyOrder(Allergen.GLUTEN, Allergen.WHEAT);
        assertThat(known.mayContain()).as("the parmesan is optional").containsExactly(Allergen.MILK);
        assertThat(known.unknown()).isEmpty();

        var foods = new HashMap<>(FOODS);
        foods.remove(GARLIC);
        var unknown = Assessment.of(spaghetti(), foods).facts().allergens();
        assertThat(unknown.contains()).containsExactlyInAnyOrder(Allergen.GLUTEN, Allergen.WHEAT);
        assertThat(unknown.mayContain()).containsExactly(Allergen.MILK);
        assertThat(unknown.unknown()).hasSize(12).doesNotContain(Allergen.MILK, Allergen.WHEAT);
    }

    @Test
    void a_claim_that_a_food_contradicts_is_refused_unless_it_can_be_left_out() {
        Assessment.checkClaims(spaghetti(), Assessment.Known.of(FOODS));
        var lines = new ArrayList<>(spaghetti().ingredients());
        lines.set(3, line("40 g parmesan", "40", "g", "parmesan", Optional.of(PARMESAN), 40));
        var cheesy = content("Cheesy", lines, spaghetti().steps());
        var refused = catchThrowableOfType(Refused.class, () -> Assessment.checkClaims(cheesy, Assessment.Known.of(
                FOODS)));
        assertThat(refused.refusal()).isEqualTo(DIET_CONTRADICTED);
        assertThat(refused.fields()).containsExactly(Map.entry("ingredients[3]", "is not vegan, not vegetarian"));
    }

    @Test
    void a_weight_is_known_as_well_as_it_was_measured() {
        assertThat(weight(400, "400", "g")).isEqualTo(Interval.exactly(400));
        assertThat(weight(1_000, "1", "kg")).isEqualTo(Interval.exactly(1_000));
        assertThat(weight(400, "1", "kg").min()).as("mussels, as eaten").isCloseTo(340, within(1e-9));
        assertThat(weight(30, "2", "tbsp").max()).isCloseTo(33, within(1e-9));
        assertThat(weight(100, "2", "").max()).isCloseTo(130, within(1e-9));
        assertThat(weight(2, "1", "pinch").min()).isCloseTo(1, within(1e-9));
        assertThat(LineWeight.of(6, Optional.empty(), Optional.empty(), Optional.empty())).isEqualTo(new Interval(0, 6,
                12));
        var range = LineWeight.of(
                250, Optional.of(new BigDecimal("200")), Optional.of(new BigDecimal("300")), Optional.of("g"));
        assertThat(range.min()).isLessThanOrEqualTo(200);
        assertThat(range.max()).isGreaterThanOrEqualTo(300);
    }

    private static Interval weight(double grams, String quantity, String unit) {
        return LineWeight.of(
                grams,
                Optional.of(new BigDecimal(quantity)),
                Optional.empty(),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit));
    }
}
