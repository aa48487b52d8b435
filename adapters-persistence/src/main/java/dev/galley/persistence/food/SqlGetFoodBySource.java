package dev.galley.persistence.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_NOT_FOUND;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.GetFoodBySource;
import dev.galley.domain.food.Food;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlGetFoodBySource implements Handles<GetFoodBySource, Food> {
    private final Sql sql;
    private final NutrientNames names;

    @Inject
    public SqlGetFoodBySource(Sql sql, NutrientNames names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public Food handle(GetFoodBySource query, Caller caller) {
        return sql.handle()
                .createQuery("SELECT " + StoredFood.COLUMNS
                        + " FROM food f WHERE f.source = :source AND f.source_id = :sourceId")
                .bind("source", query.source().name())
                .bind("sourceId", query.sourceId())
                .map((row, _) -> StoredFood.read(row, names))
                .findOne()
                .orElseThrow(() -> FOOD_NOT_FOUND.because("this source knows no such food"));
    }
}
