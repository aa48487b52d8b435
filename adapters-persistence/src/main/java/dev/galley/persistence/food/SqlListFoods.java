package dev.galley.persistence.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.ListFoods;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

public final class SqlListFoods implements Handles<ListFoods, Map<FoodId, Food>> {
    private final Sql sql;
    private final NutrientNames names;

    @Inject
    public SqlListFoods(Sql sql, NutrientNames names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public Map<FoodId, Food> handle(ListFoods query, Caller caller) {
        return sql.handle()
                .createQuery("SELECT " + StoredFood.COLUMNS + " FROM food f WHERE f.id = ANY(:ids)")
                .registerArrayType(UUID.class, "uuid")
                .bindArray("ids", UUID.class, query.foods().stream().map(FoodId::value).toList())
                .map((row, _) -> StoredFood.read(row, names))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Food::id, food -> food));
    }
}
