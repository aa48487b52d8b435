package dev.galley.application.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.SLUG_TAKEN;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.recipe.FoodKnowledge.Appraised;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Origin;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.Slug;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes recipes in the catalogue, new ones or new versions of those with the same slug. Doing it again changes
 * nothing. One that is refused does not hold up the others. One that was removed stays removed.
 *
 * @param entries up to 1,000 in one transaction
 * @param edition the collection they come with: then recipes that someone else changed, or made, stay as they are
 */
public record ImportRecipes(List<Entry> entries, Optional<Edition> edition)
        implements
            Command<List<ImportRecipes.Outcome>> {
    public static final int MOST = 1_000;

    public record Entry(Slug slug, RecipeDraft draft) {}

    /** @param stamp names what the collection holds just now */
    public record Edition(String collection, String stamp) {}

    public enum Result {
        CREATED, CHANGED, UNCHANGED,
        /** It was removed, or someone else changed it. */
        LEFT_ALONE, REFUSED
    }

    /**
     * @param problems why it was refused, by path; the path of the whole recipe is empty
     * @param unknownFoods slugs that name no food; their lines are unmatched
     */
    public record Outcome(Slug slug, Result result, Map<String, String> problems, List<String> unknownFoods) {}

    public ImportRecipes {
        entries = List.copyOf(entries);
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " at once");
        }
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ImportRecipes, List<Outcome>> {
        private final Recipes recipes;
        private final FoodKnowledge foods;
        private final Events events;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, FoodKnowledge foods, Events events, Ids ids, Clock clock) {
            this.recipes = recipes;
            this.foods = foods;
            this.events = events;
            this.ids = ids;
            this.clock = clock;
        }

        /** What is to become of one entry. */
        private record Decision(Result result, Optional<Versioned<Recipe>> save, List<DomainEvent> events) {
            static Decision leave(Result result) {
                return new Decision(result, Optional.empty(), List.of());
            }
        }

        @Override
        public List<Outcome> handle(ImportRecipes command, Caller caller) {
            var existing = recipes.all(command.entries.stream().map(Entry::slug).toList());
            var appraised = foods.appraise(command.entries.stream().map(entry -> draft(entry, existing)).toList());
            var outcomes = new ArrayList<Outcome>();
            var toSave = new ArrayList<Versioned<Recipe>>();
            var happened = new ArrayList<DomainEvent>();
            var seen = new HashSet<Slug>();
            for (int i = 0; i < command.entries.size(); i++) {
                var slug = command.entries.get(i).slug;
                var recipe = appraised.get(i);
                try {
                    if (!seen.add(slug)) {
                        throw SLUG_TAKEN.because("the slug stands here twice", Map.of("slug", "stands here twice"));
                    }
                    var decision = decide(
                            slug, recipe.checked(), Optional.ofNullable(existing.get(slug)), command.edition);
                    decision.save.ifPresent(toSave::add);
                    happened.addAll(decision.events);
                    outcomes.add(new Outcome(slug, decision.result, Map.of(), recipe.unknownFoods()));
                } catch (Refused refused) {
                    var problems = refused.fields().isEmpty() ? Map.of("", refused.detail()) : refused.fields();
                    outcomes.add(new Outcome(slug, Result.REFUSED, problems, recipe.unknownFoods()));
                }
            }
            save(toSave);
            happened.forEach(events::publish);
            return List.copyOf(outcomes);
        }

        private static RecipeDraft draft(Entry entry, Map<Slug, Versioned<Recipe>> existing) {
            var there = Optional.ofNullable(existing.get(entry.slug)).map(Versioned::value);
            return there.filter(recipe -> recipe.owner().isEmpty()).map(entry.draft::of).orElse(entry.draft);
        }

        private void save(List<Versioned<Recipe>> toSave) {
            try {
                recipes.save(toSave);
            } catch (Refused refused) {
                if (refused.refusal() == SLUG_TAKEN) { // by someone who imports the same just now: look again
                    throw new StaleWrite("the recipes");
                }
                throw refused;
            }
        }

        private Decision decide(
                Slug slug, Appraised recipe, Optional<Versioned<Recipe>> existing, Optional<Edition> edition) {
            var now = clock.instant();
            if (existing.isEmpty()) {
                return create(slug, recipe, edition, now);
            }
            var old = existing.get();
            if (old.value().owner().isPresent()) {
                throw SLUG_TAKEN.because("a user's own recipe has this slug", Map.of("slug", "is taken by a user"));
            }
            boolean touched = edition.isPresent()
                    && old.value().origin()
                            .filter(origin -> origin.collection().equals(edition.get().collection)
                                    && origin.version() == old.value().current().number())
                            .isEmpty();
            if (touched || old.value().removedAt().isPresent()) {
                return offered(old, edition);
            }
            return revise(old, recipe, edition, now);
        }

        private Decision create(Slug slug, Appraised recipe, Optional<Edition> edition, Instant now) {
            var created = Recipe.create(
                    new RecipeId(ids.next()),
                    slug,
                    Optional.empty(),
                    RecipeStatus.PUBLISHED,
                    recipe.content(),
                    recipe.facts(),
                    now);
            var after = stamped(created.after(), edition);
            return new Decision(
                    Result.CREATED, Optional.of(new Versioned<>(after, 0)), List.of(created.event()));
        }

        private static Decision revise(
                Versioned<Recipe> old, Appraised recipe, Optional<Edition> edition, Instant now) {
            var happened = new ArrayList<DomainEvent>();
            var revised = old.value().revise(recipe.content(), recipe.facts(), now);
            revised.map(Change::event).ifPresent(happened::add);
            var after = revised.map(Change::after).orElse(old.value());
            var published = after.publish(now);
            published.map(Change::event).ifPresent(happened::add);
            after = stamped(published.map(Change::after).orElse(after), edition);
            return new Decision(
                    happened.isEmpty() ? Result.UNCHANGED : Result.CHANGED,
                    after.equals(old.value()) ? Optional.empty() : Optional.of(old.with(after)),
                    happened);
        }

        /** Left alone; but a recipe of the collection remembers that it was offered this edition. */
        private static Decision offered(Versioned<Recipe> old, Optional<Edition> edition) {
            var own = edition.flatMap(given -> old.value().origin()
                    .filter(origin -> origin.collection().equals(given.collection) && !origin.stamp().equals(
                            given.stamp))
                    .map(origin -> new Origin(given.collection, given.stamp, origin.version())));
            return own.map(origin -> new Decision(
                    Result.LEFT_ALONE, Optional.of(old.with(old.value().from(origin))), List.of()))
                    .orElse(Decision.leave(Result.LEFT_ALONE));
        }

        private static Recipe stamped(Recipe recipe, Optional<Edition> edition) {
            return edition.map(given -> recipe.from(
                    new Origin(given.collection, given.stamp, recipe.current().number())))
                    .orElse(recipe);
        }
    }
}
