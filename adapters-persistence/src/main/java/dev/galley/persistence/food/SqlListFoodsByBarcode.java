package dev.galley.persistence.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.ListFoodsByBarcode;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.Gtin;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

public final class SqlListFoodsByBarcode implements Handles<ListFoodsByBarcode, Map<Gtin, Food>> {
    private final Sql sql;
    private final NutrientNames names;

    @Inject
    public SqlListFoodsByBarcode(Sql sql, NutrientNames names) {
        this.sql = sql;
        this.names = names;
    }

    /** Of two sources that know one package, that which {@link SqlGetFoodByBarcode} chooses too. */
    @Override
    public Map<Gtin, Food> handle(ListFoodsByBarcode query, Caller caller) {
        var found = new HashMap<Gtin, Food>();
        sql.handle()
                .createQuery("SELECT DISTINCT ON (f.barcode) " + StoredFood.COLUMNS + """
                         FROM food f WHERE f.barcode = ANY(:barcodes) ORDER BY f.barcode, f.source, f.source_id
                        """)
                .bindArray("barcodes", String.class, query.barcodes().stream().map(Gtin::digits).toList())
                .map((row, _) -> StoredFood.read(row, names))
                .forEach(food -> food.barcode().ifPresent(barcode -> found.put(barcode, food)));
        return Map.copyOf(found);
    }
}
