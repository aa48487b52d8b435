package dev.galley.domain.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What a reader goes by who wants more or less of a dish. */
public sealed interface ScaleBy {
    /** The recipe as it is. */
    record AsWritten() implements ScaleBy {}

    /** @param number 1 to 100 */
    record Servings(int number) implements ScaleBy {
        public Servings {
            check(1 <= number && number <= RecipeContent.MOST_SERVINGS, "servings", "must be from 1 to "
                    + RecipeContent.MOST_SERVINGS);
        }
    }

    /** @param times how many times as much, 0.1 to 20 */
    record Factor(BigDecimal times) implements ScaleBy {
        public static final BigDecimal LEAST = new BigDecimal("0.1");
        public static final BigDecimal MOST = new BigDecimal("20");

        public Factor {
            check(LEAST.compareTo(times) <= 0 && times.compareTo(MOST) <= 0, "factor", "must be from 0.1 to 20");
        }
    }

    /**
     * As much as one ingredient at hand is enough for.
     *
     * @param line its place in the recipe, from 0
     * @param have an amount: {@code 300 g}, {@code 2}; without a unit it is in the line's own
     */
    record Ingredient(int line, String have) implements ScaleBy {
        public Ingredient {
            check(line >= 0, "ingredient", "must be the place of an ingredient, from 0");
            check(Scaling.Have.of(have).isPresent(), "have", "must be an amount like 300 g, 1 1/2 cups or 2");
        }
    }

    /** @param from what the recipe is baked in, where it does not say so itself; it wins over what it says */
    record ToPan(Pan pan, Optional<Pan> from) implements ScaleBy {}

    static ScaleBy servings(Optional<Integer> number) {
        return number.<ScaleBy>map(Servings::new).orElseGet(AsWritten::new);
    }

    private static void check(boolean right, String field, String wrong) {
        if (!right) {
            throw VALIDATION_ERROR.because(field + " " + wrong, Map.of(field, wrong));
        }
    }
}
