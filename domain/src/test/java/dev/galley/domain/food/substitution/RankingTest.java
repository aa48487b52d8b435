package dev.galley.domain.food.substitution;

import static dev.galley.domain.food.substitution.SubstituteFoods.BUTTER;
import static dev.galley.domain.food.substitution.SubstituteFoods.MARGARINE;
import static dev.galley.domain.food.substitution.SubstituteFoods.OIL;
import static dev.galley.domain.food.substitution.SubstituteFoods.WATER;
import static dev.galley.domain.food.substitution.SubstituteFoods.bySlug;
import static dev.galley.domain.food.substitution.SubstitutionSamples.amount;
import static dev.galley.domain.food.substitution.SubstitutionSamples.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Substitution BAKING = substitution("margarine", Role.FAT, 4, 2, Context.BAKING);
    private static final Substitution FRYING = substitution("oil", Role.FAT, 4, 2, Context.FRYING);
    private static final Substitution ANYWHERE = substitution("water", Role.MOISTURE, 4, 2, Context.ANY);

    private static Substitution substitution(
            String food, Role role, int closeness, int availability, Context... contexts) {
        return new Substitution(
                List.of("butter"), amount(1, 1, "tbsp"), role, Set.of(contexts),
                List.of(part(food, amount(1, 1, "tbsp"))), closeness, availability, "It does.", Optional.empty(),
                Optional.empty());
    }

    private static List<Substitution> ranked(Dish dish, Substitution... all) {
        var exchanges = Stream.of(all)
                .map(it -> Exchange.of(it, BUTTER, bySlug(BUTTER, OIL, MARGARINE, WATER), Replaced.HUNDRED_GRAMS, List
                        .of())
                        .orElseThrow())
                .toList();
        return Ranking.of(exchanges, BUTTER, dish).stream().map(Exchange::substitution).toList();
    }

    private static Dish dish(Context context, String... foods) {
        return new Dish(Set.of(context), Set.of(foods), Optional.empty());
    }

    @Test
    void what_works_in_this_dish_comes_before_what_works_anywhere_and_that_before_the_rest() {
        assertThat(ranked(dish(Context.FRYING), BAKING, FRYING, ANYWHERE)).containsExactly(FRYING, ANYWHERE, BAKING);
        assertThat(ranked(dish(Context.BAKING), FRYING, ANYWHERE, BAKING)).containsExactly(BAKING, ANYWHERE, FRYING);
    }

    @Test
    void what_is_meant_for_just_this_comes_before_what_works_here_too() {
        var wide = substitution(
                "margarine", Role.FAT, 4, 2, Context.FRYING, Context.STEW, Context.SOUP, Context.SAUCE);
        var narrow = substitution("margarine", Role.COATING, 4, 2, Context.FRYING);
        assertThat(ranked(dish(Context.FRYING), wide, narrow).getFirst()).isEqualTo(narrow);
    }

    @Test
    void without_a_dish_the_commonest_role_comes_first() {
        var moisture = substitution("margarine", Role.MOISTURE, 5, 2, Context.BAKING);
        assertThat(ranked(Dish.UNKNOWN, FRYING, moisture)).containsExactly(FRYING, moisture);
    }

    @Test
    void what_is_closer_comes_first_and_so_does_what_is_easier_to_find() {
        var far = substitution("oil", Role.FAT, 1, 2, Context.ANY);
        var close = substitution("margarine", Role.FAT, 5, 2, Context.ANY);
        assertThat(ranked(Dish.UNKNOWN, far, close)).containsExactly(close, far);
        var rare = substitution("oil", Role.FAT, 4, 1, Context.ANY);
        var common = substitution("margarine", Role.FAT, 4, 3, Context.ANY);
        assertThat(ranked(Dish.UNKNOWN, rare, common)).containsExactly(common, rare);
    }

    @Test
    void what_changes_the_energy_less_comes_first() {
        var lean = substitution("water", Role.FAT, 4, 2, Context.ANY);
        var alike = substitution("margarine", Role.FAT, 4, 2, Context.ANY);
        assertThat(ranked(Dish.UNKNOWN, lean, alike)).containsExactly(alike, lean);
    }

    @Test
    void what_is_in_the_dish_already_is_at_hand() {
        var oil = substitution("oil", Role.FAT, 4, 2, Context.FRYING);
        var margarine = substitution("margarine", Role.FAT, 4, 2, Context.FRYING);
        assertThat(ranked(dish(Context.FRYING, "oil"), margarine, oil)).containsExactly(oil, margarine);
        assertThat(ranked(dish(Context.FRYING), margarine, oil)).containsExactly(margarine, oil);
    }

    @Test
    void much_of_the_dish_is_body_and_little_is_seasoning() {
        var body = substitution("margarine", Role.BODY, 4, 2, Context.ANY);
        var aroma = substitution("oil", Role.AROMA, 4, 2, Context.ANY);
        var much = new Dish(Set.of(Context.STEW), Set.of(), Optional.of(0.4));
        var little = new Dish(Set.of(Context.STEW), Set.of(), Optional.of(0.01));
        assertThat(ranked(much, aroma, body)).containsExactly(body, aroma);
        assertThat(ranked(little, body, aroma)).containsExactly(aroma, body);
    }

    @Test
    void the_same_thing_is_told_once() {
        var binding = substitution("oil", Role.BINDING, 4, 2, Context.BAKING);
        var fat = substitution("oil", Role.FAT, 4, 2, Context.FRYING);
        assertThat(ranked(dish(Context.FRYING), binding, fat)).containsExactly(fat);
    }

    @Test
    void a_dish_is_known_by_its_foods_in_any_language() {
        var cake = dish("dessert", "flour-wheat", "sugar-white", "egg", "baking-powder");
        assertThat(cake.contexts()).contains(Context.BAKING, Context.DESSERT);
        assertThat(dish("main", "breadcrumbs", "flour-wheat", "egg", "sugar-white").contexts())
                .contains(Context.BREADING, Context.FRYING)
                .doesNotContain(Context.BAKING);
        assertThat(dish("bread", "flour-bread", "yeast-dry").contexts()).contains(Context.BREAD);
        assertThat(dish("main", "turmeric", "cumin-ground", "onion").contexts()).contains(Context.CURRY);
        assertThat(dish("main", "soy-sauce", "sesame-oil").contexts()).contains(Context.STIR_FRY);
        assertThat(dish("soup", "stock-chicken").contexts()).containsExactly(Context.SOUP);
        assertThat(dish("side", "potato").contexts()).isEmpty();
    }

    private static Dish dish(String category, String... foods) {
        return Dish.of(Optional.of(category), List.of(foods), Optional.empty(), Optional.empty());
    }

    @Test
    void amounts_read_as_cooks_write_them() {
        assertThat(amount(3, 2, "tsp").of("lemon juice")).isEqualTo("1½ tsp lemon juice");
        assertThat(amount(2, 3, "cup").of("milk")).isEqualTo("⅔ cup milk");
        assertThat(amount(1, 1, "piece").of("egg")).isEqualTo("1 egg");
        assertThat(amount(250, 1, "g").of("tofu")).isEqualTo("250 g tofu");
        assertThat(amount(1, 5, "cup").of("oil")).isEqualTo("0.2 cup oil");
    }
}
