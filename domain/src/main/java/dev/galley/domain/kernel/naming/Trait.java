package dev.galley.domain.kernel.naming;

import static dev.galley.domain.kernel.Diet.HALAL;
import static dev.galley.domain.kernel.Diet.KOSHER;
import static dev.galley.domain.kernel.Diet.PESCATARIAN;
import static dev.galley.domain.kernel.Diet.VEGAN;
import static dev.galley.domain.kernel.Diet.VEGETARIAN;

import dev.galley.domain.kernel.Diet;
import java.util.Set;

/** What food may be made of that is no allergen, but that some diets leave out. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are Set.of
enum Trait {
    /** Of mammals and birds that some rites allow: whether these were slaughtered by the rite, no name tells. */
    MEAT(Set.of(VEGAN, VEGETARIAN, PESCATARIAN), Set.of(HALAL, KOSHER)), PORK(Set.of(VEGAN, VEGETARIAN, PESCATARIAN,
            HALAL, KOSHER), Set.of()), BLOOD(Set.of(VEGAN, VEGETARIAN, PESCATARIAN, HALAL, KOSHER), Set.of()), ALCOHOL(
                    Set.of(HALAL), Set.of(KOSHER)),
    /** Of pigs, cattle or fish: no name tells which. */
    GELATINE(Set.of(VEGAN, VEGETARIAN), Set.of(PESCATARIAN, HALAL, KOSHER)),
    /** Cheese that is made with rennet of calves by its very rules. */
    RENNET(Set.of(VEGAN, VEGETARIAN), Set.of(PESCATARIAN, HALAL, KOSHER)),
    /** Honey and the like. */
    ANIMAL(Set.of(VEGAN), Set.of()), INSECT(Set.of(VEGAN, VEGETARIAN, PESCATARIAN, KOSHER), Set.of(HALAL)),
    /** Beasts and fish that Leviticus 11 forbids. */
    UNKOSHER(Set.of(KOSHER), Set.of(HALAL)),
    /** Milk without its sugar is milk, but keeps from lactose. */
    LACTOSE_GONE(Set.of(), Set.of());

    private final Set<Diet> breaks;
    private final Set<Diet> mayBreak;

    Trait(Set<Diet> breaks, Set<Diet> mayBreak) {
        this.breaks = breaks;
        this.mayBreak = mayBreak;
    }

    Set<Diet> breaks() {
        return breaks;
    }

    Set<Diet> mayBreak() {
        return mayBreak;
    }
}
