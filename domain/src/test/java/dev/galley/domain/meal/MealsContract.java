package dev.galley.domain.meal;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.BEN;
import static dev.galley.domain.meal.MealSamples.NOON;
import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.eggs;
import static dev.galley.domain.meal.MealSamples.logged;
import static dev.galley.domain.meal.MealSamples.meal;
import static dev.galley.domain.meal.MealSamples.photographed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Meals} must do. */
public interface MealsContract {
    Meals meals();

    private Meal kept(Meal meal, long version) {
        meals().save(new Versioned<>(meal, version));
        var found = meals().of(meal.id()).orElseThrow();
        assertThat(found.version()).isEqualTo(version + 1);
        return found.value();
    }

    @Test
    default void what_was_never_saved_is_not_there() {
        assertThat(meals().of(meal(1))).isEmpty();
        assertThat(meals().of(ANNA, meal(1))).isEmpty();
        assertThat(meals().on(ANNA, logged().day())).isEmpty();
    }

    @Test
    default void a_meal_comes_back_as_it_was_in_every_state() {
        assertThat(kept(logged(), 0)).isEqualTo(logged());
        var deleted = logged().delete(NOW).after();
        assertThat(kept(deleted, 1)).isEqualTo(deleted);
        var restored = deleted.restore(NOW).orElseThrow().after();
        assertThat(kept(restored, 2)).isEqualTo(restored);

        var waiting = photographed();
        assertThat(kept(waiting, 0)).isEqualTo(waiting);
        var looked = waiting.analyze(NOW);
        assertThat(kept(looked, 1)).isEqualTo(looked);
        var seen = looked.enrich(Optional.of("Two eggs"), List.of(eggs()), MealSamples.PHOTO, NOW);
        assertThat(kept(seen, 2)).isEqualTo(seen);
        var question = new Question(new UUID(1, 2), "butter", List.of(5L, 10L));
        var ready = seen.ready(List.of(eggs()), List.of(question), NOW).after();
        assertThat(kept(ready, 3)).isEqualTo(ready);
        var failed = waiting.fail(MealFailure.NO_FOOD_FOUND, NOW).after();
        assertThat(kept(failed, 4)).isEqualTo(failed);
        var gone = waiting.delete(NOW).after();
        assertThat(kept(gone, 5)).isEqualTo(gone);
    }

    @Test
    default void other_items_take_the_place_of_those_before() {
        kept(logged(), 0);
        var edit = new MealEdit(
                Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(List.of(MealSamples.riddle(), eggs().scaledTo(new java.math.BigDecimal("3")))));
        var edited = logged().edit(edit, NOW).orElseThrow().after();
        assertThat(kept(edited, 1)).isEqualTo(edited);
    }

    @Test
    default void only_its_owner_finds_it() {
        kept(logged(), 0);
        assertThat(meals().of(ANNA, meal(1))).isPresent();
        assertThat(meals().of(BEN, meal(1))).isEmpty();
    }

    @Test
    default void a_day_is_that_of_the_place_where_it_was_eaten() {
        var late = logged(meal(1), ANNA, NOON.plus(Duration.ofHours(4))); // 1 o'clock in Tokyo
        var early = logged(meal(2), ANNA, NOON.plus(Duration.ofHours(3))); // midnight
        var before = logged(meal(3), ANNA, NOON);
        var deleted = logged(meal(4), ANNA, NOON.plus(Duration.ofHours(4))).delete(NOW).after();
        var others = logged(meal(5), BEN, NOON.plus(Duration.ofHours(4)));
        for (var meal : List.of(late, early, before, deleted, others)) {
            kept(meal, 0);
        }
        assertThat(meals().on(ANNA, LocalDate.of(2026, 11, 21)))
                .containsExactly(new Versioned<>(early, 1), new Versioned<>(late, 1));
        assertThat(meals().on(ANNA, LocalDate.of(2026, 11, 20))).containsExactly(new Versioned<>(before, 1));
    }

    @Test
    default void who_comes_second_is_told_and_changes_nothing() {
        kept(logged(), 0);
        var other = logged().delete(NOW).after();
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> meals().save(new Versioned<>(other, 0)));
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> meals().save(new Versioned<>(other, 2)));
        assertThat(meals().of(meal(1))).contains(new Versioned<>(logged(), 1));
    }

    @Test
    default void what_was_deleted_long_ago_is_purged() {
        kept(logged(), 0);
        var old = Duration.ofDays(40);
        kept(logged(meal(2), ANNA, NOON).delete(NOW.minus(old)).after(), 0);
        kept(logged(meal(3), ANNA, NOON).delete(NOW.minus(old).plusSeconds(1)).after(), 0);
        kept(logged(meal(4), ANNA, NOON).delete(NOW).after(), 0);
        assertThat(meals().purge(NOW.minus(Duration.ofDays(30)), 1))
                .containsExactly(new Meals.Purged(meal(2), ANNA, Optional.empty()));
        assertThat(meals().of(meal(2))).isEmpty();
        assertThat(meals().purge(NOW.minus(Duration.ofDays(30)), 10)).hasSize(1);
        assertThat(meals().of(meal(3))).isEmpty();
        assertThat(meals().of(meal(1))).isPresent();
        assertThat(meals().of(meal(4))).isPresent();
    }

    @Test
    default void a_photo_goes_with_the_last_meal_that_shows_it() {
        kept(showing(meal(1), "shared"), 0);
        kept(showing(meal(2), "shared").delete(NOW).after(), 0);
        kept(showing(meal(3), "own").delete(NOW).after(), 0);
        assertThat(meals().purge(NOW.plusSeconds(1), 10)).containsExactlyInAnyOrder(
                new Meals.Purged(meal(2), ANNA, Optional.empty()),
                new Meals.Purged(meal(3), ANNA, Optional.of("own")));
    }

    @Test
    default void those_that_show_a_photo_are_found_until_they_show_it_no_more() {
        kept(showing(meal(1), "shared"), 0);
        kept(showing(meal(2), "shared").delete(NOW).after(), 0);
        kept(showing(meal(3), "own"), 0);
        kept(logged(meal(4), ANNA, NOON), 0);
        assertThat(meals().showing("shared")).containsExactlyInAnyOrder(
                new Versioned<>(showing(meal(1), "shared"), 1),
                new Versioned<>(showing(meal(2), "shared").delete(NOW).after(), 1));
        var blind = showing(meal(1), "shared").unpictured(NOW);
        assertThat(kept(blind, 1)).isEqualTo(blind);
        assertThat(meals().showing("shared")).extracting(it -> it.value().id()).containsExactly(meal(2));
    }

    private static Meal showing(MealId id, String image) {
        var it = logged(id, ANNA, NOON);
        return Meal.log(
                id, ANNA, it.name(), it.type(), NOON, it.zone(), it.items(),
                new MealOrigin(Optional.of(image), Optional.of("BASIC"), Optional.empty()), NOW)
                .after();
    }
}
