package dev.galley.domain.food.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypicalHelpingTest {
    /** Category, name, water in 100 g, and the grams of a helping as 21 CFR 101.12(b) and 9 CFR 317.312(b) have them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grain            | White rice, cooked                                       | 68 | 140
            grain            | White rice                                               | 11 | 45
            grain            | Rice, white, long-grain, regular, enriched, cooked       | 68 | 140
            pasta            | Pasta                                                    | 10 | 55
            pasta            | Pasta, cooked                                            | 62 | 140
            bread            | White bread                                              | 36 | 50
            bread            | Bagel                                                    | 34 | 110
            baking           | Croissants, butter                                       | 23 | 55
            dairy            | Cheddar                                                  | 37 | 30
            dairy            | Cheese, cottage, creamed, large or small curd            | 80 | 110
            dairy            | Cheese, mozzarella, whole milk                           | 50 | 30
            dairy            | Cheese, ricotta, whole milk                              | 72 | 55
            dairy            | Whey, acid, fluid                                        | 93 | 240
            fruit            | Peaches, canned, juice pack, solids and liquids          | 87 | 140
            dairy            | Parmesan                                                 | 29 | 5
            dairy            | Milk                                                     | 88 | 240
            dairy            | Plain yogurt                                             | 88 | 170
            dairy            | Egg, whole, raw, fresh                                   | 76 | 50
            egg              | Scrambled eggs                                           | 76 | 110
            poultry          | Roast chicken                                            | 64 | 85
            poultry          | Chicken breast                                           | 75 | 114
            meat             | Ham                                                      | 65 | 55
            meat             | Bacon, fried                                             | 24 | 15
            fish             | Salmon, baked                                            | 65 | 85
            fish             | Salmon                                                   | 65 | 110
            soup             | Tomato soup                                              | 91 | 245
            sauce-condiment  | Soup, chicken noodle, canned, prepared with equal volume water | 94 | 245
            sauce-condiment  | Mayonnaise                                               | 22 | 15
            vegetable        | Broccoli, cooked                                         | 89 | 85
            vegetable        | Potato                                                   | 79 | 110
            vegetable        | French fries, frozen                                     | 60 | 70
            vegetable        | Garlic                                                   | 58 | 4
            fruit            | Banana                                                   | 75 | 140
            fruit            | Watermelon                                               | 91 | 280
            fruit            | Golden raisins                                           | 15 | 40
            fruit            | Avocado                                                  | 73 | 50
            nut-seed         | Almonds                                                  | 4  | 30
            nut-seed         | Tahini                                                   | 3  | 32
            legume           | Lentils, cooked                                          | 70 | 90
            legume           | Baked beans, canned                                      | 72 | 130
            legume           | Brown lentils, dried                                     | 8  | 35
            sweet            | White sugar                                              | 0  | 8
            sweet            | Jam                                                      | 30 | 20
            sweet            | Chocolate chip cookies                                   | 4  | 30
            sweet            | Cheesecake                                               | 46 | 125
            sweet            | Chocolate cake                                           | 25 | 80
            sweet            | Milk chocolate                                           | 2  | 30
            snack            | Potato chips                                             | 2  | 30
            breakfast-cereal | Corn flakes                                              | 3  | 40
            beverage         | Coffee                                                   | 99 | 240
            beverage         | Cola                                                     | 89 | 360
            beverage         | Orange juice                                             | 88 | 240
            beverage         | Water                                                    | 100 | 360
            alcohol          | Beer                                                     | 92 | 355
            alcohol          | Red wine                                                 | 86 | 148
            alcohol          | Gin                                                      | 62 | 42
            dish             | Macaroni cheese                                          | 68 | 245
            dish             | Cheese pizza                                             | 43 | 140
            dish             | Coleslaw                                                 | 74 | 100
            spice            | Salt                                                     | 0  | 1.5
            """)
    void it_is_what_is_customarily_consumed_of_its_kind(String category, String name, String water, double grams) {
        var helping = TypicalHelping.of(food(category, name, water)).orElseThrow();
        assertThat(helping.grams().likely().value()).isCloseTo(grams, within(0.02 * grams));
        assertThat(helping.grams().min().value()).isCloseTo(helping.grams().likely().value() / 2, within(1e-9));
        assertThat(helping.grams().max().value()).isCloseTo(helping.grams().likely().value() * 2.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            beverage  | Whey protein powder                | 3
            soup      | Beef stock cube                    | 3
            dairy     | Milk, dry, whole                   | 2
            dairy     | Whey, acid, dried                  | 4
            dairy     | Whey, sweet, dried                 | 3
            vegetable | Baby food, carrot purée            | 92
            ''        | Blorf                              | 50
            """)
    void what_is_of_no_such_kind_has_none(String category, String name, String water) {
        assertThat(TypicalHelping.of(food(category, name, water))).isEmpty();
    }

    @Test
    void what_a_cup_of_it_weighs_is_the_foods_own() {
        var mashed = food("oil-fat", "Olive oil", "0", MeasuredFoods.portion("tbsp", null, "13.5"));
        assertThat(TypicalHelping.of(mashed).orElseThrow().grams().likely().value()).isCloseTo(13.5, within(1e-9));
    }

    @Test
    void of_a_sandwich_one_is_eaten_and_of_a_pizza_not_all() {
        var burger = food("dish", "Hamburger", "45", MeasuredFoods.portion("sandwich", null, "97"));
        assertThat(TypicalHelping.of(burger).orElseThrow().grams().likely().value()).isEqualTo(97);
        var pizza = food("dish", "Cheese pizza", "43", MeasuredFoods.portion("slice", null, "107"),
                MeasuredFoods.portion("pizza", null, "853"));
        assertThat(TypicalHelping.of(pizza).orElseThrow().grams().likely().value()).isEqualTo(140);
    }

    @Test
    void milk_in_coffee_is_not_a_glass_of_milk() {
        var milk = food("dairy", "Milk", "88");
        var coffee = Optional.of(food("beverage", "Coffee", "99"));
        var cereal = Optional.of(food("breakfast-cereal", "Muesli", "7"));
        assertThat(TypicalHelping.of(milk, coffee).orElseThrow().grams().likely().value()).isEqualTo(30);
        assertThat(TypicalHelping.of(milk, cereal).orElseThrow().grams().likely().value()).isEqualTo(120);
        assertThat(TypicalHelping.of(milk, Optional.of(food("sweet", "Marie biscuits", "5"))).orElseThrow().grams()
                .likely().value()).isEqualTo(240);
    }

    @Test
    void what_is_seldom_eaten_by_itself_and_what_is_counted_say_so() {
        assertThat(TypicalHelping.of(food("spice", "Curry powder", "9")).orElseThrow().isSeasoning()).isTrue();
        assertThat(TypicalHelping.of(food("baking", "Bread flour", "13")).orElseThrow().isSeasoning()).isTrue();
        assertThat(TypicalHelping.of(food("soup", "Tomato soup", "91")).orElseThrow().isCounted()).isTrue();
        assertThat(TypicalHelping.of(food("nut-seed", "Almonds", "4")).orElseThrow().isCounted()).isFalse();
    }

    @Test
    void only_what_is_poured_or_spooned_has_a_density_of_its_own() {
        assertThat(TypicalHelping.gramsPerMilliliter(food("soup", "Chicken noodle soup", "94")).orElseThrow()
                .likely().value()).isBetween(0.95, 1.1);
        assertThat(TypicalHelping.gramsPerMilliliter(food("dish", "Beef stew", "80"))).isPresent();
        assertThat(TypicalHelping.gramsPerMilliliter(food("dish", "Porridge", "84"))).isPresent();
        assertThat(TypicalHelping.gramsPerMilliliter(food("snack", "Potato chips", "2"))).isEmpty();
        assertThat(TypicalHelping.gramsPerMilliliter(food("meat", "Beef chuck", "60"))).isEmpty();
        assertThat(TypicalHelping.gramsPerMilliliter(food("dish", "Cheese pizza", "43"))).isEmpty();
    }

    private static Food food(String category, String name, String water, Portion... portions) {
        return new Food(
                new FoodId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                FoodSource.GALLEY,
                name,
                name,
                Map.of(),
                List.of(),
                Optional.of(category).filter(it -> !it.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Nutrients(List.of(new NutrientAmount("255", "Water", new BigDecimal(water), "g"))),
                List.of(portions),
                Optional.empty(),
                Allergens.UNKNOWN,
                Diets.UNKNOWN,
                1);
    }
}
