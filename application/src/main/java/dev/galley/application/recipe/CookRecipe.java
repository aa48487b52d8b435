package dev.galley.application.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Cooked;
import dev.galley.domain.recipe.CookedId;
import dev.galley.domain.recipe.ImpressionEvent;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Logs that a person cooked a recipe: the version that is current. Refused with {@code RECIPE_NOT_FOUND}.
 *
 * @param date not after tomorrow: it may be tomorrow already where the cook is
 * @param usePantry told to whoever keeps their pantry
 */
public record CookRecipe(
        UserId person,
        RecipeKey recipe,
        LocalDate date,
        int servings,
        Optional<String> notes,
        Optional<Boolean> usePantry)
        implements
            Command<Cooked> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<CookRecipe, Cooked> {
        private final Recipes recipes;
        private final Impressions impressions;
        private final Events events;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, Impressions impressions, Events events, Ids ids, Clock clock) {
            this.recipes = recipes;
            this.impressions = impressions;
            this.events = events;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Cooked handle(CookRecipe command, Caller caller) {
            var latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
            if (command.date.isAfter(latest)) {
                throw VALIDATION_ERROR.because("the day is not here yet", Map.of("date", "must not be in the future"));
            }
            var recipe = Existing.visibleTo(command.person, recipes, command.recipe);
            var cooked = new Cooked(
                    new CookedId(ids.next()),
                    command.person,
                    recipe.id(),
                    recipe.current().number(),
                    recipe.current().content().name(),
                    command.date,
                    command.servings,
                    command.notes,
                    clock.instant());
            impressions.cook(cooked);
            events.publish(new ImpressionEvent.Cooked(
                    cooked.id(), command.person, recipe.id(), cooked.version(), command.servings, command.usePantry));
            return cooked;
        }
    }
}
