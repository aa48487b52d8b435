package dev.galley.domain.meal.analysis;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.eggs;
import static dev.galley.domain.meal.MealSamples.meal;
import static dev.galley.domain.meal.MealSamples.riddle;
import static dev.galley.domain.meal.MealSamples.soup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.meal.Question;
import dev.galley.domain.meal.analysis.FormerItems.Former;
import dev.galley.domain.meal.analysis.PhotoAnalyses.Asked;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

public interface FormerItemsContract {
    /** The meals 1 and 2 are there. */
    void with(Consumer<FormerItems> work);

    @Test
    default void what_is_kept_is_found_as_it_was_until_it_is_forgotten() {
        with(former -> {
            assertThat(former.of(meal(1))).isEmpty();
            var before = new Former(
                    List.of(eggs(), soup(), riddle()),
                    Optional.of("rules"),
                    List.of(new Question(new UUID(1, 1), "soup", List.of(250L, 500L))),
                    List.of(new Asked(new UUID(1, 1), soup().id().value())),
                    3);
            former.keep(meal(1), ANNA, before);
            assertThat(former.of(meal(1))).contains(before);
            assertThat(former.of(meal(2))).isEmpty();
            var later = new Former(List.of(soup()), Optional.empty(), List.of(), List.of(), 4);
            former.keep(meal(1), ANNA, later);
            assertThat(former.of(meal(1))).contains(later);
            former.forget(meal(1));
            assertThat(former.of(meal(1))).isEmpty();
        });
    }
}
