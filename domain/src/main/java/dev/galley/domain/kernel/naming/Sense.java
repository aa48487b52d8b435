package dev.galley.domain.kernel.naming;

import dev.galley.domain.kernel.Allergen;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What one name says of what it names. One that says nothing is of food that only sounds like something else.
 *
 * @param open whether the words of the name say what they say besides: a tuna salad holds tuna, coconut milk no milk
 */
record Sense(
        Set<Allergen> contains, Set<Allergen> mayContain, Set<Trait> traits, Set<Trait> mayHave, boolean open) {
    static final Sense NOTHING = new Sense(Set.of(), Set.of(), Set.of(), Set.of(), false);

    /** @param codes of allergens and traits, parted by spaces; with a question mark what may be in it */
    static Sense of(String codes) {
        var contains = EnumSet.noneOf(Allergen.class);
        var mayContain = EnumSet.noneOf(Allergen.class);
        var traits = EnumSet.noneOf(Trait.class);
        var mayHave = EnumSet.noneOf(Trait.class);
        for (var code : codes.equals("-") ? new String[0] : codes.split(" ", -1)) {
            boolean maybe = code.endsWith("?");
            var name = maybe ? code.substring(0, code.length() - 1) : code;
            var allergen = Allergen.of(name);
            if (allergen.isPresent()) {
                (maybe ? mayContain : contains).add(allergen.get());
            } else {
                (maybe ? mayHave : traits).add(Trait.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        if (contains.contains(Allergen.WHEAT)) {
            contains.add(Allergen.GLUTEN);
        }
        return new Sense(contains, mayContain, traits, mayHave, false);
    }

    Sense opened() {
        return new Sense(contains, mayContain, traits, mayHave, true);
    }

    Sense and(Sense other) {
        return new Sense(
                union(Allergen.class, contains, other.contains),
                union(Allergen.class, mayContain, other.mayContain),
                union(Trait.class, traits, other.traits),
                union(Trait.class, mayHave, other.mayHave),
                open || other.open);
    }

    Sense without(Sense denied) {
        return new Sense(
                difference(Allergen.class, contains, denied.allergens()),
                difference(Allergen.class, mayContain, denied.allergens()),
                difference(Trait.class, traits, denied.allTraits()),
                difference(Trait.class, mayHave, denied.allTraits()),
                open);
    }

    private Set<Allergen> allergens() {
        return union(Allergen.class, contains, mayContain);
    }

    /** Who says "no meat" means no pork either. */
    private Set<Trait> allTraits() {
        var all = union(Trait.class, traits, mayHave);
        return all.contains(Trait.MEAT)
                ? union(Trait.class, all, Set.of(Trait.PORK, Trait.BLOOD, Trait.UNKOSHER))
                : all;
    }

    private static <T extends Enum<T>> Set<T> union(Class<T> type, Set<T> some, Set<T> others) {
        var all = EnumSet.noneOf(type);
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    private static <T extends Enum<T>> Set<T> difference(Class<T> type, Set<T> some, Set<T> others) {
        var rest = EnumSet.noneOf(type);
        rest.addAll(some);
        rest.removeAll(others);
        return rest;
    }
}
