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
import java.util.Optional;
import java.util.UUID;

/**
 * A person's own recipes, whoever may see them. What they must not eat is flagged.
 *
 * @param status only these, where it is said
 */
public record ListOwnRecipes(
        UserId person, Optional<RecipeStatus> status, Order order, Place<ListOwnRecipes.After> place, PageSize size)
        implements
            Query<Page<Screened<ListOwnRecipes.Own>, ListOwnRecipes.After>> {
    /** What they can be ordered by, and by id where that is the same. */
    public enum Field {
        CREATED_AT, UPDATED_AT, NAME
    }

    public record Order(Field field, boolean descending) {}

    /**
     * The last recipe of a page.
     *
     * @param key the value it is ordered by, as text
     */
    public record After(String key, UUID recipe) {}

    public record Own(RecipeCard card, RecipeStatus status) {
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
