package dev.galley.application.recipe.intake;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;
import static dev.galley.domain.recipe.intake.ImportRefusal.PROVENANCE_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.intake.Provenances;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Where the parts of a person's own recipe came from when it was last imported. Refused with {@code RECIPE_NOT_FOUND}, also
 * of another's recipe, and {@code PROVENANCE_NOT_FOUND} of one that was not imported.
 *
 * @param key none names nothing
 */
public record GetProvenance(UserId owner, Optional<RecipeKey> key) implements Query<Provenances.Proof> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<GetProvenance, Provenances.Proof> {
        private final Recipes recipes;
        private final Provenances provenances;

        @Inject
        public Handler(Recipes recipes, Provenances provenances) {
            this.recipes = recipes;
            this.provenances = provenances;
        }

        @Override
        public Provenances.Proof handle(GetProvenance query, Caller caller) {
            var recipe = query.key.flatMap(recipes::of)
                    .map(Versioned::value)
                    .filter(it -> it.owner().filter(query.owner::equals).isPresent() && it.removedAt().isEmpty())
                    .orElseThrow(() -> RECIPE_NOT_FOUND.because("there is no such recipe"));
            return provenances.of(recipe.id())
                    .orElseThrow(() -> PROVENANCE_NOT_FOUND.because("this recipe was not imported"));
        }
    }
}
