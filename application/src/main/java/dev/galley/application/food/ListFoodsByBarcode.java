package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.Gtin;
import java.util.Map;
import java.util.Set;

/** The foods whose packages have these bar codes. What is not there is not in the answer. */
public record ListFoodsByBarcode(Set<Gtin> barcodes) implements Query<Map<Gtin, Food>> {
    public ListFoodsByBarcode {
        barcodes = Set.copyOf(barcodes);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
