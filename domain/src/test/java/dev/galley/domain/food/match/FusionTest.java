package dev.galley.domain.food.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.domain.food.match.Fusion.Scored;
import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {
    private static Scored<String> food(String name, double score) {
        return new Scored<>(name, score);
    }

    private static List<String> order(List<Scored<String>> words, List<Scored<String>> meanings) {
        return Fusion.of(words, meanings).stream().map(Scored::food).toList();
    }

    @Test
    void without_a_model_nothing_changes() {
        var words = List.of(food("leek", 0.8), food("chives", 0.7));
        assertThat(Fusion.of(words, List.of())).isEqualTo(words);
    }

    @Test
    void what_both_find_comes_first() {
        assertThat(order(List.of(food("leek", 0.8), food("chives", 0.7)), List.of(food("chives", 0.6))))
                .containsExactly("chives", "leek");
    }

    @Test
    void no_model_puts_anything_before_what_words_are_sure_of() {
        assertThat(order(
                List.of(food("leek", 0.95), food("chives", 0.7)), List.of(food("chives", 0.9), food("onion", 0.8))))
                .startsWith("leek");
    }

    @Test
    void what_only_a_model_finds_is_told_and_never_sure() {
        assertThat(Fusion.of(List.of(), List.of(food("aubergine", 0.98))))
                .singleElement()
                .satisfies(it -> assertThat(it.score()).isLessThan(Fusion.SURE));
    }

    @Test
    void what_means_hardly_the_same_does_not_answer() {
        assertThat(order(List.of(), List.of(food("leek", 0.36), food("gravel", 0.34)))).containsExactly("leek");
    }

    @Test
    void a_vector_that_points_nowhere_is_no_meaning() {
        assertThatThrownBy(() -> Meaning.of(new float[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Meaning.of(new float[]{Float.NaN})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Meaning.of(new float[]{1}).cosine(Meaning.of(new float[]{1, 2})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Meaning.of(new float[]{3, 4}).vector()).containsExactly(0.6f, 0.8f);
    }
}
