package dev.galley.domain.recipe;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an author may say of a recipe, and the foods may contradict. */
public enum DietClaim {
    VEGAN, VEGETARIAN, PESCATARIAN, GLUTEN_FREE, LACTOSE_FREE;

    /** As the API writes it: {@code gluten-free}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DietClaim> of(String code) {
        return Stream.of(values()).filter(claim -> claim.code().equals(code)).findFirst();
    }
}
