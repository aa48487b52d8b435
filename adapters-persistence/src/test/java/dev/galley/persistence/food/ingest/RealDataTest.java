package dev.galley.persistence.food.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Nutrients.EnergyBasis;
import dev.galley.domain.kernel.Language;
import dev.galley.persistence.food.FoodFixture;
import dev.galley.persistence.sql.PostgresExtension;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The published files themselves, where they lie beside the project; their counts are those of the publishers. */
class RealDataTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @TempDir
    private Path directory = Path.of("");

    private final FoodFixture foods = new FoodFixture(postgres);

    @BeforeEach
    void empty() {
        postgres.jdbi().useHandle(handle -> handle.execute("TRUNCATE food, food_name, food_word, food_vector"));
    }

    private static Path data(String name) {
        var data = FoodFixture.DATA.resolve(name);
        assumeTrue(Files.exists(data), "the published data are not here");
        return data;
    }

    private long sum(String expression) {
        return foods.sql().read(() -> foods.sql().handle()
                .createQuery("SELECT sum(" + expression + ") FROM food")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void all_of_sr28_comes_in_to_the_last_row() {
        var sr28 = data("usda-sr28");
        var summary = foods.load(sr28);
        assertThat(summary.failures()).isEmpty();
        assertThat(summary.rejected()).isZero();
        assertThat(summary.added()).isEqualTo(8_789);
        assertThat(sum("(SELECT count(*) FROM jsonb_object_keys(nutrients))")).isEqualTo(679_045);
        assertThat(sum("jsonb_array_length(portions)")).isEqualTo(15_438);

        var butter = foods.get(FoodSource.USDA_SR28, "01001");
        assertThat(butter.nutrients().amount("203").orElseThrow()).hasToString("0.85");
        assertThat(butter.nutrients().energy().orElseThrow().basis()).isEqualTo(EnergyBasis.STATED);
        assertThat(butter.densityGramsPerMilliliter()).contains(new BigDecimal("0.9595"));
        assertThat(foods.names("milk", Language.EN).getFirst()).startsWith("Milk, whole, 3.25% milkfat");
        assertThat(foods.names("chiken brest", Language.EN).getFirst())
                .startsWith("Chicken, broiler")
                .contains("breast", "raw");
        assertThat(foods.load(sr28).unchanged()).as("the second time").isEqualTo(8_789);
        assertThat(foods.count("food_name")).isGreaterThan(8_789);
    }

    @Test
    void of_foundation_foods_the_current_316_come_in() {
        var zip = data("usda-fdc-foundation").resolve("FoodData_Central_foundation_food_csv_2024-10-31.zip");
        var summary = foods.load(zip);
        assertThat(summary.failures()).isEmpty();
        assertThat(summary.rejected()).isZero();
        assertThat(summary.added()).isEqualTo(316);
        assertThat(sum("jsonb_exists(nutrients, '208')::int")).as("state an energy").isEqualTo(97);
        assertThat(sum("(NOT jsonb_exists(nutrients, '208') AND jsonb_exists_any(nutrients, '{957,958}'))::int"))
                .isEqualTo(190);
        assertThat(sum("jsonb_array_length(portions)")).isEqualTo(125);
        assertThat(foods.load(zip).unchanged()).isEqualTo(316);
    }

    @Test
    void all_of_sr_legacy_comes_in() {
        var summary = foods.load(Optional.of(directory.resolve("rejects.csv")), data("usda-fdc-sr-legacy"));
        assertThat(summary.failures()).isEmpty();
        assertThat(summary.added()).isEqualTo(7_793);
        assertThat(summary.rejected()).as("portions of nothing: their amount is 0").isEqualTo(18);
        assertThat(sum("jsonb_array_length(portions)")).isEqualTo(14_449 - 18);
        assertThat(sum("(nutrients <> '{}')::int")).isEqualTo(7_754);
        assertThat(sum("(SELECT count(*) FROM jsonb_object_keys(nutrients))")).isEqualTo(641_060);
    }

    @Test
    void all_products_of_open_food_facts_come_in() {
        var summary = foods.load(data("openfoodfacts"));
        assertThat(summary.failures()).isEmpty();
        assertThat(summary.rejected()).isZero();
        assertThat(summary.added()).isEqualTo(23);
        var joker = foods.get(FoodSource.OPEN_FOOD_FACTS, "3123340003023");
        assertThat(joker.nutrients().amount("208")).contains(new BigDecimal("42"));
        assertThat(joker.nutrients().amount("307").orElseThrow()).isEqualByComparingTo("5");
        assertThat(joker.nutrients().amount("401").orElseThrow()).isEqualByComparingTo("23");
        assertThat(joker.allergens().contains()).isEmpty();
        assertThat(joker.allergens().unknown()).isNotEmpty();
        assertThat(foods.names("ovos", Language.PT)).isNotEmpty();
    }
}
