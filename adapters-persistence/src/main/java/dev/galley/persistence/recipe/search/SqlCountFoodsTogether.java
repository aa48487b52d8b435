package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.food.LearnPairings;
import dev.galley.application.food.LearnPairings.Together;
import dev.galley.application.recipe.CountFoodsTogether;
import dev.galley.domain.food.FoodId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Foods are marks of what may be found: small numbers, which are quicker to pair than ids. */
public final class SqlCountFoodsTogether implements Handles<CountFoodsTogether, LearnPairings> {
    private static final String INGREDIENTS = """
            WITH recipes AS MATERIALIZED (SELECT id, marks FROM recipe_search ORDER BY quality DESC, id DESC LIMIT :most),
            ingredients AS MATERIALIZED (SELECT r.id AS recipe, m.id AS mark, m.value::uuid AS food
              FROM recipes AS r CROSS JOIN LATERAL unnest(r.marks) AS known (mark)
              JOIN recipe_mark AS m ON m.id = known.mark AND m.kind = 'food')
            """;

    private final Sql sql;

    @Inject
    public SqlCountFoodsTogether(Sql sql) {
        this.sql = sql;
    }

    @Override
    public LearnPairings handle(CountFoodsTogether query, Caller caller) {
        var handle = sql.handle();
        long recipes = handle.createQuery("SELECT count(*) FROM (SELECT FROM recipe_search LIMIT :most) AS best")
                .bind("most", CountFoodsTogether.MOST)
                .mapTo(Long.class)
                .one();
        Map<FoodId, Long> each = new HashMap<>();
        handle.createQuery(INGREDIENTS + "SELECT food, count(*) FROM ingredients GROUP BY food")
                .bind("most", CountFoodsTogether.MOST)
                .map((row, _) -> each.put(new FoodId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list();
        var together = handle.createQuery(INGREDIENTS + """
                SELECT (SELECT value::uuid FROM recipe_mark WHERE id = one),
                  (SELECT value::uuid FROM recipe_mark WHERE id = other), recipes
                FROM (SELECT a.mark AS one, b.mark AS other, count(*) AS recipes
                  FROM ingredients AS a JOIN ingredients AS b ON b.recipe = a.recipe AND b.mark > a.mark
                  GROUP BY 1, 2 HAVING count(*) >= :least) AS pairs
                """)
                .bind("most", CountFoodsTogether.MOST)
                .bind("least", LearnPairings.LEAST)
                .map((row, _) -> new Together(
                        new FoodId(row.getObject(1, UUID.class)),
                        new FoodId(row.getObject(2, UUID.class)),
                        row.getLong(3)))
                .list();
        return new LearnPairings(Math.max(recipes, 1), each, together);
    }
}
