package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where it is kept what people weighed. */
public interface Weights {
    /** Empty also where it is somebody else's. */
    Optional<WeightEntry> of(UserId owner, WeightId id);

    /** Makes it, or replaces the one of this id. */
    void save(WeightEntry entry);

    /** Answers whether there was one. */
    boolean remove(UserId owner, WeightId id);

    /** The mean of each day from the one to the other, both included, in the order of days. */
    List<DayWeight> byDay(UserId owner, LocalDate from, LocalDate to);

    /** The mean of the latest day that is not after this one. */
    Optional<DayWeight> latest(UserId owner, LocalDate until);
}
