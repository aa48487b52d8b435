package dev.galley.domain.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The recipe that a line stands for: a dough, a stock, a sauce.
 *
 * @param servings how many of its servings the whole line takes, over 0, up to 10,000; where absent, the line's amount
 *     tells (see {@link Composition})
 */
public record PartRecipe(RecipeId id, Optional<BigDecimal> servings) {
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    public PartRecipe {
        servings = servings.map(number -> {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        });
        if (servings.filter(number -> number.signum() <= 0 || number.compareTo(MOST) > 0).isPresent()) {
            var wrong = "must be over 0 and at most 10000";
            throw VALIDATION_ERROR.because("servings of a recipe " + wrong, Map.of("recipeServings", wrong));
        }
    }
}
