package dev.galley.application.meal;

import static dev.galley.domain.meal.MealRefusal.MEAL_TEMPLATE_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealTemplates;
import dev.galley.domain.meal.TemplateId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Forgets a template; meals logged of it stay. Refused with {@code MEAL_TEMPLATE_NOT_FOUND}.
 *
 * @param template none names nothing
 */
public record ForgetMealTemplate(UserId person, Optional<TemplateId> template) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<ForgetMealTemplate, Boolean> {
        private final MealTemplates templates;

        @Inject
        public Handler(MealTemplates templates) {
            this.templates = templates;
        }

        @Override
        public Boolean handle(ForgetMealTemplate command, Caller caller) {
            if (command.template.filter(id -> templates.forget(command.person, id)).isEmpty()) {
                throw MEAL_TEMPLATE_NOT_FOUND.because("there is no such template");
            }
            return true;
        }
    }
}
