package dev.galley.domain.kernel.safety;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of something to eat. An allergen in none of the three sets is known not to be there.
 *
 * @param diets whether it suits them; one of which nobody knows is absent
 */
public record Contents(
        Set<Allergen> contains, Set<Allergen> mayContain, Set<Allergen> unknown, Map<Diet, Boolean> diets) {
    /** Of something that nobody looked at. */
    public static final Contents UNKNOWN = new Contents(
            Set.of(), Set.of(), EnumSet.allOf(Allergen.class), Map.of());

    public Contents {
        contains = Set.copyOf(contains);
        mayContain = Set.copyOf(mayContain);
        unknown = Set.copyOf(unknown);
        diets = Map.copyOf(diets);
    }
}
