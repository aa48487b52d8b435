package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.ActivityEntry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How somebody moved, the latest day first.
 *
 * @param from included, like {@code to}; absent for no limit
 */
public record ListActivities(
        UserId user, Optional<LocalDate> from, Optional<LocalDate> to, Place<ListActivities.After> place, PageSize size)
        implements
            Query<Page<ActivityEntry, ListActivities.After>> {
    /** The last of a page. */
    public record After(LocalDate day, UUID activity) {}

    @Override
    public Access access() {
        return new Access.Only(user);
    }
}
