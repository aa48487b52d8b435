package dev.galley.domain.food.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.galley.domain.kernel.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many labelled lines are read rightly. The goals are those of quality.md, D1. */
class LabelledLinesTest {
    private static final double WHOLE_LINES = 0.953;
    private static final double AMOUNTS = 0.99;
    private static final double AMOUNTS_ABROAD = 0.90;
    private static final Set<String> AMOUNT = Set.of("quantity", "quantityMax", "unit");

    private record Score(int lines, int right, int amounts, String report) {
        double rightShare() {
            return (double) right / lines;
        }

        double amountShare() {
            return (double) amounts / lines;
        }
    }

    private static Score score(List<Labelled> lines) {
        int right = 0;
        int amounts = 0;
        var wrong = new TreeMap<String, Integer>();
        var misses = new StringBuilder();
        for (var line : lines) {
            var differences = line.differences(IngredientLines.parse(line.text(), line.language()));
            right += differences.isEmpty() ? 1 : 0;
            amounts += differences.stream().noneMatch(each -> AMOUNT.contains(each.field())) ? 1 : 0;
            differences.forEach(each -> wrong.merge(each.field(), 1, Integer::sum));
            differences.forEach(each -> misses.append("\n").append(line.text()).append(": ").append(each));
        }
        var report = "%d of %d lines right, %d amounts with unit; wrong fields %s%s"
                .formatted(right, lines.size(), amounts, wrong, misses);
        return new Score(lines.size(), right, amounts, report);
    }

    @Test
    void english_lines_are_read_rightly() {
        var english = LabelledLines.own().stream().filter(line -> line.language() == Language.EN).toList();
        var score = score(english);
        Reports.write("own-en", score.report());
        assertThat(english).hasSizeGreaterThanOrEqualTo(400);
        assertThat(score.rightShare()).as(score.report()).isGreaterThanOrEqualTo(WHOLE_LINES);
        assertThat(score.amountShare()).as(score.report()).isGreaterThanOrEqualTo(AMOUNTS);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void amounts_in_other_languages_are_read_rightly(Language language) {
        var lines = LabelledLines.own().stream().filter(line -> line.language() == language).toList();
        var score = score(lines);
        Reports.write("own-" + language.code(), score.report());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        assertThat(score.amountShare()).as(score.report()).isGreaterThanOrEqualTo(AMOUNTS_ABROAD);
    }

    @Test
    void phrases_that_others_labelled_are_read_rightly() {
        var sample = LabelledLines.sample();
        assumeFalse(sample.isEmpty(), "the sample is not on this machine");
        var score = score(sample);
        Reports.write("sample-of-others", score.report());
        assertThat(score.rightShare()).as(score.report()).isGreaterThanOrEqualTo(WHOLE_LINES);
        assertThat(score.amountShare()).as(score.report()).isGreaterThanOrEqualTo(AMOUNTS);
    }
}
