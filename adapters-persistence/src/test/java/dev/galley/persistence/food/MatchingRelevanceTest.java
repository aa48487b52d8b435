package dev.galley.persistence.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.application.food.MatchFoods.Likely;
import dev.galley.application.food.MatchFoods.Match;
import dev.galley.domain.food.FoodId;
import dev.galley.persistence.food.MatchedLines.Line;
import dev.galley.persistence.food.ingest.StarterEdition;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What cooks write, the foods they mean, and how many of them are found. Every third line of ours was set aside. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatchingRelevanceTest {
    private static final Logger LOG = LoggerFactory.getLogger(MatchingRelevanceTest.class);
    /** From here on, a match is shown to people as certain. */
    private static final double CONFIDENT = 0.9;
    private static final int BATCH = 100;
    private static final Path REPORTS = Path.of("target/match-scores");

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final FoodFixture foods = new FoodFixture(postgres);

    @BeforeAll
    static void loadStarterFoods() throws IOException {
        var foods = new FoodFixture(postgres);
        var lines = Files.readString(Path.of("../bootstrap/src/main/resources/starter/foods.jsonl"));
        new StarterEdition(foods.sql(), foods.merge()).load(lines);
        Files.createDirectories(REPORTS);
    }

    /** Shares, of 1. */
    private record Score(int lines, double first, double firstFive, double confidentlyWrong) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%d lines: first %.1f %%, first five %.1f %%, confidently wrong %.1f %%",
                    lines, 100 * first, 100 * firstFive, 100 * confidentlyWrong);
        }
    }

    @Test
    @Order(1)
    void lines_of_our_own_find_their_foods() throws IOException {
        var own = MatchedLines.own();
        var seen = new ArrayList<Line>();
        var aside = new ArrayList<Line>();
        for (int i = 0; i < own.size(); i++) {
            (i % 3 == 2 ? aside : seen).add(own.get(i));
        }
        check("own", seen);
        var unseen = check("set-aside", aside);
        var plain = score("trigrams", aside, trigrams(aside, Line::text, "f.name"));
        LOG.warn("the same by trigrams of the line and the food's name: {}", plain);
        LOG.warn("by trigrams of the name that the engine reads, and all names of foods: {}",
                score("trigrams-read", aside, trigrams(aside, line -> line.phrase().name(), "n.spelled")));
        assertThat(unseen.first - plain.first).isGreaterThan(0.2);
    }

    @Test
    @Order(1)
    void lines_that_were_labelled_beforehand_find_their_foods() throws IOException {
        var unseen = MatchedLines.unseen();
        check("unseen", unseen);
        LOG.warn("the same by trigrams of the line and the food's name: {}",
                score("unseen-trigrams", unseen, trigrams(unseen, Line::text, "f.name")));
        LOG.warn("by trigrams of the name that the engine reads, and all names of foods: {}",
                score("unseen-trigrams-read", unseen, trigrams(unseen, line -> line.phrase().name(), "n.spelled")));
        LOG.warn("by trigrams of the name that the engine reads, and the foods' first names: {}",
                score("unseen-trigrams-first", unseen, trigrams(unseen, line -> line.phrase().name(), "f.name")));
    }

    @Test
    @Order(2)
    void lines_of_the_starter_recipes_find_their_foods() throws IOException {
        check("recipes", MatchedLines.ofStarterRecipes());
    }

    @Test
    @Order(3)
    void usda_foods_beside_them_do_not_get_in_the_way() throws IOException {
        var sr28 = FoodFixture.DATA.resolve("usda-sr28");
        assumeTrue(Files.isDirectory(sr28));
        foods.load(sr28);
        check("own-beside-sr28", MatchedLines.own());
    }

    private Score check(String name, List<Line> lines) throws IOException {
        var score = score(name, lines, matches(lines));
        LOG.warn("{}: {}", name, score);
        assertThat(score.first).as("first").isGreaterThanOrEqualTo(0.85);
        assertThat(score.firstFive).as("first five").isGreaterThanOrEqualTo(0.95);
        assertThat(score.confidentlyWrong).as("confidently wrong").isLessThanOrEqualTo(0.02);
        return score;
    }

    private List<Match> matches(List<Line> lines) {
        var matches = new ArrayList<Match>();
        for (int from = 0; from < lines.size(); from += BATCH) {
            matches.addAll(foods.match(lines.subList(from, Math.min(lines.size(), from + BATCH)).stream()
                    .map(Line::phrase)
                    .toList()));
        }
        return matches;
    }

    /** Yardsticks: the foods whose names have most trigrams in common with a text. */
    private List<Match> trigrams(List<Line> lines, Function<Line, String> text, String names) {
        return lines.stream()
                .map(line -> new Match(foods.sql().read(() -> foods.sql()
                        .handle()
                        .createQuery("""
                                SELECT n.food, max(similarity(%s, :text)) AS alike
                                FROM food_name n JOIN food f ON f.id = n.food
                                GROUP BY n.food ORDER BY alike DESC, n.food LIMIT 5
                                """.formatted(names))
                        .bind("text", Folding.spelled(text.apply(line)))
                        .map((row, _) -> new Likely(
                                new FoodId(row.getObject("food", UUID.class)), "", row.getDouble("alike")))
                        .list())))
                .toList();
    }

    private Score score(String name, List<Line> lines, List<Match> matches) throws IOException {
        var slugs = slugs();
        int first = 0;
        int firstFive = 0;
        int wrong = 0;
        var misses = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var found = matches.get(i).foods();
            var named = found.stream().map(food -> slugs.getOrDefault(food.id(), "?")).toList();
            boolean none = line.slugs().isEmpty();
            boolean isFirst = none ? found.isEmpty() : !named.isEmpty() && line.slugs().contains(named.getFirst());
            boolean isAmong = none ? found.isEmpty() : named.stream().anyMatch(line.slugs()::contains);
            boolean confident = !found.isEmpty() && found.getFirst().confidence() >= CONFIDENT;
            first += isFirst ? 1 : 0;
            firstFive += isAmong ? 1 : 0;
            wrong += !isFirst && confident ? 1 : 0;
            if (!isFirst) {
                misses.append(confident ? "!! " : isAmong ? "   " : " - ")
                        .append(line.text()).append(" [").append(line.phrase().name()).append("] ")
                        .append(line.slugs()).append(" ← ");
                for (int k = 0; k < found.size(); k++) {
                    misses.append(named.get(k)).append(' ').append(found.get(k).confidence()).append("; ");
                }
                misses.append('\n');
            }
        }
        double all = lines.size();
        var score = new Score(lines.size(), first / all, firstFive / all, wrong / all);
        Files.writeString(REPORTS.resolve(name + ".txt"), score + "\n\n" + misses);
        return score;
    }

    private Map<FoodId, String> slugs() {
        var slugs = new HashMap<FoodId, String>();
        foods.sql().read(() -> foods.sql()
                .handle()
                .createQuery("SELECT id, CASE source WHEN 'GALLEY' THEN source_id ELSE name END FROM food")
                .map((row, _) -> slugs.put(new FoodId(row.getObject(1, UUID.class)), row.getString(2)))
                .list());
        return slugs;
    }
}
