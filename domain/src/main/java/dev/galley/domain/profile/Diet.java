package dev.galley.domain.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways of eating that someone can ask for: those of which Galley knows, food by food, whether they are kept. */
public enum Diet {
    VEGAN, VEGETARIAN, PESCATARIAN, GLUTEN_FREE, LACTOSE_FREE;

    /** As the API writes it: {@code gluten-free}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Diet> of(String code) {
        return Stream.of(values()).filter(diet -> diet.code().equals(code)).findFirst();
    }
}
