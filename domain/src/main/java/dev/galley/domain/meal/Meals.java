package dev.galley.domain.meal;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where meals are kept. Deleted ones stay until they are purged, and are found like others. */
public interface Meals {
    /** Whoever it belongs to: for jobs. Two round trips at most. */
    Optional<Versioned<Meal>> of(MealId id);

    /** Empty also where it is somebody else's. */
    default Optional<Versioned<Meal>> of(UserId owner, MealId id) {
        return of(id).filter(meal -> meal.value().owner().equals(owner));
    }

    /** What a person ate on this local day, in the order in which it was eaten; without what is deleted. Two round trips. */
    List<Versioned<Meal>> on(UserId owner, LocalDate day);

    /** Those that show this photo, also deleted ones. Two round trips. */
    List<Versioned<Meal>> showing(String image);

    /**
     * @param meal version 0 for a new one
     * @throws dev.galley.domain.kernel.StaleWrite if someone else saved it since it was read
     */
    void save(Versioned<Meal> meal);

    /** Forgets what was deleted before this instant, the longest ago first. Answers what it forgot, at most {@code most}. */
    List<Purged> purge(Instant deletedBefore, int most);

    /** @param image its photo, if no other meal shows it */
    record Purged(MealId meal, UserId owner, Optional<String> image) {}
}
