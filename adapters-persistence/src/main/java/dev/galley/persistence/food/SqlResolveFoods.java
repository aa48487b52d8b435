package dev.galley.persistence.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.ResolveFoods;
import dev.galley.domain.food.FoodId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

public final class SqlResolveFoods implements Handles<ResolveFoods, Map<String, FoodId>> {
    private final Sql sql;

    @Inject
    public SqlResolveFoods(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, FoodId> handle(ResolveFoods query, Caller caller) {
        var ids = new HashMap<String, FoodId>();
        sql.handle()
                .createQuery("SELECT source_id, id FROM food WHERE source = 'GALLEY' AND source_id = ANY(:slugs)")
                .registerArrayType(String.class, "text")
                .bindArray("slugs", String.class, query.slugs())
                .map((row, _) -> ids.put(row.getString(1), new FoodId(row.getObject(2, UUID.class))))
                .list();
        return ids;
    }
}
