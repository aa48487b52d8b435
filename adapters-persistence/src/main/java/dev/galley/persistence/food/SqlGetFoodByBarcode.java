package dev.galley.persistence.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_NOT_FOUND;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.GetFoodByBarcode;
import dev.galley.domain.food.Food;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlGetFoodByBarcode implements Handles<GetFoodByBarcode, Food> {
    private final Sql sql;
    private final NutrientNames names;

    @Inject
    public SqlGetFoodByBarcode(Sql sql, NutrientNames names) {
        this.sql = sql;
        this.names = names;
    }

    /** Two sources may know one package; the name of the source decides, so that it is always the same one. */
    @Override
    public Food handle(GetFoodByBarcode query, Caller caller) {
        return sql.handle()
                .createQuery("SELECT " + StoredFood.COLUMNS + """
                         FROM food f WHERE f.barcode = :barcode ORDER BY f.source, f.source_id LIMIT 1
                        """)
                .bind("barcode", query.barcode().digits())
                .map((row, _) -> StoredFood.read(row, names))
                .findOne()
                .orElseThrow(() -> FOOD_NOT_FOUND.because("no food has this bar code"));
    }
}
