package dev.galley.application.meal.analysis;

import static dev.galley.domain.meal.MealRefusal.NOTHING_TO_UNDO;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.Own;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.FormerItems;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes back what a meal was last put right to, by talking, by answers or by another look; questions that were open before
 * are open again. Refused with
 * {@code MEAL_NOT_FOUND}, and with {@code NOTHING_TO_UNDO} where nothing was, or the meal was changed since.
 */
public record UndoCorrection(UserId owner, Optional<MealId> meal) implements Command<Versioned<Meal>> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<UndoCorrection, Versioned<Meal>> {
        private final Meals meals;
        private final PhotoAnalyses analyses;
        private final FormerItems former;
        private final Looks looks;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(
                Meals meals,
                PhotoAnalyses analyses,
                FormerItems former,
                Looks looks,
                Events events,
                Clock clock) {
            this.meals = meals;
            this.analyses = analyses;
            this.former = former;
            this.looks = looks;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Versioned<Meal> handle(UndoCorrection command, Caller caller) {
            var found = Own.in(meals, command.owner, command.meal);
            var meal = found.value();
            var before = former.of(meal.id())
                    .filter(it -> it.version() == found.version())
                    .orElseThrow(() -> NOTHING_TO_UNDO.because(
                            "nothing was corrected since the meal was last changed"));
            var now = clock.instant();
            var change = meal.takenBack(before.items(), before.provider(), before.questions(), now);
            former.forget(meal.id());
            looks.stop(meal, now);
            analyses.ask(meal.id(), before.asked());
            meals.save(found.with(change.after()));
            events.publish(change.event());
            return new Versioned<>(change.after(), found.version() + 1);
        }
    }
}
