package dev.galley.domain.recipe.intake;

import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sees in a picture what it was told that the picture shows. The first page tells which recipe it is. */
public final class InMemoryPicturedRecipes implements PicturedRecipes {
    private final Map<String, PicturedRecipe> byPicture = new ConcurrentHashMap<>();

    public void shows(byte[] picture, PicturedRecipe recipe) {
        byPicture.put(HexFormat.of().formatHex(picture), recipe);
    }

    /** Every picture that was not spoken of shows this. */
    public void allShow(PicturedRecipe recipe) {
        byPicture.put("", recipe);
    }

    @Override
    public boolean canSee() {
        return true;
    }

    @Override
    public PicturedRecipe read(List<Page> pages, Language spoken, UserId asking) {
        if (pages.isEmpty() || pages.size() > MOST_PAGES) {
            throw new IllegalArgumentException(pages.size() + " pages");
        }
        var seen = byPicture.getOrDefault(HexFormat.of().formatHex(pages.getFirst().content()), byPicture.get(""));
        if (seen == null) {
            throw NO_RECIPE_FOUND.because("there is no recipe in the picture");
        }
        return seen;
    }
}
