package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import java.util.Map;
import java.util.Set;

/** Many foods at once, with all that is known of them. Foods that are not there are not in the answer. */
public record ListFoods(Set<FoodId> foods) implements Query<Map<FoodId, Food>> {
    public ListFoods {
        foods = Set.copyOf(foods);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
