package dev.galley.domain.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refused;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    @ParameterizedTest
    @CsvSource({
            "96385074, 00000096385074, 96385074", // GTIN-8
            "036000291452, 00036000291452, 036000291452", // UPC-A
            "0036000291452, 00036000291452, 036000291452", // the same, as an EAN-13
            "3168930007432, 03168930007432, 3168930007432",
            "13168930007439, 13168930007439, 13168930007439",
    })
    void a_product_has_one_number_however_many_zeros_lead(String text, String digits, String printed) {
        assertThat(Gtin.of(text)).isEqualTo(new Gtin(digits));
        assertThat(Gtin.of(text).printed()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "1", "3168930007431", "31689300074", "316893000743x", "00000000", "0000000000000", "+3168930007432",
            "٣١٦٨٩٣٠٠٠٧٤٣٢", "123456789012345"})
    void what_is_no_gtin_is_refused(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Gtin.of(text))
                .extracting(Refused::refusal)
                .isEqualTo(FoodRefusal.BARCODE_INVALID);
    }

    /** The check digit is there to find this: seed 5. */
    @Test
    void one_wrong_digit_is_always_noticed() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            var right = new StringBuilder("3168930007432");
            int at = random.nextInt(right.length());
            right.setCharAt(at, (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> Gtin.of(right.toString()));
        }
    }
}
