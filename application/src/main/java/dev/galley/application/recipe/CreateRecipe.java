package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.Slug;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Puts a recipe into the catalogue, or among a person's own. Refused with {@code SLUG_TAKEN}, {@code DIET_CONTRADICTED}, or, to be published,
 * {@code RECIPE_INCOMPLETE}.
 *
 * @param owner whose own it is to be; the catalogue's where absent
 * @param slug made of the name where it is absent, and then never taken. Of a person's own it tells nobody whether
 *     somebody else has a recipe of that name
 */
public record CreateRecipe(Optional<UserId> owner, Optional<Slug> slug, RecipeStatus status, RecipeDraft draft)
        implements
            Command<GetRecipe.View> {
    /** One of the catalogue. */
    public CreateRecipe(Optional<Slug> slug, RecipeStatus status, RecipeDraft draft) {
        this(Optional.empty(), slug, status, draft);
    }

    @Override
    public Access access() {
        return Existing.of(owner);
    }

    public static final class Handler implements Handles<CreateRecipe, GetRecipe.View> {
        private static final int LONGEST_STEM = 100;
        private final Recipes recipes;
        private final FoodKnowledge foods;
        private final MadeOf shown;
        private final Events events;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, FoodKnowledge foods, MadeOf shown, Events events, Ids ids, Clock clock) {
            this.recipes = recipes;
            this.foods = foods;
            this.shown = shown;
            this.events = events;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public GetRecipe.View handle(CreateRecipe command, Caller caller) {
            var id = new RecipeId(ids.next());
            var appraised = foods.appraise(command.draft.by(command.owner)).checked();
            var change = Recipe.create(
                    id,
                    command.slug.orElseGet(() -> slug(appraised.content().name(), id, command.owner.isPresent())),
                    command.owner,
                    command.status,
                    appraised.content(),
                    appraised.facts(),
                    clock.instant());
            recipes.save(new Versioned<>(change.after(), 0));
            events.publish(change.event());
            return shown.of(change.after(), caller);
        }

        private Slug slug(String name, RecipeId id, boolean own) {
            var end = id.value().toString().substring(24);
            var plain = Slug.from(name).orElseGet(() -> new Slug("recipe-" + end));
            if (!own && recipes.of(new RecipeKey.BySlug(plain)).isEmpty()) {
                return plain;
            }
            var stem = plain.value().substring(0, Math.min(LONGEST_STEM, plain.value().length()));
            return new Slug(stem.replaceAll("-$", "") + "-" + end);
        }
    }
}
