package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.application.meal.diary.Days;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.MealType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a person ate, by the time at which it was eaten; what is deleted is left out. Three statements at most. */
public record ListMeals(
        UserId person, ListMeals.Filter filter, boolean latestFirst, Place<ListMeals.After> place, PageSize size)
        implements
            Query<Page<Versioned<Meal>, ListMeals.After>> {
    /** The last meal of a page. */
    public record After(Instant eatenAt, UUID meal) {}

    /**
     * Each only where it is present. Refused with {@code VALIDATION_ERROR} if it ends before it starts.
     *
     * @param from the first local day
     * @param to the last local day
     * @param text that the name of the dish or of an item holds, in any case
     */
    public record Filter(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<MealStatus> status,
            Optional<MealType> type,
            Optional<String> text) {
        public Filter {
            from.ifPresent(first -> to.ifPresent(last -> Days.checkOrder(first, last)));
        }
    }

    @Override
    public Access access() {
        return new Access.Only(person);
    }
}
