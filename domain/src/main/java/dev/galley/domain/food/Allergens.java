package dev.galley.domain.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_INVALID;

import dev.galley.domain.kernel.Allergen;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a food's allergens. Each allergen is contained, or may be contained (traces, recipes that vary), or
 * is unknown; only one that is in none of the three sets is known not to be there.
 */
public record Allergens(Set<Allergen> contains, Set<Allergen> mayContain, Set<Allergen> unknown) {
    /** Nothing is known. */
    public static final Allergens UNKNOWN = new Allergens(Set.of(), Set.of(), EnumSet.allOf(Allergen.class));

    public Allergens {
        contains = ordered(contains);
        mayContain = ordered(mayContain);
        unknown = ordered(unknown);
        if (!(Collections.disjoint(contains, mayContain)
                && Collections.disjoint(contains, unknown)
                && Collections.disjoint(mayContain, unknown))) {
            throw FOOD_INVALID.because("an allergen is either contained, or may be, or is unknown");
        }
    }

    /** The stronger word wins: what is contained is not also "may be contained", and neither is unknown. */
    public static Allergens of(Set<Allergen> contains, Set<Allergen> mayContain, boolean restIsKnownToBeAbsent) {
        var may = EnumSet.noneOf(Allergen.class);
        may.addAll(mayContain);
        may.removeAll(contains);
        var unknown = restIsKnownToBeAbsent ? EnumSet.noneOf(Allergen.class) : EnumSet.allOf(Allergen.class);
        unknown.removeAll(contains);
        unknown.removeAll(may);
        return new Allergens(contains, may, unknown);
    }

    /** Whether the food is known to be free of it. */
    public boolean isFreeOf(Allergen allergen) {
        return !contains.contains(allergen) && !mayContain.contains(allergen) && !unknown.contains(allergen);
    }

    private static Set<Allergen> ordered(Set<Allergen> allergens) {
        var copy = EnumSet.noneOf(Allergen.class);
        copy.addAll(allergens);
        return Collections.unmodifiableSet(copy);
    }
}
