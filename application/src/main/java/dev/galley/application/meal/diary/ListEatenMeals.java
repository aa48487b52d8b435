package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.diary.BalanceDay.Dish;
import dev.galley.domain.meal.diary.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The local days on which somebody ate what is ready, in their order, without items: one statement.
 *
 * @param to included
 */
public record ListEatenMeals(UserId owner, LocalDate from, LocalDate to)
        implements
            Query<List<ListEatenMeals.Eaten>> {
    /**
     * @param totals of all its meals
     * @param dishes its meals in the order in which they were eaten: each by its own name, else those of its first items, and
     * the first recipe that is in it
     * @param fiberGrams absent where it is not known of all of it
     */
    public record Eaten(LocalDate day, Totals totals, List<Dish> dishes, Optional<Double> fiberGrams) {
        public Eaten {
            dishes = List.copyOf(dishes);
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
