package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import java.util.Map;
import java.util.Set;

/** The ids of Galley's own foods by their slugs: {@code chicken-breast}. Unknown slugs are not in the answer. */
public record ResolveFoods(Set<String> slugs) implements Query<Map<String, FoodId>> {
    public ResolveFoods {
        slugs = Set.copyOf(slugs);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
