package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeSamples.content;
import static dev.galley.domain.recipe.RecipeSamples.food;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.optional;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {
    private static final RecipeId DOUGH = id(1);
    private static final RecipeId SAUCE = id(2);
    private static final RecipeId STOCK = id(3);
    private static final FoodId FLOUR = food(1);
    private static final FoodId MILK = food(2);
    private static final Map<FoodId, KnownFood> FOODS = Map.of(
            FLOUR, new KnownFood(
                    Map.of(Nutrient.CALORIES, 3.6, Nutrient.SODIUM_MILLIGRAMS, 0.02),
                    new RecipeAllergens(Set.of(Allergen.GLUTEN), Set.of(), Set.of()), Map.of(Diet.GLUTEN_FREE, false)),
            MILK, new KnownFood(
                    Map.of(Nutrient.CALORIES, 0.6, Nutrient.SODIUM_MILLIGRAMS, 0.4),
                    new RecipeAllergens(Set.of(Allergen.MILK), Set.of(), Set.of()), Map.of(Diet.VEGAN, false)));

    private static RecipeId id(int number) {
        return new RecipeId(new UUID(9, number));
    }

    private static IngredientLine part(String text, String quantity, String unit, RecipeId recipe) {
        return line(text, quantity, unit, "part").with(Optional.empty(), Optional.of(new PartRecipe(recipe, Optional
                .empty())));
    }

    private static IngredientLine servings(String servings, RecipeId recipe) {
        return line("some", "", "", "part").with(
                Optional.empty(), Optional.of(new PartRecipe(recipe, Optional.of(new BigDecimal(servings)))));
    }

    private static RecipeContent recipe(IngredientLine... lines) {
        return content("Some", List.of(lines), List.of(step("Mix."))).with(4, List.of(lines), List.of());
    }

    /** For four: 600 g of flour and 300 g of milk. */
    private static RecipeContent dough() {
        return recipe(
                line("600 g flour", "600", "g", "flour", Optional.of(FLOUR), 600),
                line("300 g milk", "300", "g", "milk", Optional.of(MILK), 300));
    }

    private static Assessment.Known known(Map<RecipeId, RecipeContent> recipes) {
        return Assessment.Known.of(FOODS, recipes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 batch dough    | 1   | batch   | 1
            2 doughs         | 2   |         | 2
            dough            |     |         | 1
            2 servings dough | 2   | serving | 0.5
            450 g dough      | 450 | g       | 0.5
            1.8 kg dough     | 1.8 | kg      | 2
            """)
    void a_lines_amount_tells_how_much_of_a_recipe_it_takes(String text, String quantity, String unit, double batches) {
        var composition = new Composition(Map.of(DOUGH, dough()));
        var line = part(text, quantity == null ? "" : quantity, unit == null ? "" : unit, DOUGH);
        assertThat(composition.batches(line).orElseThrow().likely()).isCloseTo(batches, within(1e-9));
        assertThat(composition.grams(line).orElseThrow().likely()).isCloseTo(900 * batches, within(1e-6));
    }

    @Test
    void nobody_knows_how_many_cups_a_recipe_makes_unless_its_author_says() {
        var composition = new Composition(Map.of(DOUGH, dough()));
        assertThat(composition.batches(part("2 cups dough", "2", "cup", DOUGH))).isEmpty();
        assertThat(composition.batches(servings("3", DOUGH))).contains(Interval.exactly(0.75));
        assertThat(composition.batches(part("1 batch", "1", "batch", SAUCE))).as("not there").isEmpty();
        var vague = recipe(line("salt", "", "", "salt"));
        assertThat(new Composition(Map.of(DOUGH, vague)).batches(part("100 g dough", "100", "g", DOUGH))).isEmpty();
    }

    @Test
    void a_recipe_brings_what_is_in_it() {
        var pizza = recipe(part("2 batches dough", "2", "batch", DOUGH), line("100 g milk", "100", "g", "milk",
                Optional.of(MILK), 100));
        var assessment = Assessment.of(pizza, known(Map.of(DOUGH, dough())));
        var facts = assessment.facts();
        double doughCalories = 600 * 3.6 + 300 * 0.6;
        assertThat(Objects.requireNonNull(assessment.parts().getFirst().get(Nutrient.CALORIES)).likely()).isCloseTo(2
                * doughCalories, within(
                        1e-9));
        assertThat(Objects.requireNonNull(facts.nutrition().orElseThrow().perServing().get(Nutrient.CALORIES)).likely())
                .isCloseTo((2 * doughCalories + 60) / 4, within(1e-9));
        assertThat(facts.nutrition().orElseThrow().coverage()).isEqualTo(1);
        assertThat(facts.allergens().contains()).containsExactlyInAnyOrder(Allergen.GLUTEN, Allergen.WHEAT,
                Allergen.MILK);
        assertThat(facts.allergens().unknown()).isEmpty();
    }

    @Test
    void a_recipe_that_is_not_there_makes_all_unknown() {
        var pizza = recipe(part("1 batch dough", "1", "batch", DOUGH), line("100 g milk", "100", "g", "milk",
                Optional.of(MILK), 100));
        var facts = Assessment.of(pizza, known(Map.of())).facts();
        assertThat(facts.nutrition()).isEmpty();
        assertThat(facts.allergens().contains()).containsExactly(Allergen.MILK);
        assertThat(facts.allergens().unknown()).contains(Allergen.GLUTEN);
        var matched = part("1 batch dough", "1", "batch", DOUGH).matchedTo(Optional.of(FLOUR));
        assertThat(Assessment.of(recipe(matched), known(Map.of())).facts().allergens().unknown())
                .as("a food that is called so does not stand in").contains(Allergen.MILK);
    }

    @Test
    void allergens_are_told_even_of_nobody_knows_how_much() {
        var cup = recipe(part("2 cups dough", "2", "cup", DOUGH));
        var facts = Assessment.of(cup, known(Map.of(DOUGH, dough()))).facts();
        assertThat(facts.nutrition()).isEmpty();
        assertThat(facts.allergens().contains()).containsExactlyInAnyOrder(Allergen.GLUTEN, Allergen.WHEAT,
                Allergen.MILK);
        var may = recipe(optional(part("1 batch dough", "1", "batch", DOUGH)));
        assertThat(Assessment.of(may, known(Map.of(DOUGH, dough()))).facts().allergens().mayContain())
                .containsExactlyInAnyOrder(Allergen.GLUTEN, Allergen.WHEAT, Allergen.MILK);
    }

    @Test
    void a_claim_is_held_against_what_is_deep_inside() {
        var sauce = recipe(part("1 batch", "1", "batch", DOUGH));
        var outer = recipe(line("1 g flour", "1", "g", "flour", Optional.of(FLOUR), 1), part("all", "", "", SAUCE));
        var claiming = content("Vegan?", outer.ingredients(), List.of());
        var known = known(Map.of(DOUGH, dough(), SAUCE, sauce));
        var refused = catchThrowableOfType(Refused.class, () -> Assessment.checkClaims(claiming, known));
        assertThat(refused.fields()).containsExactly(Map.entry("ingredients[1]", "is not vegan"));
    }

    @Test
    void one_that_is_made_of_itself_is_understood_by_nobody_and_hurts_nobody() {
        var known = known(Map.of(
                DOUGH, recipe(part("1 batch", "1", "batch", SAUCE)), SAUCE, recipe(part("1 batch", "1", "batch",
                        DOUGH))));
        var facts = Assessment.of(recipe(part("1 batch", "1", "batch", DOUGH)), known).facts();
        assertThat(facts.nutrition()).isEmpty();
        assertThat(facts.allergens()).isEqualTo(RecipeAllergens.UNKNOWN);
    }

    @Test
    void each_other_recipe_is_made_once_as_often_as_all_who_need_it_need_it() {
        var stock = recipe(line("1 kg bones", "1", "kg", "bones", Optional.empty(), 1000));
        var sauce = recipe(part("500 g stock", "500", "g", STOCK));
        var outer = recipe(part("2 sauces", "2", "", SAUCE), part("1 stock", "1", "", STOCK), part("dough", "", "",
                DOUGH));
        var composition = new Composition(Map.of(STOCK, stock, SAUCE, sauce, DOUGH, dough()));
        var needed = composition.needed(outer, List.of(2.0, 2.0, 1.0));
        assertThat(needed).containsOnlyKeys(STOCK, SAUCE, DOUGH);
        assertThat(needed.get(SAUCE)).isEqualTo(4.0);
        assertThat(needed.get(STOCK)).as("two, and half of one in each of four sauces").isCloseTo(4.0, within(1e-9));
        assertThat(List.copyOf(needed.keySet())).containsSubsequence(STOCK, SAUCE);
    }

    /** Each level a hundred lines of the next: written out, that is ten thousand million lines. */
    @Test
    void recipes_within_recipes_are_looked_at_once_each() {
        var contents = new HashMap<RecipeId, RecipeContent>();
        contents.put(id(0), dough());
        for (int level = 1; level <= 5; level++) {
            var lines = new ArrayList<IngredientLine>();
            for (int i = 0; i < 100; i++) {
                lines.add(part("1 batch", "1", "batch", id(level - 1)));
            }
            contents.put(id(level), recipe(lines.toArray(IngredientLine[]::new)));
        }
        var outer = recipe(part("1 batch", "1", "batch", id(5)));
        var known = known(contents);
        assertThat(Assessment.of(outer, known).facts().nutrition()).isPresent();
        assertThat(known.composition().needed(outer, List.of(1.0)).get(id(0))).isEqualTo(1e10);
    }

    /** A recipe that stands for its lines tells no more than the lines themselves would: thousands of them. */
    @Test
    void what_a_recipe_brings_is_never_narrower_than_what_its_lines_bring() {
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            var lines = new ArrayList<IngredientLine>();
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                Optional<FoodId> food = random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(food(random.nextInt(1,
                                3)));
                double grams = random.nextInt(12) == 0 ? 0 : random.nextInt(1, 400);
                var made = line("x", "1", "", "x", food, grams);
                lines.add(random.nextInt(6) == 0 ? optional(made) : made);
            }
            var inner = recipe(lines.toArray(IngredientLine[]::new));
            var flat = Assessment.of(inner, known(Map.of())).facts();
            var nested = Assessment.of(recipe(part("1 batch", "1", "batch", DOUGH)), known(Map.of(DOUGH, inner)))
                    .facts();
            assertThat(nested.allergens()).isEqualTo(flat.allergens());
            flat.nutrition().ifPresent(known -> known.perServing().forEach((nutrient, interval) -> {
                var told = nested.nutrition().map(it -> it.perServing().get(nutrient));
                told.ifPresent(it -> {
                    assertThat(it.min()).isLessThanOrEqualTo(interval.min() + 1e-9);
                    assertThat(it.max()).isGreaterThanOrEqualTo(interval.max() - 1e-9);
                });
            }));
            nested.nutrition().ifPresent(it -> assertThat(flat.nutrition().orElseThrow().perServing().keySet())
                    .containsAll(it.perServing().keySet()));
        }
    }
}
