package dev.galley.persistence.recipe.search;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Needs;
import java.util.List;

/**
 * For whom a recipe is unsafe, as the bits of one number, so that lists can leave it out by looking at the row: one bit for
 * each allergen that is or may be in it, and for each diet that it does not keep. The gate has the last word all the same.
 */
final class UnsafeBits {
    private static final int DIETS_FROM = 16;

    /** Where they stand is stored: what is new comes last. */
    private static final List<Allergen> ALLERGENS = List.of(
            Allergen.GLUTEN,
            Allergen.CRUSTACEANS,
            Allergen.EGGS,
            Allergen.FISH,
            Allergen.PEANUTS,
            Allergen.SOYBEANS,
            Allergen.MILK,
            Allergen.NUTS,
            Allergen.CELERY,
            Allergen.MUSTARD,
            Allergen.SESAME,
            Allergen.SULPHITES,
            Allergen.LUPIN,
            Allergen.MOLLUSCS,
            Allergen.WHEAT);
    private static final List<Diet> DIETS = List.of(
            Diet.VEGAN,
            Diet.VEGETARIAN,
            Diet.PESCATARIAN,
            Diet.GLUTEN_FREE,
            Diet.LACTOSE_FREE,
            Diet.HALAL,
            Diet.KOSHER,
            Diet.KETO);

    private UnsafeBits() {}

    static int of(Contents contents) {
        int bits = 0;
        for (var allergen : Allergen.values()) {
            if (contents.contains().contains(allergen) || contents.mayContain().contains(allergen)) {
                bits |= bit(allergen);
            }
        }
        for (var diet : Diet.values()) {
            if (Boolean.FALSE.equals(contents.diets().get(diet))) {
                bits |= bit(diet);
            }
        }
        return bits;
    }

    /** What rows of {@code recipe_search} under this name fulfil that are not unsafe; nothing is asked for no needs. */
    static List<String> none(Needs needs, String row) {
        return needs.isNone() ? List.of() : List.of("(%s.unsafe & %d) < 1".formatted(row, of(needs)));
    }

    /** The bits that nothing may have that is shown to them. */
    private static int of(Needs needs) {
        int bits = 0;
        for (var allergen : needs.allergies()) {
            bits |= bit(allergen);
        }
        for (var diet : needs.diets()) {
            bits |= bit(diet);
        }
        return bits;
    }

    static int bit(Allergen allergen) {
        return bit(ALLERGENS.indexOf(allergen), allergen.code());
    }

    static int bit(Diet diet) {
        int place = DIETS.indexOf(diet);
        return bit(place < 0 ? place : DIETS_FROM + place, diet.code());
    }

    private static int bit(int place, String code) {
        if (place < 0) {
            throw new IllegalStateException(code + " has no bit");
        }
        return 1 << place;
    }
}
