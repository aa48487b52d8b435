package dev.galley.persistence.food;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.domain.food.Food;
import dev.galley.domain.kernel.Language;
import dev.galley.persistence.food.ingest.StarterEdition;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people type, in seven languages, and what they must find among the first three. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RelevanceTest {
    private static final Logger LOG = LoggerFactory.getLogger(RelevanceTest.class);

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private record Wish(String query, Language language, List<String> slugs) {}

    private static final List<Wish> WISHES = wishes();
    /** How many of them may miss: what is known not to work is better known than tuned away. */
    private static final int MOST_MISSES = 2;

    private final FoodFixture foods = new FoodFixture(postgres);

    private static List<Wish> wishes() {
        try (var file = Objects.requireNonNull(RelevanceTest.class.getResourceAsStream("/starter/relevance.tsv"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Wish(cells[0], Language.of(cells[1]).orElseThrow(), List.of(cells[2].split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void loadStarterFoods() throws IOException {
        var foods = new FoodFixture(postgres);
        var lines = Files.readString(Path.of("../bootstrap/src/main/resources/starter/foods.jsonl"));
        long start = System.nanoTime();
        int loaded = new StarterEdition(foods.sql(), foods.merge()).load(lines);
        LOG.warn("{} starter foods loaded in {} ms", loaded, (System.nanoTime() - start) / 1_000_000);
    }

    @Test
    @Order(1)
    void people_find_what_they_mean_among_the_starter_foods() {
        score("starter foods");
    }

    @Test
    @Order(2)
    void the_plain_food_stays_first_among_ten_thousand() {
        var sr28 = FoodFixture.DATA.resolve("usda-sr28");
        assumeTrue(Files.isDirectory(sr28));
        foods.load(sr28);
        score("starter foods and SR28");
    }

    private void score(String among) {
        var misses = new ArrayList<String>();
        int first = 0;
        for (var wish : WISHES) {
            var found = foods.find(wish.query, wish.language).items().stream().map(Food::sourceId).limit(3).toList();
            if (!found.isEmpty() && wish.slugs.contains(found.getFirst())) {
                first++;
            }
            if (found.stream().noneMatch(wish.slugs::contains)) {
                misses.add(wish.query + " → " + found);
            }
        }
        LOG.warn("{}: {} of {} among the first three, {} the very first; missed {}",
                among, WISHES.size() - misses.size(), WISHES.size(), first, misses);
        assertThat(misses).as(among).hasSizeLessThanOrEqualTo(MOST_MISSES);
    }
}
