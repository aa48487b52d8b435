package dev.galley.domain.meal.analysis;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.meal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.MealId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

public interface PhotoAnalysesContract {
    UUID RUNNER = new UUID(1, 1);
    UUID OTHER = new UUID(1, 2);

    /** In a transaction of its own. The meals that the tests speak of are there. */
    void with(Consumer<PhotoAnalyses> work);

    private static PhotoAnalysis analysis(MealId meal) {
        return PhotoAnalysis.of(
                meal,
                ANNA,
                Tier.PRO,
                Language.JA,
                Optional.of("k3y"),
                new Clues(Optional.of("lunch"), Optional.of("half"), Optional.of(250.0), List.of("rice", "2 eggs")),
                true,
                NOW);
    }

    private static PhotoAnalysis.Reply reply() {
        return new PhotoAnalysis.Reply(
                Optional.of(new SeenDish(
                        Optional.of("Rice"),
                        0.8,
                        List.of(new SeenItem(
                                "Rice",
                                Optional.of(1.0),
                                Optional.of("cup"),
                                new Interval(100, 150, 200),
                                Map.of(Nutrient.CALORIES, 195.0),
                                0.9)))),
                "fake:model");
    }

    @Test
    default void what_is_saved_is_found_as_it_was() {
        with(analyses -> {
            assertThat(analyses.of(meal(1))).isEmpty();
            analyses.save(analysis(meal(1)));
            assertThat(analyses.of(meal(1))).contains(analysis(meal(1)));
            var full = analysis(meal(1)).begun(OTHER, NOW).begun(RUNNER, NOW).replied(reply());
            analyses.save(full);
            assertThat(analyses.toChange(meal(1))).contains(full);
            analyses.save(full.over(NOW));
            assertThat(analyses.of(meal(1))).contains(full.over(NOW));
        });
    }

    @Test
    default void only_who_holds_it_can_renew() {
        with(analyses -> {
            analyses.save(analysis(meal(1)).begun(RUNNER, NOW));
            analyses.save(analysis(meal(2)).begun(OTHER, NOW));
            var later = NOW.plusSeconds(30);
            assertThat(analyses.renew(RUNNER, Set.of(meal(1), meal(2)), later)).containsExactly(meal(1));
            assertThat(analyses.of(meal(1)).orElseThrow().isHeld(later.minusMillis(1))).isTrue();
            assertThat(analyses.of(meal(2)).orElseThrow().isHeld(later.minusMillis(1))).isFalse();
            analyses.save(analysis(meal(1)).begun(RUNNER, NOW).over(NOW));
            assertThat(analyses.renew(RUNNER, Set.of(meal(1)), later)).isEmpty();
            assertThat(analyses.renew(RUNNER, Set.of(), later)).isEmpty();
        });
    }

    @Test
    default void what_nobody_holds_and_should_be_over_is_overdue() {
        with(analyses -> {
            analyses.save(analysis(meal(1)));
            analyses.save(analysis(meal(2)).begun(RUNNER, NOW));
            var late = NOW.plus(PhotoAnalysis.LONGEST).plusSeconds(1);
            assertThat(analyses.overdue(NOW, NOW, 10)).isEmpty();
            assertThat(analyses.overdue(late, NOW.plusSeconds(1), 10)).containsExactly(meal(1));
            assertThat(analyses.overdue(late, late, 10)).containsExactlyInAnyOrder(meal(1), meal(2));
            assertThat(analyses.overdue(late, late, 1)).hasSize(1);
            analyses.save(analysis(meal(1)).over(NOW));
            assertThat(analyses.overdue(late, late, 10)).containsExactly(meal(2));
        });
    }

    @Test
    default void a_photo_leads_to_those_that_are_open() {
        with(analyses -> {
            var analysis = analysis(meal(1));
            var image = analysis.image().orElseThrow();
            analyses.save(analysis);
            assertThat(analyses.openOf(image)).containsExactly(meal(1));
            assertThat(analyses.openOf(image + "0")).isEmpty();
            analyses.save(analysis.over(NOW));
            assertThat(analyses.openOf(image)).isEmpty();
        });
    }

    @Test
    default void questions_are_those_asked_last() {
        with(analyses -> {
            analyses.save(analysis(meal(1)));
            assertThat(analyses.asked(meal(1))).isEmpty();
            var asked = List.of(new PhotoAnalyses.Asked(new UUID(2, 1), new UUID(3, 1)));
            analyses.ask(meal(1), asked);
            analyses.save(analysis(meal(1)).over(NOW));
            assertThat(analyses.asked(meal(1))).isEqualTo(asked);
            analyses.ask(meal(1), List.of());
            assertThat(analyses.asked(meal(1))).isEmpty();
        });
    }
}
