package dev.galley.domain.meal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants changed in a meal; what is absent stays.
 *
 * @param items the whole new list, in its order
 */
public record MealEdit(
        Optional<String> name, Optional<MealType> type, Optional<Instant> eatenAt, Optional<List<MealItem>> items) {
    public MealEdit {
        items = items.map(List::copyOf);
    }
}
