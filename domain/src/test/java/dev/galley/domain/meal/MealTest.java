package dev.galley.domain.meal;

import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.eggs;
import static dev.galley.domain.meal.MealSamples.logged;
import static dev.galley.domain.meal.MealSamples.photographed;
import static dev.galley.domain.meal.MealSamples.riddle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MealTest {
    private static final MealFailure WHY = MealFailure.NO_FOOD_FOUND;

    /** One in each state, reached by the only ways there are. */
    private static Map<MealStatus, Meal> one() {
        var processing = photographed();
        var analyzing = processing.analyze(NOW);
        var enriching = analyzing.enrich(Optional.of("Eggs"), List.of(eggs()), MealSamples.PHOTO, NOW);
        var all = new EnumMap<MealStatus, Meal>(MealStatus.class);
        all.put(MealStatus.PROCESSING, processing);
        all.put(MealStatus.ANALYZING, analyzing);
        all.put(MealStatus.ENRICHING, enriching);
        all.put(MealStatus.READY, enriching.ready(List.of(eggs()), List.of(), NOW).after());
        all.put(MealStatus.FAILED, analyzing.fail(WHY, NOW).after());
        all.put(MealStatus.INACTIVE, logged().delete(NOW).after());
        return all;
    }

    @Test
    void another_look_brings_other_items_and_is_not_the_owners_doing() {
        var rules = new MealOrigin(Optional.of("k3y"), Optional.of("BASIC"), Optional.of("rules"));
        var ready = photographed().analyze(NOW)
                .enrich(Optional.empty(), List.of(), rules, NOW)
                .ready(List.of(eggs()), List.of(new Question(new UUID(1, 1), "eggs", List.of())), NOW)
                .after();
        var after = ready.seenAnew(List.of(MealSamples.soup()), MealSamples.PHOTO, NOW).after();
        assertThat(after.items()).containsExactly(MealSamples.soup());
        assertThat(after.origin()).isEqualTo(MealSamples.PHOTO);
        assertThat(after.questions()).isEmpty();
        assertThat(after.edited()).isFalse();
        assertThat(after.readyAt()).isEqualTo(ready.readyAt());
    }

    @Test
    void a_template_shows_no_photo_of_what_was_eaten_once() {
        var meal = Optional.ofNullable(one().get(MealStatus.READY)).orElseThrow();
        assertThat(meal.origin().image()).isPresent();
        var template = MealTemplate.of(meal, new TemplateId(new UUID(9, 1)), "Eggs", NOW);
        assertThat(template.origin().image()).isEmpty();
        assertThat(template.origin().provider()).isEqualTo(meal.origin().provider());
    }

    @Test
    void names_are_cut_between_characters() {
        var name = "x" + "😀".repeat(150);
        var cut = MealItem.shortened(name);
        assertThat(cut.length()).isLessThanOrEqualTo(MealItem.LONGEST_NAME);
        assertThat(cut).endsWith("😀…");
        assertThat(MealItem.shortened(" rice ")).isEqualTo("rice");
        assertThat(MealItem.shortened("x".repeat(201))).hasSize(200).endsWith("x…");
    }

    @Test
    void there_are_no_other_transitions_than_these() {
        var allowed = Map.of(
                MealStatus.PROCESSING, EnumSet.of(MealStatus.ANALYZING, MealStatus.FAILED, MealStatus.INACTIVE),
                MealStatus.ANALYZING, EnumSet.of(MealStatus.ENRICHING, MealStatus.FAILED, MealStatus.INACTIVE),
                MealStatus.ENRICHING, EnumSet.of(MealStatus.READY, MealStatus.FAILED, MealStatus.INACTIVE),
                MealStatus.READY, EnumSet.of(MealStatus.INACTIVE),
                MealStatus.FAILED, EnumSet.of(MealStatus.PROCESSING, MealStatus.INACTIVE),
                MealStatus.INACTIVE, EnumSet.of(MealStatus.READY)); // it was so before
        var ways = Map.<MealStatus, UnaryOperator<Meal>>of(
                MealStatus.PROCESSING, meal -> meal.reanalyze(NOW).after(),
                MealStatus.ANALYZING, meal -> meal.analyze(NOW),
                MealStatus.ENRICHING, meal -> meal.enrich(
                        Optional.empty(), List.of(eggs()), MealSamples.PHOTO, NOW),
                MealStatus.READY, meal -> meal.status() == MealStatus.INACTIVE
                        ? meal.restore(NOW).orElseThrow().after()
                        : meal.ready(List.of(eggs()), List.of(), NOW).after(),
                MealStatus.FAILED, meal -> meal.fail(WHY, NOW).after(),
                MealStatus.INACTIVE, meal -> meal.delete(NOW).after());
        one().forEach((from, meal) -> ways.forEach((to, way) -> {
            var expected = allowed.getOrDefault(from, EnumSet.noneOf(MealStatus.class)).contains(to);
            if (expected) {
                assertThat(way.apply(meal).status()).as(from + " to " + to).isEqualTo(to);
            } else if (from == MealStatus.INACTIVE && to == MealStatus.FAILED) {
                assertThat(photographed().delete(NOW).after().restore(NOW).orElseThrow().after().failure())
                        .contains(MealFailure.ANALYSIS_STOPPED);
            } else {
                var refused = catchThrowableOfType(Refused.class, () -> way.apply(meal));
                assertThat(refused).as(from + " to " + to).isNotNull();
                assertThat((Object) refused.refusal())
                        .isIn(MealRefusal.MEAL_STATUS_CONFLICT, MealRefusal.MEAL_NOT_FOUND);
            }
        }));
    }

    @Test
    void states_that_contradict_themselves_cannot_be_built() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MealState.Underway(MealStatus.READY));
        assertThatIllegalArgumentException().isThrownBy(
                () -> photographed().analyze(NOW).enrich(Optional.empty(), List.of(), MealSamples.PHOTO, NOW).ready(
                        List.of(), List.of(), NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new MealState.Ready(
                NOW, Collections.nCopies(4, new Question(new UUID(1, 1), "eggs", List.of()))));
        assertThatIllegalArgumentException().isThrownBy(() -> new MealEditTwice().both());
    }

    private static final class MealEditTwice {
        Meal both() {
            var twice = Optional.of(List.of(eggs(), eggs()));
            return logged()
                    .edit(new MealEdit(Optional.empty(), Optional.empty(), Optional.empty(), twice), NOW)
                    .orElseThrow()
                    .after();
        }
    }

    @Test
    void items_change_only_where_they_are_known() {
        var items = new MealEdit(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of(riddle())));
        for (var status : Set.of(MealStatus.PROCESSING, MealStatus.ANALYZING, MealStatus.ENRICHING,
                MealStatus.FAILED)) {
            var meal = Optional.ofNullable(one().get(status)).orElseThrow();
            var refused = catchThrowableOfType(Refused.class, () -> meal.edit(items, NOW));
            assertThat((Object) refused.refusal()).isEqualTo(MealRefusal.MEAL_NOT_READY);
        }
        var named = new MealEdit(Optional.of("Mine"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(photographed().edit(named, NOW).orElseThrow().after().dishName()).contains("Mine");
        assertThat(logged().edit(named, NOW).orElseThrow().after().edited()).isTrue();
        var same = new MealEdit(logged().name(), Optional.empty(), Optional.empty(), Optional.of(logged().items()));
        assertThat(logged().edit(same, NOW)).isEmpty();
    }

    @Test
    void other_items_leave_no_question_open() {
        var question = new Question(new UUID(1, 2), "butter", List.of(5L, 10L));
        var asking = photographed().analyze(NOW).enrich(Optional.empty(), List.of(eggs()), MealSamples.PHOTO, NOW)
                .ready(
                        List.of(eggs()), List.of(question), NOW).after();
        assertThat(asking.questions()).containsExactly(question);
        var more = new MealEdit(
                Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(List.of(eggs().scaledTo(new BigDecimal("3")))));
        assertThat(asking.edit(more, NOW).orElseThrow().after().questions()).isEmpty();
    }

    @Test
    void a_deleted_meal_comes_back_for_thirty_days() {
        var deleted = logged().delete(NOW).after();
        assertThat(deleted.restore(NOW.plus(Meal.UNDO).minusSeconds(1)).orElseThrow().after().state())
                .isEqualTo(logged().state());
        var late = catchThrowableOfType(Refused.class, () -> deleted.restore(NOW.plus(Meal.UNDO)));
        assertThat((Object) late.refusal()).isEqualTo(MealRefusal.MEAL_NOT_FOUND);
        assertThat(logged().restore(NOW)).isEmpty();
    }

    @Test
    void it_is_called_what_is_in_it() {
        var nameless = Meal.log(
                MealSamples.meal(1), MealSamples.ANNA, Optional.empty(), MealType.LUNCH, MealSamples.NOON,
                MealSamples.LISBON, List.of(eggs(), riddle()), MealOrigin.CHOSEN, NOW).after();
        assertThat(nameless.dishName()).contains("Egg, Flurble");
        assertThat(photographed().dishName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"04:59:59, SNACK", "05:00, BREAKFAST", "10:30:59, BREAKFAST", "10:31, SNACK", "10:59:59, SNACK",
            "11:00, LUNCH", "14:30:59.999, LUNCH", "14:31, SNACK", "16:59:59, SNACK", "17:00, DINNER",
            "21:00:59, DINNER", "21:01, SNACK", "00:00, SNACK"})
    void the_hour_makes_the_meal(LocalTime time, MealType type) {
        assertThat(MealType.at(time)).isEqualTo(type);
    }

    @Test
    void the_shares_of_the_day_are_all_of_it() {
        assertThat(java.util.stream.Stream.of(MealType.values()).mapToDouble(MealType::energyShare).sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }
}
