package dev.galley.persistence.recipe;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.Step;
import java.util.List;
import java.util.Optional;

/** What is left of a recipe whose author is gone: nothing but that there was one, which nobody gets to read. */
final class Erased {
    static final RecipeFacts FACTS = new RecipeFacts(Optional.empty(), RecipeAllergens.UNKNOWN);

    /** As complete as a public recipe must be, for that is what it was. */
    static final RecipeContent CONTENT = new RecipeContent(
            Language.EN,
            "Erased",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            List.of(),
            List.of(),
            List.of(new IngredientLine(
                    "erased",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "erased",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty())),
            List.of(new Step("erased", Optional.empty(), Optional.empty(), Optional.empty(), List.of())),
            Optional.empty());

    private Erased() {}
}
