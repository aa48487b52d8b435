package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.application.food.LearnPairings;

/**
 * In how many public recipes each food is, and each pair of foods that is in some: what {@link LearnPairings} learns from.
 * Of very many recipes the best liked are counted, {@link #MOST} of them.
 */
public record CountFoodsTogether() implements Query<LearnPairings> {
    public static final int MOST = 50_000;

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
