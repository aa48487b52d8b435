package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.PhotoNode.analysed;
import static dev.galley.bootstrap.meal.PhotoNode.dish;
import static dev.galley.bootstrap.meal.PhotoNode.item;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Goal B10: where a model names the right foods and the right grams, the energy that is shown is the food database's, whatever
 * the model says of it. Foods are drawn from all that are there, plates are of as many items as a model may name.
 */
class PhotoFiguresTest {
    private static final int PLATES = Integer.getInteger("galley.plates", 8);
    private static final int ITEMS = 15;

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private record Food(String name, double kcalPer100Grams) {}

    private record Portion(Food food, int grams) {
        double kcal() {
            return food.kcalPer100Grams * grams / 100;
        }
    }

    @Test
    void the_energy_of_right_names_and_grams_is_the_food_database_s(TestReporter reporter) {
        var random = new Random(10);
        try (var models = ModelServer.start();
                var node = new PhotoNode(postgres.database(), PhotoNode.askedOf(models))) {
            var person = node.register("gina");
            var foods = foods(PLATES * ITEMS);
            int right = 0;
            var wrong = new ArrayList<String>();
            double worst = 0;
            for (int plate = 0; plate < PLATES; plate++) {
                var portions = new ArrayList<Portion>();
                for (int i = 0; i < ITEMS; i++) {
                    portions.add(new Portion(foods.get(plate * ITEMS + i), 20 + random.nextInt(400)));
                }
                models.otherwise(_ -> Scripted.saying(dish("Plate", portions.stream()
                        .map(it -> item(it.food.name.replace("\"", "\\\""), it.grams, it.kcal() * (0.8 + 0.4 * random
                                .nextDouble()), 1, 1, 1))
                        .toArray(String[]::new))));
                var meal = analysed(person, picture(plate), "portion", "plate " + plate);
                assertThat(meal.path("status").asString()).as(meal.toString()).isEqualTo("READY");
                assertThat(meal.path("items")).hasSize(ITEMS);
                double truth = 0;
                double shown = 0;
                for (int i = 0; i < ITEMS; i++) {
                    var portion = portions.get(i);
                    double kcal = meal.at("/items/" + i + "/nutrition/calories/likely").asDouble();
                    truth += portion.kcal();
                    shown += kcal;
                    if (Math.abs(kcal - portion.kcal()) <= 0.01 * portion.kcal() + 0.5) {
                        right++;
                    } else {
                        wrong.add("%s: %.0f for %.0f".formatted(portion.food.name, kcal, portion.kcal()));
                    }
                }
                worst = Math.max(worst, Math.abs(shown - truth) / truth);
            }
            reporter.publishEntry("figures", "%d of %d foods within 1 %%, the worst plate %.2f %% off; others: %s"
                    .formatted(right, PLATES * ITEMS, 100 * worst, wrong));
            assertThat(worst).isLessThanOrEqualTo(0.01);
            assertThat(wrong).hasSizeLessThanOrEqualTo(PLATES * ITEMS / 100);
        }
    }

    /** Whose energy is known, by chance but always the same. */
    private static List<Food> foods(int number) {
        var sql = postgres.sql();
        return sql.read(() -> sql.handle()
                .createQuery("""
                        SELECT name, CAST(nutrients ->> '208' AS double precision) AS kcal FROM food
                        WHERE nutrients ? '208' AND length(name) <= 80 ORDER BY md5(name) LIMIT :number"""
                        .replace(" ? ", " ?? "))
                .bind("number", number)
                .map((row, _) -> new Food(row.getString("name"), row.getDouble("kcal")))
                .list());
    }
}
