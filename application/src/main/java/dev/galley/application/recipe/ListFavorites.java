package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.RecipeStatus;
import java.time.Instant;
import java.util.UUID;

/** What a person likes, the latest first, as far as it is there: public, or their own. What they must not eat is flagged. */
public record ListFavorites(UserId person, Place<ListFavorites.After> place, PageSize size)
        implements
            Query<Page<Screened<ListFavorites.Favorite>, ListFavorites.After>> {
    /** The last recipe of a page. */
    public record After(Instant since, UUID recipe) {}

    public record Favorite(RecipeCard card, RecipeStatus status, Instant since) {
        /** As the gate judges it. */
        public Contents contents() {
            return card.contents();
        }
    }

    @Override
    public Access access() {
        return new Access.Only(person);
    }
}
