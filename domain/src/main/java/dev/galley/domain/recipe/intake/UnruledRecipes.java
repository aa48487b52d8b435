package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;

/**
 * Reads the recipe in a text that no rule can read: a letter, a talk written down. What answers is a model, so it only counts
 * where it stands in the text: see {@link PicturedRecipe#foundIn}.
 */
public interface UnruledRecipes {
    /** What is longer is read up to here, in characters. */
    int LONGEST_TEXT = 50_000;

    /** Whether there is anybody who can read; if not, nobody need be asked. Costs nothing. */
    boolean canRead();

    /**
     * The first recipe in the text, in its own words. Slow: it asks somebody else's service.
     *
     * @param text not blank
     * @param spoken what the asking person speaks
     * @param asking whose text it is; goes to nobody else
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} if there is no recipe in it, or nobody whom this
     *     person agrees to, and with {@code MODEL_UNAVAILABLE} if nobody answers right now
     */
    PicturedRecipe read(String text, Language spoken, UserId asking);
}
