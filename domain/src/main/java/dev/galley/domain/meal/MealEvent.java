package dev.galley.domain.meal;

import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;
import java.time.LocalDate;

/** What happened to a meal. It holds nothing of what was eaten. */
public sealed interface MealEvent extends DomainEvent {
    MealId meal();

    UserId owner();

    /** The local day that it belongs to. */
    LocalDate day();

    @Override
    default String aggregate() {
        return "meal/" + meal().value();
    }

    /** It was entered by hand, and is ready. */
    record Logged(MealId meal, UserId owner, LocalDate day) implements MealEvent {}

    /** There is a photo to look at, for the first time or again. */
    record Photographed(MealId meal, UserId owner, LocalDate day) implements MealEvent {}

    /** The analysis is done, and there are figures. */
    record Ready(MealId meal, UserId owner, LocalDate day) implements MealEvent {}

    /** The analysis came to nothing. */
    record Failed(MealId meal, UserId owner, LocalDate day) implements MealEvent {}

    /**
     * Its owner changed what it says.
     *
     * @param formerDay another where it was moved
     */
    record Edited(MealId meal, UserId owner, LocalDate day, LocalDate formerDay) implements MealEvent {}

    /** It is gone, and can be brought back for a while. */
    record Deleted(MealId meal, UserId owner, LocalDate day) implements MealEvent {}

    /** It is back. */
    record Restored(MealId meal, UserId owner, LocalDate day) implements MealEvent {}
}
