package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import java.util.Optional;

/** Where somebody stands in {@link SyncRecipes} who has followed it to its present end; empty if there is no recipe yet. */
public record GetSyncEnd() implements Query<Optional<SyncRecipes.Cursor>> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
