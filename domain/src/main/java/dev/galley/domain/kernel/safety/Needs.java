package dev.galley.domain.kernel.safety;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody must not eat, and what they keep to.
 *
 * @param diets all of them are kept at once
 */
public record Needs(Set<Allergen> allergies, Set<Diet> diets) {
    /** Of somebody who eats everything, or of whom nothing is known. */
    public static final Needs NONE = new Needs(Set.of(), Set.of());

    public Needs {
        allergies = Collections.unmodifiableSet(copy(EnumSet.noneOf(Allergen.class), allergies));
        diets = Collections.unmodifiableSet(copy(EnumSet.noneOf(Diet.class), diets));
    }

    public boolean isNone() {
        return allergies.isEmpty() && diets.isEmpty();
    }

    /** For people who eat together, and for what is asked for besides what is kept. */
    public Needs and(Needs others) {
        return new Needs(
                copy(copy(EnumSet.noneOf(Allergen.class), allergies), others.allergies),
                copy(copy(EnumSet.noneOf(Diet.class), diets), others.diets));
    }

    private static <T> Set<T> copy(Set<T> into, Collection<T> values) {
        into.addAll(values);
        return into;
    }
}
