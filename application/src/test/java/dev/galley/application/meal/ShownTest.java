package dev.galley.application.meal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void figures_are_shown_to_a_thousandth_and_small_ones_to_six_digits() {
        assertThat(Shown.rounded(14.299999999999999)).isEqualTo(14.3);
        assertThat(Shown.rounded(12.560000000000002)).isEqualTo(12.56);
        assertThat(Shown.rounded(1_234.56789)).isEqualTo(1_234.568);
        assertThat(Shown.rounded(-0.30000000000000004)).isEqualTo(-0.3);
        assertThat(Shown.rounded(0.000_000_240_000_01)).isEqualTo(0.000_000_24);
        assertThat(Shown.rounded(0)).isZero();
        assertThat(Shown.plain(100_000)).hasToString("100000");
        assertThat(Shown.plain(0.000_01)).hasToString("0.00001");
    }

    @Test
    void what_is_larger_is_not_shown_as_smaller() {
        double before = 0;
        for (double figure = 0.999_99; figure < 1.001; figure += 0.000_000_1) {
            assertThat(Shown.rounded(figure)).isGreaterThanOrEqualTo(before);
            before = Shown.rounded(figure);
        }
    }
}
