package dev.galley.application.recipe;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A recipe as an author hands it in.
 *
 * @param content its lines may be matched to foods already
 * @param foodSlugs for each line the slug of Galley's own food that its author names; it wins over the line's match
 * @param parts for each line the recipe that its author says it stands for
 * @param owner whose own it is to be; the catalogue's where absent
 * @param id the recipe that is to say this; absent of a new one
 */
public record RecipeDraft(
        RecipeContent content,
        List<Optional<String>> foodSlugs,
        List<Optional<Part>> parts,
        Optional<UserId> owner,
        Optional<RecipeId> id) {

    /**
     * @param recipe its id or slug
     * @param servings how many of its servings the line takes
     */
    public record Part(String recipe, Optional<BigDecimal> servings) {}

    public RecipeDraft {
        foodSlugs = List.copyOf(foodSlugs);
        parts = List.copyOf(parts);
        if (foodSlugs.size() != content.ingredients().size() || parts.size() != foodSlugs.size()) {
            throw new IllegalArgumentException("one food and one recipe, or none, for each line");
        }
    }

    /** A new one of the catalogue, made of no other recipe that its content does not name already. */
    public RecipeDraft(RecipeContent content, List<Optional<String>> foodSlugs) {
        this(
                content,
                foodSlugs,
                content.ingredients().stream().map(_ -> Optional.<Part>empty()).toList(),
                Optional.empty(),
                Optional.empty());
    }

    /** One whose lines are matched as well as they will be. */
    public static RecipeDraft matched(RecipeContent content) {
        return new RecipeDraft(content, content.ingredients().stream().map(_ -> Optional.<String>empty()).toList());
    }

    /** The same, of this owner. */
    RecipeDraft by(Optional<UserId> whose) {
        return new RecipeDraft(content, foodSlugs, parts, whose, id);
    }

    /** The same, for this recipe to say. */
    public RecipeDraft of(Recipe recipe) {
        return new RecipeDraft(content, foodSlugs, parts, recipe.owner(), Optional.of(recipe.id()));
    }

    RecipeDraft with(RecipeContent other) {
        return new RecipeDraft(other, foodSlugs, parts, owner, id);
    }

    boolean isPart(int line) {
        return parts.get(line).isPresent() || content.ingredients().get(line).recipe().isPresent();
    }
}
