package dev.galley.domain.meal.diary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final Totals EGGS = new Totals(
            Map.of(Nutrient.CALORIES, new Interval(120, 143, 165), Nutrient.PROTEIN_GRAMS, Interval.exactly(12)),
            Set.of(),
            1,
            1);
    private static final Totals SOUP = new Totals(
            Map.of(Nutrient.CALORIES, new Interval(200, 300, 400)), Set.of(), 0.5, 1);
    private static final Totals RIDDLE = new Totals(Map.of(), Set.of(), 0, 1);

    @Test
    void nothing_eaten_is_known_to_be_nothing() {
        assertThat(Totals.of(List.of())).isEqualTo(Totals.NOTHING);
        assertThat(Totals.NOTHING.wholly(Nutrient.CALORIES)).contains(0.0);
        assertThat(Totals.NOTHING.plus(EGGS)).isEqualTo(EGGS);
        assertThat(EGGS.plus(Totals.NOTHING)).isEqualTo(EGGS);
    }

    @Test
    void intervals_add_up_and_what_one_does_not_tell_is_incomplete() {
        var both = EGGS.plus(SOUP);
        assertThat(both.of(Nutrient.CALORIES)).contains(new Interval(320, 443, 565));
        assertThat(both.of(Nutrient.PROTEIN_GRAMS)).contains(Interval.exactly(12));
        assertThat(both.partial()).containsExactly(Nutrient.PROTEIN_GRAMS);
        assertThat(both.coverage()).isEqualTo(0.75);
        assertThat(both.meals()).isEqualTo(2);
        assertThat(SOUP.plus(EGGS)).isEqualTo(both);
    }

    @Test
    void the_unknown_is_absent_and_lowers_the_coverage() {
        assertThat(RIDDLE.of(Nutrient.CALORIES)).isEmpty();
        var both = RIDDLE.plus(EGGS);
        assertThat(both.coverage()).isEqualTo(0.5);
        assertThat(both.partial()).containsExactly(Nutrient.CALORIES, Nutrient.PROTEIN_GRAMS);
        assertThat(both.wholly(Nutrient.CALORIES)).isEmpty();
    }
}
