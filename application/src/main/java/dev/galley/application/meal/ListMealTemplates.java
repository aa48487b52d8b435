package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealTemplate;
import dev.galley.domain.meal.MealTemplates;
import jakarta.inject.Inject;
import java.util.List;

/** All that a person keeps to log again, by name; at most {@link MealTemplate#MOST}. */
public record ListMealTemplates(UserId person) implements Query<List<MealTemplate>> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<ListMealTemplates, List<MealTemplate>> {
        private final MealTemplates templates;

        @Inject
        public Handler(MealTemplates templates) {
            this.templates = templates;
        }

        @Override
        public List<MealTemplate> handle(ListMealTemplates query, Caller caller) {
            return templates.of(query.person);
        }
    }
}
