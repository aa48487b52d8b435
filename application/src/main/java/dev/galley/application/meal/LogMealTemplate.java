package dev.galley.application.meal;

import static dev.galley.domain.meal.MealRefusal.MEAL_TEMPLATE_NOT_FOUND;

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
import dev.galley.domain.meal.MealTemplates;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.TemplateId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Logs what a template keeps. Refused with {@code MEAL_TEMPLATE_NOT_FOUND}, and {@code VALIDATION_ERROR} for a time that
 * cannot be.
 *
 * @param template none names nothing
 * @param eatenAt now where absent
 * @param type that of the local time where absent
 */
public record LogMealTemplate(
        UserId person, Optional<TemplateId> template, Optional<Instant> eatenAt, Optional<MealType> type)
        implements
            Command<Versioned<Meal>> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<LogMealTemplate, Versioned<Meal>> {
        private final Meals meals;
        private final MealTemplates templates;
        private final MealTimes times;
        private final Events events;
        private final Ids ids;

        @Inject
        public Handler(Meals meals, MealTemplates templates, MealTimes times, Events events, Ids ids) {
            this.meals = meals;
            this.templates = templates;
            this.times = times;
            this.events = events;
            this.ids = ids;
        }

        @Override
        public Versioned<Meal> handle(LogMealTemplate command, Caller caller) {
            var template = command.template
                    .flatMap(id -> templates.of(command.person, id))
                    .orElseThrow(() -> MEAL_TEMPLATE_NOT_FOUND.because("there is no such template"));
            var eatenAt = command.eatenAt.orElseGet(times::now);
            var faults = new Faults();
            times.check(eatenAt, "eatenAt", faults);
            faults.refuseIfAny();
            var zone = times.zone(command.person, caller);
            var logged = template.log(
                    new MealId(ids.next()),
                    () -> new ItemId(ids.next()),
                    command.type.orElseGet(() -> MealType.at(eatenAt.atZone(zone).toLocalTime())),
                    eatenAt,
                    zone,
                    times.now());
            meals.save(new Versioned<>(logged.after(), 0));
            events.publish(logged.event());
            return new Versioned<>(logged.after(), 1);
        }
    }
}
