package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatheringTest {
    @Test
    void what_is_left_out_of_a_long_list_is_counted() {
        var into = new Gathering().name("Stew", Provenance.at(Provenance.From.TEXT, 0, 4));
        for (int i = 1; i <= 500; i++) {
            into.ingredient(i + " eggs", Optional.empty(), Provenance.at(Provenance.From.TEXT, 0, 4));
        }
        var read = into.finish();
        assertThat(read.ingredients()).hasSize(100);
        assertThat(read.setAside()).hasSize(101);
        assertThat(read.setAside().getLast().text()).isEqualTo("… and 300 more");
    }
}
