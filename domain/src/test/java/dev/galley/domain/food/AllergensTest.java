package dev.galley.domain.food;

import static dev.galley.domain.kernel.Allergen.CELERY;
import static dev.galley.domain.kernel.Allergen.EGGS;
import static dev.galley.domain.kernel.Allergen.MILK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Refused;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AllergensTest {
    @Test
    void nobody_is_told_that_a_food_is_free_of_what_is_not_known() {
        assertThat(Allergen.values()).noneMatch(Allergens.UNKNOWN::isFreeOf);
        var milky = Allergens.of(Set.of(MILK), Set.of(), false);
        assertThat(milky.unknown()).hasSize(Allergen.values().length - 1).doesNotContain(MILK);
        assertThat(milky.isFreeOf(EGGS)).isFalse();
    }

    @Test
    void where_all_is_told_what_is_not_named_is_not_there() {
        var milky = Allergens.of(Set.of(MILK), Set.of(MILK, CELERY), true);
        assertThat(milky.contains()).containsExactly(MILK);
        assertThat(milky.mayContain()).containsExactly(CELERY);
        assertThat(milky.isFreeOf(EGGS)).isTrue();
        assertThat(milky.isFreeOf(CELERY)).isFalse();
    }

    @Test
    void an_allergen_is_in_one_of_the_sets_only() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Allergens(Set.of(MILK), Set.of(MILK), Set.of()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Allergens(Set.of(), Set.of(MILK), Set.of(MILK)));
    }

    /** Seed 9. */
    @Test
    void whatever_is_said_each_allergen_is_in_at_most_one_set_and_free_only_if_in_none() {
        var random = new SplittableRandom(9);
        for (int i = 0; i < 1_000; i++) {
            var said = Allergens.of(some(random), some(random), random.nextBoolean());
            for (var allergen : Allergen.values()) {
                int sets = (said.contains().contains(allergen) ? 1 : 0)
                        + (said.mayContain().contains(allergen) ? 1 : 0)
                        + (said.unknown().contains(allergen) ? 1 : 0);
                assertThat(sets).isEqualTo(said.isFreeOf(allergen) ? 0 : 1);
            }
        }
    }

    private static Set<Allergen> some(SplittableRandom random) {
        var some = EnumSet.noneOf(Allergen.class);
        for (var allergen : Allergen.values()) {
            if (random.nextInt(4) == 0) {
                some.add(allergen);
            }
        }
        return some;
    }
}
