package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import java.util.List;
import java.util.Optional;

/** What meals said before they were last put right, so that it can be taken back. As long as the meal is kept. */
public interface FormerItems {
    /** @param version of the meal that says otherwise: only as long as it has this one, the items can be brought back */
    record Former(List<MealItem> items, long version) {
        public Former {
            items = List.copyOf(items);
        }
    }

    /** Instead of what was kept of this meal before. */
    void keep(MealId meal, UserId owner, Former former);

    Optional<Former> of(MealId meal);

    /** Nothing is there to be taken back any more. */
    void forget(MealId meal);
}
