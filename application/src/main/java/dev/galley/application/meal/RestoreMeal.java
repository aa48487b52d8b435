package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.Meals;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Brings a deleted meal back, as it was; one that is there stays as it is. Refused with {@code MEAL_NOT_FOUND}, also where it
 * was deleted too long ago.
 *
 * @param meal none names nothing
 */
public record RestoreMeal(UserId person, Optional<MealId> meal) implements Command<Versioned<Meal>> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<RestoreMeal, Versioned<Meal>> {
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
        public Versioned<Meal> handle(RestoreMeal command, Caller caller) {
            var before = Own.alsoDeleted(meals, command.person, command.meal).orElseThrow(Own::none);
            var change = before.value().restore(clock.instant());
            if (change.isEmpty()) {
                return before;
            }
            meals.save(before.with(change.get().after()));
            events.publish(change.get().event());
            return new Versioned<>(change.get().after(), before.version() + 1);
        }
    }
}
