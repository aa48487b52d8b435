package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import java.util.List;

/**
 * Reads the recipe that pictures show: a photo of a card, the pages of a book. What answers is a model, so its answer is data
 * like any other: it is checked, marked as the model's, and whatever stands in the picture is never an order to anybody.
 */
public interface PicturedRecipes {
    /** How many pages are looked at at once, at most. */
    int MOST_PAGES = 10;

    /**
     * A picture of one page.
     *
     * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
     */
    @SuppressWarnings("ArrayRecordComponent") // copied on its way in and out; nobody compares pictures
    record Page(String mediaType, byte[] content) {
        public Page {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /** Whether there is anybody who can see; if not, nobody need be asked. Costs nothing. */
    boolean canSee();

    /**
     * The first recipe on the pages. Slow: it asks somebody else's service.
     *
     * @param pages 1 to {@link #MOST_PAGES} of one recipe, in their order; others are an {@link IllegalArgumentException}
     * @param spoken what the asking person speaks; the answer is in the language of the picture
     * @param asking whose pictures they are; goes to nobody else
     * @throws dev.galley.domain.kernel.Refused with {@code NO_RECIPE_FOUND} if no recipe is to be seen,
     *     {@code NO_VISION_PROVIDER} if there is nobody who can see, or none whom this person agrees to, with
     *     {@code MODEL_UNAVAILABLE} if nobody answers right now, and as pictures are that cannot be unpacked
     */
    PicturedRecipe read(List<Page> pages, Language spoken, UserId asking);
}
