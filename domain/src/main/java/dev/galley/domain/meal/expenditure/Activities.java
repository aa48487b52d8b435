package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.UserId;
import java.util.Optional;

/** Where it is kept how people moved. */
public interface Activities {
    /** Empty also where it is somebody else's. */
    Optional<ActivityEntry> of(UserId owner, ActivityId id);

    /** Makes it, or replaces the one of this id. */
    void save(ActivityEntry entry);

    /** Answers whether there was one. */
    boolean remove(UserId owner, ActivityId id);
}
