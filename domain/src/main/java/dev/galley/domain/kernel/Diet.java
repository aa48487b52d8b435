package dev.galley.domain.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ways of eating: what a person keeps to, an author claims of a recipe, and a food suits or does not. What is told of halal
 * and kosher food is a hint and no certificate; ketogenic is told by carbohydrates alone.
 */
public enum Diet {
    VEGAN, VEGETARIAN, PESCATARIAN, GLUTEN_FREE, LACTOSE_FREE, HALAL, KOSHER, KETO;

    /** As the API writes it: {@code gluten-free}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Diet> of(String code) {
        return Stream.of(values()).filter(diet -> diet.code().equals(code)).findFirst();
    }
}
