package dev.galley.persistence.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_NOT_FOUND;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.GetFood;
import dev.galley.domain.food.Food;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlGetFood implements Handles<GetFood, Food> {
    private final Sql sql;
    private final NutrientNames names;

    @Inject
    public SqlGetFood(Sql sql, NutrientNames names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public Food handle(GetFood query, Caller caller) {
        return sql.handle()
                .createQuery("SELECT " + StoredFood.COLUMNS + " FROM food f WHERE f.id = :id")
                .bind("id", query.food().value())
                .map((row, _) -> StoredFood.read(row, names))
                .findOne()
                .orElseThrow(() -> FOOD_NOT_FOUND.because("there is no such food"));
    }
}
