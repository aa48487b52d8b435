package dev.galley.application.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.RecipeId;
import java.util.List;
import java.util.Map;

/**
 * At most ten public recipes whose name someone may be about to type, typing errors forgiven, the best liked first. What
 * whoever types must not eat is not named.
 */
public record SuggestRecipes(String text) implements Query<List<Screened<SuggestRecipes.Suggestion>>> {
    public static final int MOST = 10;

    /** @param contents as the gate judges it */
    public record Suggestion(RecipeId id, String name, Contents contents) {}

    public SuggestRecipes {
        text = text.strip();
        if (text.isEmpty() || text.length() > RecipeFilter.LONGEST_TEXT) {
            var wrong = "must have 1 to " + RecipeFilter.LONGEST_TEXT + " characters";
            throw VALIDATION_ERROR.because("q " + wrong, Map.of("q", wrong));
        }
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
