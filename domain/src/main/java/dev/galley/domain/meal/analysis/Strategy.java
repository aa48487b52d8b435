package dev.galley.domain.meal.analysis;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Ways to look at a plate. Which of them are taken follows from what the person said, and several are taken together. */
public enum Strategy {
    /** The picture alone. */
    BASIC,
    /** The person says how much of it there is. */
    PORTION,
    /** The person says what is in it. */
    INGREDIENTS,
    /** The person has weighed it. */
    WEIGHT,
    /** The person says that it is one thing only. */
    SINGLE_INGREDIENT,
    /** The person describes it. */
    DESCRIPTION;

    public static Set<Strategy> of(Clues clues) {
        var chosen = EnumSet.noneOf(Strategy.class);
        if (clues.portion().isPresent()) {
            chosen.add(PORTION);
        }
        if (!clues.ingredients().isEmpty()) {
            chosen.add(clues.ingredients().size() == 1 ? SINGLE_INGREDIENT : INGREDIENTS);
        }
        if (clues.weightGrams().isPresent()) {
            chosen.add(WEIGHT);
        }
        if (clues.description().isPresent()) {
            chosen.add(DESCRIPTION);
        }
        return chosen.isEmpty() ? EnumSet.of(BASIC) : chosen;
    }

    /** Their names in the order above, joined by {@code +}. */
    public static String code(Set<Strategy> chosen) {
        return chosen.stream().sorted().map(Strategy::name).collect(Collectors.joining("+"));
    }
}
