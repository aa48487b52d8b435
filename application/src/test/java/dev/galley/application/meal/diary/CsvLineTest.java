package dev.galley.application.meal.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    private static String cell(Object value) {
        var line = CsvLine.of(List.of(Optional.of(value)));
        assertThat(line).endsWith("\r\n");
        return line.substring(0, line.length() - 2);
    }

    @Test
    void what_is_unknown_is_empty_and_no_zero() {
        assertThat(CsvLine.of(List.of(Optional.of("a"), Optional.empty(), Optional.of(0.0), Optional.empty())))
                .isEqualTo("a,,0.0,\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cell("\"a\"")).isEqualTo("\"\"\"a\"\"\"");
        assertThat(cell("a\nb\r\nc")).isEqualTo("\"a\nb\r\nc\"");
        assertThat(cell("café 🍳 a-b=c")).isEqualTo("café 🍳 a-b=c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "＝1", "＋1", "－1", "＠x"})
    void what_a_spreadsheet_would_run_is_a_text(String formula) {
        assertThat(cell(formula)).startsWith("'").endsWith(formula);
    }

    @Test
    void what_starts_a_line_is_quoted_and_a_text() {
        assertThat(cell("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(cell("\n")).isEqualTo("\"'\n\"");
    }

    @Test
    void numbers_are_numbers() {
        assertThat(cell(-1.5)).isEqualTo("-1.5");
        assertThat(cell(new BigDecimal("80.40"))).isEqualTo("80.40");
    }
}
