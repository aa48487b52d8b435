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
