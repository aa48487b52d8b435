package dev.galley.domain.food.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.galley.domain.food.FoodId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public interface PairingsContract {
    FoodId TOMATO = food(1);
    FoodId BASIL = food(2);
    FoodId GARLIC = food(3);

    Pairings pairings();

    static FoodId food(int number) {
        return new FoodId(new UUID(0, number));
    }

    static Pairing pair(FoodId one, FoodId other, double score) {
        return new Pairing(one, other, score, Basis.RECIPES, Optional.of(7L));
    }

    @Test
    default void nothing_goes_with_a_food_that_nobody_paired() {
        assertThat(pairings().of(TOMATO)).isEmpty();
        assertThat(pairings().count(Basis.RECIPES)).isZero();
    }

    @Test
    default void a_pairing_holds_from_either_side_the_best_first() {
        pairings().replace(Basis.RECIPES, List.of(pair(TOMATO, GARLIC, 0.25), pair(TOMATO, BASIL, 0.5)));
        assertThat(pairings().of(TOMATO)).containsExactly(pair(TOMATO, BASIL, 0.5), pair(TOMATO, GARLIC, 0.25));
        assertThat(pairings().of(BASIL)).containsExactly(pair(BASIL, TOMATO, 0.5));
        assertThat(pairings().count(Basis.RECIPES)).isEqualTo(2);
    }

    @Test
    default void what_is_known_anew_replaces_what_was_known_by_the_same_basis_alone() {
        var graph = new Pairing(TOMATO, BASIL, 0.75, Basis.FLAVORGRAPH, Optional.empty());
        pairings().replace(Basis.FLAVORGRAPH, List.of(graph));
        pairings().replace(Basis.RECIPES, List.of(pair(TOMATO, GARLIC, 0.25)));
        pairings().replace(Basis.RECIPES, List.of(pair(TOMATO, BASIL, 0.5)));
        pairings().replace(Basis.RECIPES, List.of(pair(TOMATO, BASIL, 0.5)));
        assertThat(pairings().of(TOMATO)).containsExactly(graph, pair(TOMATO, BASIL, 0.5));
        assertThat(pairings().of(GARLIC)).isEmpty();
    }

    @Test
    default void only_the_best_of_each_food_are_kept() {
        pairings().replace(Basis.RECIPES, IntStream.rangeClosed(1, Pairings.MOST_EACH + 20)
                .mapToObj(n -> pair(TOMATO, food(100 + n), n / 1_000.0))
                .toList());
        assertThat(pairings().of(TOMATO)).hasSize(Pairings.MOST_EACH)
                .allMatch(it -> it.score() > 0.02)
                .first()
                .satisfies(it -> assertThat(it.score()).isEqualTo(0.12));
    }

    @Test
    default void another_basis_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> pairings().replace(
                Basis.FLAVORGRAPH, List.of(pair(TOMATO, BASIL, 0.5))));
    }
}
