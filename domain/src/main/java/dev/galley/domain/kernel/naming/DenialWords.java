package dev.galley.domain.kernel.naming;

import dev.galley.domain.kernel.Allergen;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Words that say what is not in something. They take back what other words of a name say, and never more than that. */
final class DenialWords {
    /** What is denied more often than it is named. */
    static final String TABLE = """
            = wheat
            * gluten
            zh 麸质; 麦麸; 麸
            ja グルテン
            """;

    /** Of these only the sugar is gone, the milk is still there. */
    static final Set<String> LACTOSE = Set.of("lactose", "laktose", "lactosa", "laktos");

    static final Set<String> WITHOUT = Set.of("without", "ohne", "sans", "sin", "sem", "non", "zero", "0");
    /** Behind "free": eggs of free-range hens are eggs. */
    static final Set<String> FREE_TO_RUN = Set.of("range", "run", "roaming", "ranging", "farmed", "flow");
    static final Set<String> OF = Set.of("of", "from", "von", "de");

    private static final Set<String> VEGAN = Set.of(
            "vegan", "vegane", "veganer", "veganes", "veganen", "veganem", "pflanzlich", "pflanzliche", "pflanzlicher",
            "pflanzliches", "pflanzlichen", "vegetal", "vegetale", "vegetaux", "vegano", "vegana", "vegetales",
            "vegetalien", "vegetalienne", "plantbased");
    private static final Set<String> VEGETARIAN = Set.of(
            "vegetarian", "vegetarische", "vegetarischer", "vegetarisches", "vegetarischen", "vegetarisch",
            "vegetariano", "vegetariana", "vegetarien", "vegetarienne", "veggie", "meatless", "fleischlos");
    private static final Set<String> DAIRY_FREE = Set.of("nondairy", "dairyfree");
    private static final Set<String> EGGLESS = Set.of("eggless");

    private static final Sense FLESH = new Sense(
            EnumSet.of(Allergen.FISH, Allergen.CRUSTACEANS, Allergen.MOLLUSCS),
            Set.of(),
            EnumSet.of(Trait.MEAT, Trait.PORK, Trait.BLOOD, Trait.GELATINE, Trait.RENNET, Trait.INSECT),
            Set.of(),
            false);
    private static final Sense MILK = Sense.of("milk rennet");
    private static final Sense EGGS = Sense.of("eggs");
    static final Sense ANIMALS = FLESH.and(MILK).and(EGGS).and(Sense.of("animal"));

    private DenialWords() {}

    /** What a word like "vegan" takes back of all that it stands with. */
    static Optional<Sense> denied(String word) {
        if (VEGAN.contains(word)) {
            return Optional.of(ANIMALS);
        }
        if (VEGETARIAN.contains(word)) {
            return Optional.of(FLESH);
        }
        if (DAIRY_FREE.contains(word)) {
            return Optional.of(MILK);
        }
        return EGGLESS.contains(word) ? Optional.of(EGGS) : Optional.empty();
    }

    static boolean isFree(String word) {
        return word.equals("free");
    }

    /** What stands before the German ending: gluten, of {@code glutenfreies}. */
    static Optional<String> beforeFrei(String word) {
        for (var ending : new String[]{"frei", "freie", "freier", "freies", "freien", "freiem"}) {
            if (word.endsWith(ending) && word.length() > ending.length()) {
                return Optional.of(word.substring(0, word.length() - ending.length()));
            }
        }
        return Optional.empty();
    }
}
