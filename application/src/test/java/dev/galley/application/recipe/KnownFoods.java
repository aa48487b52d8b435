package dev.galley.application.recipe;

import static java.util.stream.Collectors.toMap;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.food.GetFoodFacts;
import dev.galley.application.food.ResolveFoods;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Diet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stands for the foods: every id is one that holds a little of everything, and no slug is known. */
final class KnownFoods implements Queries {
    private boolean vegan = true;

    void contradictVegan() {
        vegan = false;
    }

    @Override
    @SuppressWarnings("unchecked") // each query is answered with its own type
    public <R> R ask(Query<R> query, Caller caller) {
        return (R) switch (query) {
            case ResolveFoods _ -> Map.<String, FoodId>of();
            case GetFoodFacts facts -> facts.foods().stream().collect(toMap(id -> id, this::facts));
            default -> throw new IllegalArgumentException("nobody asks foods for " + query);
        };
    }

    private GetFoodFacts.Facts facts(FoodId id) {
        var some = Optional.of(BigDecimal.ONE);
        return new GetFoodFacts.Facts(
                id,
                "food",
                Optional.empty(),
                Optional.empty(),
                new GetFoodFacts.PerHundredGrams(some, false, some, some, some, some, some, some),
                Optional.empty(),
                new GetFoodFacts.Allergens(Set.of(), Set.of(), Set.of()),
                Map.of(Diet.VEGAN, vegan),
                1);
    }
}
