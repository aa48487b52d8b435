package dev.galley.domain.recipe.intake;

import dev.galley.domain.recipe.RecipeId;
import java.util.Optional;

/**
 * What became of one recipe of an import.
 *
 * @param position from 0, in the order of the source
 * @param name of the recipe; of its place in the file where it could not be read
 * @param recipe the one that it became, or the one that it is the same as
 */
public record ImportEntry(
        int position, String name, Outcome outcome, Optional<RecipeId> recipe, Optional<RecipeImport.Failure> error) {
    public enum Outcome {
        IMPORTED, DUPLICATE, FAILED
    }
}
