package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link MealProgress} must do. */
public interface MealProgressContract {
    UserId ANNA = new UserId(new UUID(5, 1));
    UserId BEN = new UserId(new UUID(5, 2));
    MealId LUNCH = new MealId(new UUID(5, 3));
    MealId DINNER = new MealId(new UUID(5, 4));

    MealProgress progress();

    /** Somebody who looks, from now on. */
    Eye watch(UserId who);

    /** What somebody sees, as {@code {the meal's last digit} {status} {needsInput}}. */
    interface Eye {
        /**
         * All that was seen until this was, which is waited for.
         *
         * @throws AssertionError if it is not seen
         */
        List<String> until(String last);
    }

    @Test
    default void people_see_how_far_their_own_meals_are_in_order() {
        var anna = watch(ANNA);
        var ben = watch(BEN);
        progress().show(ANNA, LUNCH, MealStatus.ANALYZING, false);
        progress().show(ANNA, LUNCH, MealStatus.ENRICHING, false);
        progress().show(BEN, DINNER, MealStatus.FAILED, false);
        progress().show(ANNA, LUNCH, MealStatus.READY, true);
        assertThat(anna.until("3 READY true")).containsExactly("3 ANALYZING false", "3 ENRICHING false",
                "3 READY true");
        assertThat(ben.until("4 FAILED false")).containsExactly("4 FAILED false");
    }

    @Test
    default void all_who_watch_see_it_and_nobody_need() {
        progress().show(ANNA, LUNCH, MealStatus.ANALYZING, false);
        var one = watch(ANNA);
        var other = watch(ANNA);
        progress().show(ANNA, LUNCH, MealStatus.READY, false);
        assertThat(one.until("3 READY false")).as("not what was before").containsExactly("3 READY false");
        assertThat(other.until("3 READY false")).containsExactly("3 READY false");
    }
}
