package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.PhotoNode.analysed;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static dev.galley.bootstrap.meal.PhotoNode.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.persistence.sql.PostgresExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where no model is configured, words are read by rules. */
class MealWithoutModelsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static PhotoNode node;

    @BeforeAll
    static void start() {
        node = new PhotoNode(postgres.database(), Map.of());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_photo_alone_cannot_be_read_and_costs_nothing() {
        var anna = node.register("anna");
        for (int i = 0; i < 12; i++) {
            var failed = analysed(anna, picture(i));
            assertThat(failed.path("status").asString()).isEqualTo("FAILED");
            assertThat(failed.at("/error/code").asString()).isEqualTo("NO_VISION_PROVIDER");
        }
    }

    @Test
    void a_description_is_read_by_rules_with_or_without_a_photo() {
        var ben = node.register("ben");
        var ready = analysed(ben, picture(1), "description", "two eggs and 200 g of cooked rice");
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("READY");
        assertThat(ready.path("provider").asString()).isEqualTo("rules");
        assertThat(ready.path("items")).hasSize(2);
        assertThat(ready.at("/nutrition/calories/likely").asDouble()).isBetween(300.0, 500.0);
        var words = analysed(ben, new byte[0], "ingredients", "100 g rice, 150 g chicken breast", "weightGrams", "500");
        assertThat(words.path("provider").asString()).isEqualTo("rules");
        double sum = words.path("items").valueStream().mapToDouble(it -> it.at("/grams/likely").asDouble()).sum();
        assertThat(sum).isCloseTo(500, within(0.5));
    }

    @Test
    void what_is_described_without_amounts_is_as_much_as_usual_and_shares_a_given_weight() {
        var dora = node.register("dora");
        var ready = analysed(dora, picture(2), "description", "rice with chicken breast");
        assertThat(ready.path("status").asString()).as(ready.toString()).isEqualTo("READY");
        assertThat(ready.at("/items/0/unit").asString()).isEqualTo("serving");
        assertThat(ready.at("/items/0/amountSource").asString()).isEqualTo("estimated");
        assertThat(ready.at("/items/0/grams/likely").asDouble()).isEqualTo(140);
        assertThat(ready.at("/items/0/confidence").asDouble()).isLessThan(0.5);
        assertThat(ready.path("needsInput").asBoolean()).isTrue();
        var weighed = analysed(dora, picture(3), "description", "rice with chicken breast", "weightGrams", "508");
        double rice = weighed.at("/items/0/grams/likely").asDouble();
        double chicken = weighed.at("/items/1/grams/likely").asDouble();
        assertThat(rice + chicken).isCloseTo(508, within(0.5));
        assertThat(rice / chicken).isCloseTo(140.0 / 114, within(0.01)); // as they would be unweighed
    }

    @Test
    void ten_photos_a_day_are_free_and_the_next_one_says_when() {
        var carl = node.register("carl");
        for (int i = 0; i < 10; i++) {
            assertThat(analysed(carl, picture(i), "description", "2 eggs").path("status").asString()).isEqualTo(
                    "READY");
        }
        var spent = send(carl, picture(99), "description", "2 eggs");
        assertThat(spent.statusCode()).as(spent.body()).isEqualTo(429);
        assertThat(Long.parseLong(spent.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 86_400L);
    }
}
