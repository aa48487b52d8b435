package dev.galley.application.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.identity.IsAdministrator;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.util.Optional;

/** Recipes whose picture somebody may change: their own; to administrators also the catalogue's, and what users have published. */
final class Illustrating {
    private static final Caller SELF = new Caller.Job("illustrating");

    private final Recipes recipes;
    private final Queries queries;

    @Inject
    Illustrating(Recipes recipes, Queries queries) {
        this.recipes = recipes;
        this.queries = queries;
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code RECIPE_NOT_FOUND}, also for another person's */
    Recipe in(Optional<RecipeKey> key, UserId person) {
        var recipe = Existing.in(recipes, key.orElseThrow(Existing::none)).value();
        boolean isOwn = recipe.owner().filter(person::equals).isPresent();
        boolean isForAll = recipe.owner().isEmpty() || recipe.isPublic();
        if (!isOwn && !(isForAll && queries.ask(new IsAdministrator(person), SELF))) {
            throw Existing.none();
        }
        return recipe;
    }
}
