package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Cooked;
import dev.galley.domain.recipe.CookedId;
import dev.galley.domain.recipe.RecipeVersion;
import java.util.Optional;

/**
 * One entry of a person's cook log, with the recipe as it was cooked, also if it is removed by now. Refused with
 * {@code COOK_LOG_ENTRY_NOT_FOUND}.
 */
public record GetCooked(UserId person, CookedId entry)
        implements
            Query<GetCooked.View> {
    /** @param recipe absent where its author is gone, and everything of theirs with them */
    public record View(Cooked cooked, boolean isThere, Optional<RecipeVersion> recipe) {}

    @Override
    public Access access() {
        return new Access.Only(person);
    }
}
