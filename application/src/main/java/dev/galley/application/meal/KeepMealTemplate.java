package dev.galley.application.meal;

import static dev.galley.domain.meal.MealRefusal.TOO_MANY_MEAL_TEMPLATES;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.MealTemplate;
import dev.galley.domain.meal.MealTemplates;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.TemplateId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Keeps what is in a meal, to log it again. Refused with {@code VALIDATION_ERROR} where the meal is not there,
 * {@code MEAL_NOT_READY}, {@code TOO_MANY_MEAL_TEMPLATES}.
 *
 * @param name the meal's own where absent
 */
public record KeepMealTemplate(UserId person, MealId meal, Optional<String> name) implements Command<MealTemplate> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<KeepMealTemplate, MealTemplate> {
        private final Meals meals;
        private final MealTemplates templates;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(Meals meals, MealTemplates templates, Ids ids, Clock clock) {
            this.meals = meals;
            this.templates = templates;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public MealTemplate handle(KeepMealTemplate command, Caller caller) {
            var faults = new Faults();
            command.name.ifPresent(name -> faults.name("name", name, Meal.LONGEST_NAME));
            var meal = Own.alsoDeleted(meals, command.person, Optional.of(command.meal))
                    .filter(it -> it.value().status() != MealStatus.INACTIVE);
            faults.check(meal.isPresent(), "mealId", "there is no such meal");
            faults.refuseIfAny();
            if (templates.of(command.person).size() >= MealTemplate.MOST) {
                throw TOO_MANY_MEAL_TEMPLATES.because("more than %d cannot be kept".formatted(MealTemplate.MOST));
            }
            var from = meal.orElseThrow(Own::none).value();
            var name = command.name.map(String::strip).or(from::dishName).orElse("");
            var template = MealTemplate.of(from, new TemplateId(ids.next()), name, clock.instant());
            templates.keep(template);
            return template;
        }
    }
}
