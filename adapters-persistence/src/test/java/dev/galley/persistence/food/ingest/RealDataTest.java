package dev.galley.persistence.food.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.food.FoodSource;
import dev.galley.domain.kernel.Language;
import dev.galley.persistence.food.FoodFixture;
import dev.galley.persistence.sql.PostgresExtension;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The published files themselves, where they lie beside the project; their counts are those of the publishers. */
class RealDataTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final FoodFixture foods = new FoodFixture(postgres);

    @BeforeAll
    static void needsTheData() {
        Assumptions.assumeTrue(Files.isDirectory(FoodFixture.DATA.resolve("usda-sr28")));
    }

    private static Path data(String name) {
        return FoodFixture.DATA.resolve(name);
    }

    @Test
    void all_of_sr28_comes_in_once() {
        var first = foods.load(data("usda-sr28"));
        System.getLogger("x").log(System.Logger.Level.INFO, first.toString());
        assertThat(first.failures()).isEmpty();
        var second = foods.load(data("usda-sr28"));
        System.getLogger("x").log(System.Logger.Level.INFO, second.toString());
        System.getLogger("x").log(System.Logger.Level.INFO, foods.names("milk", Language.EN).toString());
        System.getLogger("x").log(System.Logger.Level.INFO, foods.names("chiken brest", Language.EN).toString());
        System.getLogger("x").log(System.Logger.Level.INFO, foods.suggest("chick", Language.EN).toString());
        var butter = foods.get(FoodSource.USDA_SR28, "01001");
        System.getLogger("x").log(System.Logger.Level.INFO, butter.toString());
        var fdc = foods.load(data("usda-fdc-foundation/FoodData_Central_foundation_food_csv_2024-10-31.zip"));
        System.getLogger("x").log(System.Logger.Level.INFO, fdc.toString());
        var legacy = foods.load(java.util.Optional.of(Path.of("/tmp/rej1.csv")), data("usda-fdc-sr-legacy"));
        System.getLogger("x").log(System.Logger.Level.INFO, legacy.toString());
        var off = foods.load(java.util.Optional.of(Path.of("/tmp/rej2.csv")), data("openfoodfacts"));
        System.getLogger("x").log(System.Logger.Level.INFO, off.toString());
        System.getLogger("x").log(System.Logger.Level.INFO, foods.names("milk", Language.EN).toString());
        System.getLogger("x").log(System.Logger.Level.INFO, foods.names("ovos", Language.PT).toString());
        assertThat(butter.nutrients().amount("203")).contains(new BigDecimal("0.85"));
    }
}
