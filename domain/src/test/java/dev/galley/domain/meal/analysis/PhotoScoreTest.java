package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhotoScoreTest {
    private static final PhotoScore.Truth TRUTH = new PhotoScore.Truth(
            "Rice with chicken",
            List.of(new PhotoScore.TrueItem("rice", Optional.of(200.0)), new PhotoScore.TrueItem("chicken", Optional.of(
                    90.0))),
            Map.of(Nutrient.CALORIES, 400.0));

    private static SeenItem.Raw item(String name, double grams, double min, double max) {
        return new SeenItem.Raw(name, 1, "", grams, min, max, 100, 1, 1, 1, 1);
    }

    @Test
    void a_right_answer_scores_full() {
        var answer = SeenDish.of("Rice with chicken", 1, List.of(item("Rice", 200, 150, 250), item("Chicken", 90, 80,
                99)));
        var score = PhotoScore.of(List.of(new PhotoScore.Compared(TRUTH, answer, Map.of(Nutrient.CALORIES, 400.0))));
        assertThat(score.nameLikeness()).isCloseTo(1, within(1e-9));
        assertThat(score.ingredientF1()).isEqualTo(1);
        assertThat(score.weightedError()).containsEntry(Nutrient.CALORIES, 0.0);
        assertThat(score.rangeCoverage()).contains(1.0);
    }

    @Test
    void what_is_missed_invented_and_out_of_range_counts() {
        var answer = SeenDish.of("Soup", 1, List.of(item("Rice", 100, 90, 110), item("Banana", 90, 80, 99)));
        var score = PhotoScore.of(List.of(new PhotoScore.Compared(TRUTH, answer, Map.of(Nutrient.CALORIES, 300.0))));
        assertThat(score.nameLikeness()).isZero();
        assertThat(score.ingredientF1()).isEqualTo(0.5);
        assertThat(score.weightedError()).containsEntry(Nutrient.CALORIES, 0.25);
        assertThat(score.rangeCoverage()).contains(0.0);
    }
}
