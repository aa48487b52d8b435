package dev.galley.domain.food.pairing;

import dev.galley.domain.food.FoodId;
import java.util.Collection;
import java.util.List;

/** Where it is kept which foods go together. */
public interface Pairings {
    /** Of each food and basis no more are kept than these, the best. */
    int MOST_EACH = 100;

    /**
     * Makes these all that is known by this basis, whatever was known by it before. A pairing holds from either side and
     * is given once.
     *
     * @throws IllegalArgumentException for a pairing of another basis
     */
    void replace(Basis basis, Collection<Pairing> pairings);

    /** What goes with a food, the best first, the same food once for each basis it is known by. */
    List<Pairing> of(FoodId food);

    /** How many are known by this basis. */
    long count(Basis basis);
}
