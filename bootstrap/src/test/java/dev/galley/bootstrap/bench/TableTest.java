package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "37648|37,600", "999.6|1000", "412.4|412", "4.2149|4.21", "0.013249|0.0132", "0|0", "NaN|-", "-2.5|-2.50",
            "1234567|1,230,000"})
    void numbers_show_the_three_digits_that_matter(double value, String shown) {
        assertThat(Table.number(value)).isEqualTo(shown);
    }

    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        var table = new Table("name", "n");
        table.row("a", 12345);
        assertThat(table).hasToString("""
                | name |     n |
                | ---- | ----- |
                | a    | 12345 |
                """);
    }
}
