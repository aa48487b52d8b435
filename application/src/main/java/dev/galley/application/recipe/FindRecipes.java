package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Screened;
import java.util.List;
import java.util.UUID;

/**
 * Public recipes that pass a filter and suit whoever asks, in an order. Totals are exact up to 10,000 and estimated above.
 *
 * @param language of the caller: the words are understood in it, and in the language of each recipe
 */
public record FindRecipes(
        RecipeFilter filter, RecipeOrder order, Language language, Place<After> place, PageSize size)
        implements
            Query<Page<Screened<RecipeCard>, FindRecipes.After>> {

    /**
     * The last recipe of a page.
     *
     * @param keys the values that the order looks at, as text, and nothing that a client should understand
     */
    public record After(List<String> keys, UUID recipe) {
        public After {
            keys = List.copyOf(keys);
        }
    }

    @Override
    public Access access() {
        return filter.access();
    }
}
