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
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.Meals;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Logs all meals of one day on another too, at the same local times; those that are not ready are left out. Refused with
 * {@code VALIDATION_ERROR} for a day that cannot be, and for one with more than {@link #MOST} meals.
 *
 * @param type only meals of this type, where it is present
 */
public record CopyMealsOfDay(UserId person, LocalDate from, LocalDate to, Optional<MealType> type)
        implements
            Command<List<Versioned<Meal>>> {
    public static final int MOST = 50;

    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<CopyMealsOfDay, List<Versioned<Meal>>> {
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
        public List<Versioned<Meal>> handle(CopyMealsOfDay command, Caller caller) {
            var zone = times.zone(command.person, caller);
            var faults = new Faults();
            times.check(command.to.atStartOfDay(zone).toInstant(), "to", faults);
            faults.check(!command.from.equals(command.to), "to", "must be another day");
            var eaten = meals.on(command.person, command.from).stream()
                    .map(Versioned::value)
                    .filter(meal -> meal.status() == MealStatus.READY)
                    .filter(meal -> command.type.map(meal.type()::equals).orElse(true))
                    .toList();
            faults.check(eaten.size() <= MOST, "from", "has more than %d meals".formatted(MOST));
            faults.refuseIfAny();
            var copies = new ArrayList<Versioned<Meal>>();
            for (var meal : eaten) {
                var local = meal.eatenAt().atZone(meal.zone()).toLocalTime();
                var copy = meal.again(
                        new MealId(ids.next()),
                        () -> new ItemId(ids.next()),
                        meal.type(),
                        command.to.atTime(local).atZone(zone).toInstant(),
                        zone,
                        times.now());
                meals.save(new Versioned<>(copy.after(), 0));
                events.publish(copy.event());
                copies.add(new Versioned<>(copy.after(), 1));
            }
            return List.copyOf(copies);
        }
    }
}
