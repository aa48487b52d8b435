package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.ImpressionEvent;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hides what somebody who left had shown to others: the recipes they published, their ratings and comments, and what they
 * add to counts. It is all kept until it is erased. Some is done at once, the rest by jobs that follow; answers how much
 * was. Doing it again changes nothing.
 *
 * <p>A request of theirs may have been under way when they left. So there is a second round when all such are over.
 */
public record WithdrawPerson(WithdrawPerson.Work work) implements Command<Integer> {
    /** As many recipes, favourites, ratings and entries each as one transaction takes. */
    public static final PageSize BATCH = new PageSize(100);

    /** Longer than any command takes, and than any node honours a token of theirs. */
    static final Duration UNDER_WAY = Duration.ofMinutes(1);

    /** What is left to do; kept with the job that will do it. */
    public record Work(UserId person, boolean isLastRound) {}

    /** The whole of it. */
    public static WithdrawPerson of(UserId person) {
        return new WithdrawPerson(new Work(person, false));
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<WithdrawPerson, Integer> {
        private static final ListOwnRecipes.Order ORDER = new ListOwnRecipes.Order(
                ListOwnRecipes.Field.CREATED_AT, false);

        private final Recipes recipes;
        private final Impressions impressions;
        private final Queries queries;
        private final Events events;
        private final Jobs jobs;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(
                Recipes recipes,
                Impressions impressions,
                Queries queries,
                Events events,
                Jobs jobs,
                Ids ids,
                Clock clock) {
            this.recipes = recipes;
            this.impressions = impressions;
            this.queries = queries;
            this.events = events;
            this.jobs = jobs;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Integer handle(WithdrawPerson command, Caller caller) {
            var person = command.work.person;
            int done = removePublished(person, caller) + withdrawImpressions(person);
            if (done > 0) {
                later(command.work, Duration.ZERO);
            } else if (!command.work.isLastRound) {
                later(new Work(person, true), UNDER_WAY);
            }
            return done;
        }

        private void later(Work rest, Duration pause) {
            jobs.schedule(ids.next().toString(), rest, clock.instant().plus(pause));
        }

        private int removePublished(UserId person, Caller caller) {
            var published = queries.ask(
                    new ListOwnRecipes(
                            person, Optional.of(RecipeStatus.PUBLISHED), ORDER, Place.first(), BATCH),
                    caller);
            var found = recipes.all(published.items().stream().map(own -> own.value().card().slug()).toList());
            List<Versioned<Recipe>> toSave = new ArrayList<>();
            List<RecipeEvent> happened = new ArrayList<>();
            for (var recipe : found.values()) {
                Optional<Change<Recipe, RecipeEvent>> removal = recipe.value().remove(clock.instant());
                removal.ifPresent(change -> {
                    toSave.add(recipe.with(change.after()));
                    happened.add(change.event());
                });
            }
            recipes.save(toSave);
            happened.forEach(events::publish);
            return toSave.size();
        }

        private int withdrawImpressions(UserId person) {
            var touched = impressions.withdraw(person, BATCH.value());
            touched.forEach(recipe -> events.publish(new ImpressionEvent.Forgotten(recipe)));
            return touched.size();
        }
    }
}
