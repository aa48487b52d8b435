package dev.galley.persistence.recipe.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void accents_capitals_and_signs_go() {
        assertThat(Folding.fold("  Crème Brûlée! ")).isEqualTo("creme brulee");
        assertThat(Folding.fold("Shepherd's stir-fry, Weiß & Ærø")).isEqualTo("shepherds stir fry weiss aero");
        assertThat(Folding.fold("Creme\u0301 ½")).isEqualTo("creme 1 2");
        assertThat(Folding.fold("!?")).isEmpty();
    }

    @Test
    void scripts_without_spaces_become_pairs() {
        assertThat(Folding.indexed("親子丼 rice")).isEqualTo("親子 子丼 rice");
        assertThat(Folding.pieces("豆腐")).containsExactly("豆腐");
        assertThat(Folding.pieces("丼")).containsExactly("丼");
    }

    @Test
    void what_was_folded_leads_back_to_where_it_stood() {
        var folded = Folded.of("¡Weiß! é");
        assertThat(folded.text()).isEqualTo("weiss e");
        assertThat(folded.start(0)).isEqualTo(1);
        assertThat(folded.start(3)).isEqualTo(4);
        assertThat(folded.start(4)).isEqualTo(4);
        assertThat(folded.start(6)).isEqualTo(7);
        assertThat(folded.start(7)).isEqualTo(8);
    }

    @Test
    void distances_count_letters_added_dropped_changed_and_swapped() {
        assertThat(Spelling.distance("chiken", "chicken")).isEqualTo(1);
        assertThat(Spelling.distance("aplle", "apple")).isEqualTo(1);
        assertThat(Spelling.distance("abcd", "badc")).isEqualTo(2);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }
}
