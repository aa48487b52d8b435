package dev.galley.application.meal.analysis;

import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_READY;

import dev.galley.application.bus.Events;
import dev.galley.application.meal.Own;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealEvent;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.FormerItems;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a person may put right of a meal, and how that is kept so that it can be taken back. */
final class Correcting {
    private final Meals meals;
    private final PhotoAnalyses analyses;
    private final FormerItems former;
    private final Looks looks;
    private final Events events;
    private final Clock clock;

    @Inject
    Correcting(
            Meals meals, PhotoAnalyses analyses, FormerItems former, Looks looks, Events events, Clock clock) {
        this.meals = meals;
        this.analyses = analyses;
        this.former = former;
        this.looks = looks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One of this person that is ready. Refused with {@code MEAL_NOT_FOUND} or {@code MEAL_NOT_READY}.
     *
     * @param otherwise what such a meal is not good for yet: "cannot be corrected"
     */
    Versioned<Meal> ready(UserId owner, Optional<MealId> id, String otherwise) {
        var found = Own.in(meals, owner, id);
        var status = found.value().status();
        if (status != MealStatus.READY) {
            throw MEAL_NOT_READY.because("a meal that is " + status + " " + otherwise + " yet");
        }
        return found;
    }

    /** @param open what is still asked about it */
    Versioned<Meal> keep(Versioned<Meal> before, Change<Meal, MealEvent> change, List<PhotoAnalyses.Asked> open) {
        var meal = before.value();
        looks.stop(meal, clock.instant());
        former.keep(meal.id(), meal.owner(), FormerItems.Former.of(before, analyses.asked(meal.id())));
        analyses.ask(meal.id(), open);
        meals.save(before.with(change.after()));
        events.publish(change.event());
        return new Versioned<>(change.after(), before.version() + 1);
    }
}
