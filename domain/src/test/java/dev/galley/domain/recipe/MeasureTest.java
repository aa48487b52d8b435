package dev.galley.domain.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.food.measure.Ratio;
import dev.galley.domain.food.measure.StandardUnit;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureTest {
    /** A recipe is scaled with the same cup as its lines are read and weighed with. */
    @ParameterizedTest
    @EnumSource
    void a_unit_is_as_large_here_as_it_is_for_foods(Measure measure) {
        var size = StandardUnit.of(measure.code()).orElseThrow().size();
        assertThat(size).isEqualTo(Ratio.of(measure.inBase(BigDecimal.ONE)));
    }
}
