package dev.galley.domain.food.substitution;

import static dev.galley.domain.food.substitution.SubstitutionSamples.amount;
import static dev.galley.domain.food.substitution.SubstitutionSamples.part;
import static dev.galley.domain.food.substitution.SubstitutionSamples.substitution;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every place that knows substitutions keeps to. */
public interface SubstitutionsContract {
    Substitution SOURED = substitution(
            List.of("buttermilk", "buttermilk-whole"),
            Role.ACID,
            Set.of(Context.BAKING, Context.ANY),
            part("milk", amount(1, 1, "cup")),
            new Part("lemon-juice", amount(3, 2, "tbsp"), Optional.of("fresh"), false));
    Substitution KEFIR = substitution(
            List.of("buttermilk"), Role.CREAMINESS, Set.of(Context.STIR_FRY), part("kefir", amount(7, 8, "cup")));
    Substitution WATER = new Substitution(
            List.of("egg"), amount(1, 1, "piece"), Role.FOAM, Set.of(Context.DESSERT),
            List.of(new Part("chickpea-canned", amount(3, 1, "tbsp"), Optional.of("the liquid"), true)),
            1, 2, "It whips.", Optional.empty(), Optional.of("It is less stable."));

    Substitutions holding(List<Substitution> all);

    @Test
    default void what_is_known_of_a_food_comes_in_the_order_in_which_it_was_set_down() {
        var substitutions = holding(List.of(SOURED, WATER, KEFIR));
        assertThat(substitutions.of("buttermilk")).containsExactly(SOURED, KEFIR);
        assertThat(substitutions.of("buttermilk-whole")).containsExactly(SOURED);
        assertThat(substitutions.of("egg")).containsExactly(WATER);
    }

    @Test
    default void nothing_is_made_up_for_a_food_that_nobody_wrote_of() {
        var substitutions = holding(List.of(SOURED, WATER));
        assertThat(substitutions.of("milk")).isEmpty();
        assertThat(substitutions.of("moon-dust")).isEmpty();
        assertThat(substitutions.of("")).isEmpty();
    }

    @Test
    default void all_of_them_come_in_their_order() {
        assertThat(holding(List.of(WATER, SOURED, KEFIR)).all()).containsExactly(WATER, SOURED, KEFIR);
        assertThat(holding(List.of()).all()).isEmpty();
    }
}
