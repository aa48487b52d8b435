package dev.galley.persistence.food;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.food.FindFoods;
import dev.galley.application.food.GetFoodFacts;
import dev.galley.application.food.ResolveFoods;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.persistence.food.ingest.StarterEdition;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FoodSearchTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Path STARTER = Path.of("../bootstrap/src/main/resources/starter/foods.jsonl");
    private static final Caller ANYONE = new Caller.Stranger();
    /** More packages called milk than the ranked head of a list holds. */
    private static final int MILKS = 260;

    private final FoodFixture foods = new FoodFixture(postgres);

    @BeforeAll
    static void load(@TempDir Path directory) throws IOException {
        var foods = new FoodFixture(postgres);
        var edition = new StarterEdition(foods.sql(), foods.merge());
        var lines = Files.readString(STARTER);
        assertThat(edition.load(lines)).isGreaterThan(1_000);
        assertThat(edition.load(lines)).as("a second time").isZero();
        assertThat(edition.load(lines.replaceFirst("\"salted butter\"", "\"salty butter\""))).isEqualTo(1);
        assertThat(edition.load(lines)).isEqualTo(1);
        var products = new StringBuilder();
        for (int i = 0; i < MILKS; i++) {
            products.append("""
                    {"code":"%d","product_name":"Milk number %d","brands":"Cow & Co","unique_scans_n":%d,"lang":"en"}
                    """.formatted(50_000_000 + i, i, i % 50));
        }
        products.append("""
                {"code":"3168930007432","product_name":"Zanzibar muesli","lang":"en"}
                """);
        foods.load(Files.writeString(directory.resolve("products.jsonl"), products.toString()));
    }

    private FindFoods milk(Place<FindFoods.After> place, int size) {
        return new FindFoods("milk", Optional.empty(), Optional.empty(), Language.EN, place, new PageSize(size));
    }

    @Test
    void a_list_is_walked_to_its_end_without_repeating_or_skipping_a_food() {
        var walked = new ArrayList<Food>();
        Place<FindFoods.After> place = Place.first();
        long total = 0;
        for (boolean more = true; more;) {
            var page = foods.find(milk(place, 37));
            walked.addAll(page.items());
            total = page.total().count();
            more = page.next().isPresent();
            if (more) {
                place = page.next().get();
            }
        }
        assertThat(walked).hasSize(Math.toIntExact(total));
        assertThat(new HashSet<>(walked)).hasSize(walked.size());
        assertThat(walked.stream().filter(food -> food.source() == FoodSource.OPEN_FOOD_FACTS)).hasSize(MILKS);
        assertThat(walked.getFirst().sourceId()).isEqualTo("milk");
        var numbered = new ArrayList<Food>();
        for (int number = 1; numbered.size() < walked.size(); number++) {
            numbered.addAll(foods.find(milk(new Place.Numbered<>(number), 37)).items());
        }
        assertThat(numbered).isEqualTo(walked);
        assertThat(foods.find(milk(new Place.Numbered<>(900), 37)).items()).isEmpty();
    }

    @Test
    void where_no_food_has_all_the_words_those_with_some_are_walked_to_the_end_too() {
        var walked = new ArrayList<Food>();
        Place<FindFoods.After> place = Place.first();
        for (boolean more = true; more;) {
            var page = foods.find(new FindFoods("cow saffron butternut", Optional.empty(), Optional.empty(),
                    Language.EN, place,
                    new PageSize(50)));
            walked.addAll(page.items());
            more = page.next().isPresent();
            if (more) {
                place = page.next().get();
            }
        }
        assertThat(walked).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(walked).extracting(Food::sourceId).contains("saffron");
    }

    @Test
    void filters_leave_only_what_they_say() {
        var sold = foods.find(new FindFoods("milk", Optional.of(FoodSource.OPEN_FOOD_FACTS), Optional.empty(),
                Language.EN,
                Place.first(), PageSize.DEFAULT));
        assertThat(sold.total().count()).isEqualTo(MILKS);
        assertThat(sold.items()).allMatch(food -> food.source() == FoodSource.OPEN_FOOD_FACTS);
        var drinks = foods.find(new FindFoods("milk", Optional.empty(), Optional.of("nut-seed"), Language.EN,
                Place.first(), PageSize.DEFAULT));
        assertThat(drinks.items()).isNotEmpty().allMatch(food -> food.category().equals(Optional.of("nut-seed")));
    }

    @Test
    void a_bar_code_finds_its_package() {
        assertThat(foods.names("3168930007432", Language.EN)).containsExactly("Zanzibar muesli");
        assertThat(foods.names("0003168930007432", Language.EN)).isEmpty();
        var found = foods.sql().read(() -> new SqlGetFoodByBarcode(foods.sql(), new NutrientNames(foods.sql())).handle(
                new dev.galley.application.food.GetFoodByBarcode(Gtin.of("03168930007432")), ANYONE));
        assertThat(found.name()).isEqualTo("Zanzibar muesli");
    }

    @Test
    void a_brand_is_looked_for_too_and_one_word_too_many_does_no_harm() {
        assertThat(foods.names("cow milk number 7", Language.EN)).startsWith("Milk number 7");
        assertThat(foods.names("zanzibar muesli xylophone", Language.EN)).startsWith("Zanzibar muesli");
        assertThat(foods.names("zanzibr", Language.EN)).as("mistyped, and in no plain food").startsWith(
                "Zanzibar muesli");
    }

    @Test
    void odd_questions_have_plain_answers() {
        for (var odd : List.of("'", "\\", "a & b | !c", ":*", "%", "🍕", "the", "\u0000", "x".repeat(200),
                "' OR 1=1 --")) {
            assertThat(foods.names(odd, Language.EN).size()).as(odd).isBetween(0, 20);
            assertThat(foods.suggest(odd, Language.EN).size()).as(odd).isBetween(0, 10);
        }
    }

    @Test
    void suggestions_begin_as_typed_or_forgive_what_was() {
        assertThat(foods.suggest("chicken br", Language.EN).subList(0, 3)).contains("Chicken breast");
        assertThat(foods.suggest("m", Language.EN)).hasSize(10);
        assertThat(foods.suggest("mil", Language.EN)).first().isEqualTo("Milk");
        assertThat(foods.suggest("tomatoe", Language.EN)).first().isEqualTo("Tomato");
        assertThat(foods.suggest("brocoli", Language.EN)).first().isEqualTo("Broccoli");
        assertThat(foods.suggest("zwie", Language.DE)).first().isEqualTo("Zwiebel");
        assertThat(foods.suggest("牛", Language.JA)).isNotEmpty();
        assertThat(foods.suggest("zanzi", Language.EN)).containsExactly("Zanzibar muesli");
    }

    @Test
    void others_get_their_figures_in_one_statement() {
        var sql = foods.sql();
        var names = new NutrientNames(sql);
        var ids = sql.read(() -> new SqlResolveFoods(sql).handle(
                new ResolveFoods(Set.of("egg", "milk", "no-such-food")), ANYONE));
        assertThat(ids).containsOnlyKeys("egg", "milk");
        var facts = sql.read(() -> new SqlGetFoodFacts(sql, names).handle(
                new GetFoodFacts(Set.copyOf(ids.values())), ANYONE));
        var egg = Objects.requireNonNull(facts.get(ids.get("egg")));
        assertThat(egg.per100g().kilocalories()).contains(new BigDecimal("143"));
        assertThat(egg.per100g().proteinGrams()).contains(new BigDecimal("12.56"));
        assertThat(egg.per100g().energyIsComputed()).isFalse();
        assertThat(egg.allergens().contains()).containsExactly(Allergen.EGGS);
        assertThat(egg.diets()).containsEntry(Diet.VEGETARIAN, true).containsEntry(Diet.VEGAN, false);
        assertThat(statements(() -> sql.read(() -> new SqlGetFoodFacts(sql, names).handle(
                new GetFoodFacts(Set.copyOf(ids.values())), ANYONE)))).isEqualTo(1);
    }

    @Test
    void no_question_takes_more_than_a_few_statements() {
        foods.names("milk", Language.EN); // the meanings of the nutrients are read once
        assertThat(statements(() -> foods.get(FoodSource.GALLEY, "egg"))).isEqualTo(1);
        assertThat(statements(() -> foods.names("chicken breast", Language.EN))).isEqualTo(2);
        assertThat(statements(() -> foods.names("milk", Language.EN))).isEqualTo(2);
        assertThat(statements(() -> foods.names("cow saffron butternut", Language.EN))).isEqualTo(3);
        assertThat(statements(() -> foods.names("chiken brest", Language.EN))).isLessThanOrEqualTo(4);
        assertThat(statements(() -> foods.suggest("chick", Language.EN))).isLessThanOrEqualTo(2);
        assertThat(statements(() -> foods.suggest("brocoli", Language.EN))).isLessThanOrEqualTo(6);
    }

    private static int statements(Callable<?> work) {
        var count = new AtomicInteger();
        var counting = new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                count.incrementAndGet();
            }
        };
        var reads = postgres.database().reads();
        var before = reads.getConfig(org.jdbi.v3.core.statement.SqlStatements.class).getSqlLogger();
        reads.setSqlLogger(counting);
        try {
            assertThat(work.call()).isNotNull();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            reads.setSqlLogger(before);
        }
        return count.get();
    }
}
