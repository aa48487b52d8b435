package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import java.time.LocalDate;
import java.util.SortedSet;

/** All days on which somebody has a meal that is ready. */
public record FindLoggedDays(UserId owner) implements Query<SortedSet<LocalDate>> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
