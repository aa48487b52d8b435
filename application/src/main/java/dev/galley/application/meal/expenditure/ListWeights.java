package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.WeightEntry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody weighed, the latest day first.
 *
 * @param from included, like {@code to}; absent for no limit
 */
public record ListWeights(
        UserId user, Optional<LocalDate> from, Optional<LocalDate> to, Place<ListWeights.After> place, PageSize size)
        implements
            Query<Page<WeightEntry, ListWeights.After>> {
    /** The last of a page. */
    public record After(LocalDate day, UUID weight) {}

    @Override
    public Access access() {
        return new Access.Only(user);
    }
}
