package dev.galley.persistence.food;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.GetFoodFacts;
import dev.galley.application.food.GetFoodFacts.Facts;
import dev.galley.application.food.GetFoodFacts.PerHundredGrams;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Nutrients.EnergyBasis;
import dev.galley.domain.food.Nutrients.Figure;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

public final class SqlGetFoodFacts implements Handles<GetFoodFacts, Map<FoodId, Facts>> {
    private final Sql sql;
    private final NutrientNames names;

    @Inject
    public SqlGetFoodFacts(Sql sql, NutrientNames names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public Map<FoodId, Facts> handle(GetFoodFacts query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT id, source, name, category, aisle, nutrients, density, contains, may_contain, rest_is_absent,
                               diets, version
                        FROM food WHERE id = ANY(:ids)
                        """)
                .registerArrayType(UUID.class, "uuid")
                .bindArray("ids", UUID.class, query.foods().stream().map(FoodId::value).toList())
                .map((row, _) -> facts(row))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Facts::id, facts -> facts));
    }

    private Facts facts(ResultSet row) throws SQLException {
        var allergens = StoredFood.allergens(row);
        var nutrients = StoredFood.nutrients(row.getString("nutrients"), names);
        return new Facts(
                new FoodId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("category")),
                Optional.ofNullable(row.getString("aisle")),
                perHundredGrams(nutrients),
                Optional.ofNullable(row.getBigDecimal("density")),
                new GetFoodFacts.Allergens(allergens.contains(), allergens.mayContain(), allergens.unknown()),
                StoredFood.diets(row, nutrients).known(),
                row.getLong("version"));
    }

    private static PerHundredGrams perHundredGrams(Nutrients nutrients) {
        var energy = nutrients.energy();
        return new PerHundredGrams(
                energy.map(Nutrients.Energy::kilocalories),
                energy.filter(known -> known.basis() != EnergyBasis.STATED).isPresent(),
                nutrients.amount(Figure.PROTEIN_GRAMS),
                nutrients.amount(Figure.CARBS_GRAMS),
                nutrients.amount(Figure.FAT_GRAMS),
                nutrients.amount(Figure.FIBER_GRAMS),
                nutrients.amount(Figure.SUGAR_GRAMS),
                nutrients.amount(Figure.SODIUM_MILLIGRAMS));
    }
}
