package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Cooked;
import java.time.LocalDate;
import java.util.UUID;

/** What a person cooked, the latest day first. What became of the recipe does not matter. */
public record ListCookLog(UserId person, Place<ListCookLog.After> place, PageSize size)
        implements
            Query<Page<ListCookLog.Entry, ListCookLog.After>> {
    /** The last entry of a page. */
    public record After(LocalDate date, UUID entry) {}

    /** @param isThere whether the recipe can still be read by this person */
    public record Entry(Cooked cooked, boolean isThere) {}

    @Override
    public Access access() {
        return new Access.Only(person);
    }
}
