package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.Meals;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Logs the same meal again, with the figures that it has. Refused with {@code MEAL_NOT_FOUND}, {@code MEAL_NOT_READY}, and
 * {@code VALIDATION_ERROR} for a time that cannot be.
 *
 * @param meal none names nothing
 * @param day at the same local time as before
 * @param eatenAt goes before the day; now where both are absent
 * @param type as before, if it is copied to a day; else that of the local time
 */
public record CopyMeal(
        UserId person,
        Optional<MealId> meal,
        Optional<LocalDate> day,
        Optional<Instant> eatenAt,
        Optional<MealType> type)
        implements
            Command<Versioned<Meal>> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<CopyMeal, Versioned<Meal>> {
        private final Meals meals;
        private final MealTimes times;
        private final Events events;
        private final Ids ids;

        @Inject
        public Handler(Meals meals, MealTimes times, Events events, Ids ids) {
            this.meals = meals;
            this.times = times;
            this.events = events;
            this.ids = ids;
        }

        @Override
        public Versioned<Meal> handle(CopyMeal command, Caller caller) {
            var before = Own.in(meals, command.person, command.meal).value();
            var zone = times.zone(command.person, caller);
            var local = before.eatenAt().atZone(before.zone()).toLocalTime();
            var eatenAt = command.eatenAt
                    .or(() -> command.day.map(day -> day.atTime(local).atZone(zone).toInstant()))
                    .orElseGet(times::now);
            var faults = new Faults();
            boolean sameHour = command.eatenAt.isEmpty() && command.day.isPresent();
            // all of a day that is to come within a day is near enough, as it is for copies of whole days
            var earliest = sameHour ? command.day.orElseThrow().atStartOfDay(zone).toInstant() : eatenAt;
            times.check(earliest, sameHour ? "date" : "eatenAt", faults);
            faults.refuseIfAny();
            var type = command.type.orElseGet(() -> sameHour
                    ? before.type()
                    : MealType.at(eatenAt.atZone(zone).toLocalTime()));
            var copy = before.again(
                    new MealId(ids.next()), () -> new ItemId(ids.next()), type, eatenAt, zone, times.now());
            meals.save(new Versioned<>(copy.after(), 0));
            events.publish(copy.event());
            return new Versioned<>(copy.after(), 1);
        }
    }
}
