package dev.galley.domain.food.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every model behind {@link Embeddings} has to keep to. */
public abstract class EmbeddingsContract {
    protected abstract Embeddings embeddings();

    private List<Meaning> meanings(String... texts) {
        return embeddings().of(List.of(texts)).orElseThrow();
    }

    @Test
    void each_text_has_its_meaning_in_order_and_all_are_of_one_size() {
        var together = meanings("coriander leaves", "beef brisket", "plain flour");
        assertThat(together).hasSize(3).extracting(Meaning::dimensions).containsOnly(together.getFirst().dimensions());
        assertThat(meanings("beef brisket").getFirst().cosine(together.get(1))).isGreaterThan(0.999);
    }

    @Test
    void a_text_means_most_nearly_itself() {
        var flour = meanings("plain flour").getFirst();
        assertThat(flour.cosine(meanings("plain flour").getFirst())).isGreaterThan(0.999);
        assertThat(flour.cosine(meanings("beef brisket").getFirst())).isLessThan(0.999);
    }

    @Test
    void kinds_of_one_food_are_nearer_than_different_foods() {
        var all = meanings("tomatoes, cherry", "cherry tomatoes", "smoked herring");
        assertThat(all.get(0).cosine(all.get(1))).isGreaterThan(all.get(0).cosine(all.get(2)));
    }

    @Test
    void as_many_texts_as_promised_can_be_asked_for_at_once() {
        var many = java.util.Collections.nCopies(Embeddings.MOST_TEXTS, "onion");
        assertThat(embeddings().of(many).orElseThrow()).hasSize(Embeddings.MOST_TEXTS);
        assertThat(embeddings().model()).isNotBlank();
    }
}
