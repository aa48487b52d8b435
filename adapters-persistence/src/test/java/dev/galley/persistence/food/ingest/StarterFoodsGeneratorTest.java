package dev.galley.persistence.food.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.persistence.food.FoodFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped file is what the generator makes of the chosen foods and SR28, where SR28 lies beside the project. */
class StarterFoodsGeneratorTest {
    static final Path SHIPPED = Path.of("../bootstrap/src/main/resources/starter/foods.jsonl");

    @Test
    void the_shipped_foods_are_what_the_generator_makes() throws IOException {
        var sr28 = FoodFixture.DATA.resolve("usda-sr28");
        assumeTrue(Files.isDirectory(sr28));
        var made = StarterFoodsGenerator.generate(sr28);
        assertThat(Files.readString(SHIPPED).lines().toList())
                .as("if you meant the difference, run StarterFoodsGenerator and commit what it writes")
                .isEqualTo(made.lines().toList());
    }

    @Test
    void the_shipped_foods_can_be_read_and_are_a_thousand_at_least() throws IOException {
        var foods = StarterFile.read(Files.readString(SHIPPED));
        assertThat(foods).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(foods).extracting(IncomingFood::sourceId).doesNotHaveDuplicates();
        assertThat(foods).allSatisfy(food -> assertThat(food.nutrients()).containsKeys("203", "204", "205"));
    }
}
