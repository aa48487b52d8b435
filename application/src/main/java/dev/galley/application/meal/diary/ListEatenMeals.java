package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.diary.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's meals that are ready, by the local day and in the order in which they were eaten, without their items: one
 * statement.
 *
 * @param to included
 */
public record ListEatenMeals(UserId owner, LocalDate from, LocalDate to)
        implements
            Query<List<ListEatenMeals.Eaten>> {
    /**
     * @param name its own, else those of its first items
     * @param recipe the first that is in it
     * @param fiberGrams absent where it is not known of all of it
     */
    public record Eaten(
            LocalDate day, String name, Optional<UUID> recipe, Totals totals, Optional<Double> fiberGrams) {}

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
