package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;

/** How many recipes this edition of a collection was offered for: all of them, once it is loaded. */
public record CountRecipesOfEdition(ImportRecipes.Edition edition) implements Query<Long> {
    @Override
    public Access access() {
        return new Access.Admins();
    }
}
