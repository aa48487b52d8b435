package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Events;
import dev.galley.application.meal.analysis.AnalyzePhoto.Charges;
import dev.galley.application.meal.analysis.OpenAnalyses.Open;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealOrigin;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.Question;
import dev.galley.domain.meal.analysis.Doubts.Doubt;
import dev.galley.domain.meal.analysis.FormerItems;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysis.Reply;
import dev.galley.domain.meal.analysis.SeenDish;
import dev.galley.domain.meal.analysis.Strategy;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an analysis does to its meal. A meal that was ready already, and is only looked at anew, is left alone until there is
 * something to say of it.
 */
final class Outcomes {
    private final OpenAnalyses open;
    private final Meals meals;
    private final PhotoAnalyses analyses;
    private final FormerItems former;
    private final Charges charges;
    private final Events events;
    private final Ids ids;

    @Inject
    Outcomes(
            OpenAnalyses open,
            Meals meals,
            PhotoAnalyses analyses,
            FormerItems former,
            Charges charges,
            Events events,
            Ids ids) {
        this.open = open;
        this.meals = meals;
        this.analyses = analyses;
        this.former = former;
        this.charges = charges;
        this.events = events;
        this.ids = ids;
    }

    Versioned<Meal> analyzing(Versioned<Meal> meal, Instant now) {
        return meal.value().status() == MealStatus.PROCESSING ? saved(meal, meal.value().analyze(now)) : meal;
    }

    private Versioned<Meal> saved(Versioned<Meal> before, Meal after) {
        meals.save(before.with(after));
        return new Versioned<>(after, before.version() + 1);
    }

    /** Keeps what was seen, before anything is made of it. Answers the meal as it is then. */
    Meal seen(Open found, Reply reply, Instant now) {
        var meal = found.meal();
        analyses.save(found.analysis().replied(reply));
        if (meal.value().status() != MealStatus.ANALYZING) {
            return meal.value();
        }
        var dish = reply.dish().flatMap(SeenDish::name);
        return saved(meal, meal.value().enrich(dish, List.of(), origin(found, reply), now)).value();
    }

    /** With the photo that the meal shows: it may be deleted by now, whatever the analysis was given. */
    private static MealOrigin origin(Open found, Reply reply) {
        return new MealOrigin(
                found.meal().value().origin().image(),
                Optional.of(Strategy.code(Strategy.of(found.analysis().clues()))),
                Optional.of(reply.provider()));
    }

    /** Answers the meal if this has changed it. What came to nothing through no fault of the person costs them nothing. */
    Optional<Meal> fail(Open found, MealFailure why, Instant now) {
        open.end(found.analysis(), now);
        if (why.isOurs()) {
            charges.giveBack(found.analysis());
        }
        var meal = found.meal();
        if (!meal.value().status().isUnderway()) {
            return Optional.empty();
        }
        var change = meal.value().fail(why, now);
        meals.save(meal.with(change.after()));
        events.publish(change.event());
        return Optional.of(change.after());
    }

    /** @param doubts about the items at these places */
    Meal ready(Open found, List<MealItem> items, List<Doubt> doubts, Instant now) {
        open.end(found.analysis(), now);
        if (found.isLookedAtAnew()) {
            return anew(found, items, now);
        }
        var meal = found.meal();
        var questions = new ArrayList<Question>();
        var asked = new ArrayList<PhotoAnalyses.Asked>();
        for (var doubt : doubts) {
            var question = new Question(ids.next(), doubt.food(), doubt.grams());
            questions.add(question);
            asked.add(new PhotoAnalyses.Asked(question.id(), items.get(doubt.helping()).id().value()));
        }
        var change = meal.value().ready(items, questions, now);
        meals.save(meal.with(change.after()));
        analyses.ask(meal.value().id(), asked);
        events.publish(change.event());
        return change.after();
    }

    private Meal anew(Open found, List<MealItem> items, Instant now) {
        var meal = found.meal();
        var from = found.analysis().reply().map(reply -> origin(found, reply)).orElse(meal.value().origin());
        var change = meal.value().seenAnew(items, from, now);
        meals.save(meal.with(change.after()));
        events.publish(change.event());
        var asked = analyses.asked(meal.value().id());
        former.keep(meal.value().id(), meal.value().owner(), FormerItems.Former.of(meal, asked));
        analyses.ask(meal.value().id(), List.of());
        return change.after();
    }
}
