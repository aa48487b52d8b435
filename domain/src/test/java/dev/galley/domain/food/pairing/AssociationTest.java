package dev.galley.domain.food.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssociationTest {
    @Test
    void one_never_without_the_other_is_1_and_chance_is_0() {
        assertThat(Association.of(5, 5, 5, 100)).isCloseTo(1, within(1e-12));
        assertThat(Association.of(10, 20, 50, 100)).isCloseTo(0, within(1e-12));
        assertThat(Association.of(100, 100, 100, 100)).isZero();
    }

    /** By hand: ln(0.04 / (0.1 * 0.08)) / -ln(0.04) = ln 5 / ln 25 = 1/2. */
    @Test
    void a_pair_that_was_reckoned_by_hand() {
        assertThat(Association.of(4, 10, 8, 100)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void it_is_symmetric_bounded_and_grows_with_what_is_together() {
        var chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long all = 2L + chance.nextInt(10_000);
            long one = 1 + chance.nextLong(all);
            long other = 1 + chance.nextLong(all);
            long together = 1 + chance.nextLong(Math.min(one, other));
            double score = Association.of(together, one, other, all);
            assertThat(score).isBetween(-1.0, 1.0).isEqualTo(Association.of(together, other, one, all));
            if (together > 1 && together < all) {
                assertThat(Association.of(together - 1, one, other, all)).isLessThan(score + 1e-12);
            }
        }
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Association.of(0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Association.of(3, 2, 5, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> Association.of(1, 2, 10, 9));
    }
}
