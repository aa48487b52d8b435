package dev.galley.application.recipe.intake;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Recipe;
import java.util.List;

/** All recipes of a person, whoever may see them, the oldest first. */
public record ExportOwnRecipes(UserId person) implements Query<List<Recipe>> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }
}
