package dev.galley.application.meal;

import static dev.galley.domain.meal.MealRefusal.MEAL_CHANGED;

import java.util.Set;

/**
 * Which versions of a meal a caller has looked at, before they change it.
 *
 * @param any whichever there is
 */
public record Seen(boolean any, Set<Long> versions) {
    public Seen {
        versions = Set.copyOf(versions);
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code MEAL_CHANGED} if the caller has not seen this one */
    void expect(long current) {
        if (!any && !versions.contains(current)) {
            throw MEAL_CHANGED.because("this is not the version any more that you have seen");
        }
    }
}
