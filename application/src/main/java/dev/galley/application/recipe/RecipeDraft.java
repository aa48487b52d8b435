package dev.galley.application.recipe;

import dev.galley.domain.recipe.RecipeContent;
import java.util.List;
import java.util.Optional;

/**
 * A recipe as an author hands it in.
 *
 * @param content its lines may be matched to foods already
 * @param foodSlugs for each line the slug of Galley's own food that its author names; it wins over the line's match
 */
public record RecipeDraft(RecipeContent content, List<Optional<String>> foodSlugs) {
    public RecipeDraft {
        foodSlugs = List.copyOf(foodSlugs);
        if (foodSlugs.size() != content.ingredients().size()) {
            throw new IllegalArgumentException("one slug, or none, for each line");
        }
    }

    /** One whose lines are matched as well as they will be. */
    public static RecipeDraft matched(RecipeContent content) {
        return new RecipeDraft(content, content.ingredients().stream().map(_ -> Optional.<String>empty()).toList());
    }
}
