package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.safety.Contents;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is in a recipe that some people must not eat. An allergen is in one of the three at most, the surest; one that is
 * in none is not in the recipe, as far as all of its foods are known.
 *
 * @param contains an ingredient that cannot be left out has it
 * @param mayContain an optional ingredient has it, or any ingredient may
 * @param unknown some ingredient does not tell. Unknown is never safe.
 */
public record RecipeAllergens(Set<Allergen> contains, Set<Allergen> mayContain, Set<Allergen> unknown) {
    /** Of a recipe that nobody looked at yet. */
    public static final RecipeAllergens UNKNOWN = new RecipeAllergens(Set.of(), Set.of(), EnumSet.allOf(
            Allergen.class));

    public RecipeAllergens {
        contains = ordered(contains, Set.of(), Set.of());
        mayContain = ordered(mayContain, contains, Set.of());
        unknown = ordered(unknown, contains, mayContain);
    }

    static RecipeAllergens of(Contents contents) {
        return new RecipeAllergens(contents.contains(), contents.mayContain(), contents.unknown());
    }

    private static Set<Allergen> ordered(
            Collection<Allergen> all, Collection<Allergen> without, Collection<Allergen> norThese) {
        var kept = EnumSet.noneOf(Allergen.class);
        kept.addAll(all);
        kept.removeAll(without);
        kept.removeAll(norThese);
        return Collections.unmodifiableSet(kept);
    }
}
