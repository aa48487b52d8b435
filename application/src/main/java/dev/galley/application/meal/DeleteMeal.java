package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.Meals;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes a meal away; it can be restored for {@link Meal#UNDO}. Refused with {@code MEAL_NOT_FOUND}, {@code MEAL_CHANGED}.
 *
 * @param meal none names nothing
 * @param seen absent where any version may be deleted
 */
public record DeleteMeal(UserId person, Optional<MealId> meal, Optional<Seen> seen) implements Command<Meal> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<DeleteMeal, Meal> {
        private final Meals meals;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Meals meals, Events events, Clock clock) {
            this.meals = meals;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Meal handle(DeleteMeal command, Caller caller) {
            var before = Own.in(meals, command.person, command.meal);
            command.seen.ifPresent(seen -> seen.expect(before.version()));
            var change = before.value().delete(clock.instant());
            meals.save(before.with(change.after()));
            events.publish(change.event());
            return change.after();
        }
    }
}
