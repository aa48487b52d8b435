package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.diary.Totals;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody's meals that are ready hold together, by local day and type, and whether their targets adapt: one
 * statement.
 *
 * @param to included
 */
public record SumMeals(UserId owner, LocalDate from, LocalDate to) implements Query<SumMeals.Sums> {
    /** @param sums in the order of days and types; a day or type without a meal has none */
    public record Sums(boolean adaptsTargets, List<Sum> sums) {
        public Sums {
            sums = List.copyOf(sums);
        }
    }

    public record Sum(LocalDate day, MealType type, Totals totals) {}

    public SumMeals {
        Days.checkOrder(from, to);
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
