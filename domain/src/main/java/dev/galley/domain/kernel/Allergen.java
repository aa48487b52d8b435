package dev.galley.domain.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What some people must not eat: the fourteen of Regulation (EU) 1169/2011, Annex II, and wheat, which US law (FALCPA
 * 2004, FASTER Act 2021) names where the EU names gluten. The other eight of the US list are among the fourteen.
 */
public enum Allergen {
    GLUTEN, CRUSTACEANS, EGGS, FISH, PEANUTS, SOYBEANS, MILK, NUTS, CELERY, MUSTARD, SESAME, SULPHITES, LUPIN, MOLLUSCS, WHEAT;

    /** As the API writes it: {@code crustaceans}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Allergen> of(String code) {
        return Stream.of(values()).filter(allergen -> allergen.code().equals(code)).findFirst();
    }
}
