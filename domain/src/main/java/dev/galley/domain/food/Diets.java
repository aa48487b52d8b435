package dev.galley.domain.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_INVALID;
import static dev.galley.domain.kernel.Diet.LACTOSE_FREE;
import static dev.galley.domain.kernel.Diet.PESCATARIAN;
import static dev.galley.domain.kernel.Diet.VEGAN;
import static dev.galley.domain.kernel.Diet.VEGETARIAN;

import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Suits;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which diets a food suits. What follows is filled in: vegan food is vegetarian and free of lactose, vegetarian food is
 * pescatarian, and what is not pescatarian is not vegetarian either. Said of a diet is YES or NO, or nothing.
 */
public record Diets(Map<Diet, Boolean> known) {
    private record Implication(Diet narrow, Diet wide) {}

    private static final Implication[] IMPLICATIONS = {
            new Implication(VEGAN, VEGETARIAN),
            new Implication(VEGETARIAN, PESCATARIAN),
            new Implication(VEGAN, LACTOSE_FREE),
    };

    public static final Diets UNKNOWN = new Diets(Map.of());

    public Diets {
        var closed = new EnumMap<Diet, Boolean>(Diet.class);
        closed.putAll(known);
        for (boolean changed = true; changed;) {
            changed = false;
            for (var follows : IMPLICATIONS) {
                changed |= Boolean.TRUE.equals(closed.get(follows.narrow)) && add(closed, follows.wide, true);
                changed |= Boolean.FALSE.equals(closed.get(follows.wide)) && add(closed, follows.narrow, false);
            }
        }
        known = Collections.unmodifiableMap(closed);
    }

    public Suits suits(Diet diet) {
        return Suits.of(known, diet);
    }

    /** @return whether it was not known before; a contradiction is refused */
    private static boolean add(Map<Diet, Boolean> closed, Diet diet, boolean suits) {
        var before = closed.putIfAbsent(diet, suits);
        if (before != null && before != suits) {
            throw FOOD_INVALID.because("the diets contradict each other about " + diet.code());
        }
        return before == null;
    }
}
