package dev.galley.application.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.recipe.RecipeId;
import java.util.List;
import java.util.Map;

/** At most ten public recipes whose name someone may be about to type, typing errors forgiven, the best liked first. */
public record SuggestRecipes(String text) implements Query<List<SuggestRecipes.Suggestion>> {
    public static final int MOST = 10;

    public record Suggestion(RecipeId id, String name) {}

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
