package dev.galley.domain.meal.analysis;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.meal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.meal.analysis.DishRecognition.Sighting.Unseen;
import dev.galley.domain.meal.analysis.DishRecognition.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhotoAnalysisTest {
    private static final UUID RUNNER = new UUID(1, 1);
    private static final Duration PROMISED = Duration.ofMinutes(2);

    private static PhotoAnalysis sent() {
        return PhotoAnalysis.of(
                meal(1), ANNA, Tier.FREE, Language.EN, Optional.of("k3y"),
                new Clues(Optional.empty(), Optional.empty(), Optional.empty(), List.of()), true, NOW);
    }

    @Test
    void crashes_do_not_use_up_the_tries_of_models() {
        var analysis = sent();
        var now = NOW;
        for (int crash = 0; crash < 10; crash++) {
            analysis = analysis.begun(RUNNER, now);
            now = now.plus(PhotoAnalysis.LEASE);
            assertThat(analysis.isHopeless()).isFalse();
            assertThat(analysis.look(now)).as("time to look after crash " + crash).isPositive();
        }
        assertThat(analysis.attempts()).isEqualTo(1);
        assertThat(analysis.nextLook(new Unseen(Why.FAILED), now)).isPresent();
    }

    @Test
    void a_photo_that_kills_every_machine_is_given_up() {
        var analysis = sent().begun(RUNNER, NOW);
        for (int crash = 0; crash < PhotoAnalysis.MOST_TAKEOVERS; crash++) {
            assertThat(analysis.isHopeless()).isFalse();
            analysis = analysis.begun(RUNNER, NOW);
        }
        assertThat(analysis.isHopeless()).isTrue();
        assertThat(analysis.anew(Tier.FREE, true, NOW).isHopeless()).isFalse();
    }

    @Test
    void what_came_while_all_were_down_is_looked_at() {
        var much = NOW.plus(Duration.ofHours(3));
        assertThat(sent().begun(RUNNER, much).look(much)).isPositive();
    }

    @Test
    void models_that_rest_are_waited_for_as_long_as_there_is_time() {
        var analysis = sent().begun(RUNNER, NOW);
        assertThat(analysis.nextLook(new Unseen(Why.BUSY, Optional.of(Duration.ofSeconds(60))), NOW))
                .contains(NOW.plusSeconds(60));
        assertThat(analysis.nextLook(new Unseen(Why.BUSY, Optional.of(Duration.ofSeconds(100))), NOW)).isEmpty();
    }

    @Test
    void what_nobody_foresaw_is_tried_again_for_two_minutes_at_most() {
        var analysis = sent();
        Instant now = NOW;
        int tries = 0;
        for (var next = Optional.of(NOW); next.isPresent(); next = analysis.nextTry(now)) {
            now = next.get();
            analysis = analysis.begun(RUNNER, now).released();
            tries++;
        }
        assertThat(Duration.between(NOW, now)).isLessThan(PROMISED);
        assertThat(tries).isGreaterThan(10);
        assertThat(analysis.takeovers()).as("nobody died").isZero();
    }

    @Test
    void models_that_fail_at_once_or_never_answer_leave_it_open_for_two_minutes_at_most() {
        for (var took : List.of(Duration.ZERO, PhotoAnalysis.LONGEST_LOOK)) {
            var analysis = sent();
            Instant now = NOW;
            for (var next = Optional.of(NOW); next.isPresent(); next = analysis.nextLook(new Unseen(Why.FAILED), now)) {
                analysis = analysis.begun(RUNNER, next.get());
                var longest = analysis.look(next.get());
                now = next.get().plus(took.compareTo(longest) < 0 ? took : longest);
                analysis = analysis.released();
            }
            assertThat(Duration.between(NOW, now)).isLessThan(PROMISED);
            assertThat(analysis.attempts()).isGreaterThan(1);
        }
    }
}
