package dev.galley.persistence.food.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.food.FoodEvent;
import dev.galley.domain.food.FoodRefusal;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.food.NutrientAmount;
import dev.galley.domain.food.Nutrients.EnergyBasis;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Suits;
import dev.galley.persistence.food.FoodFixture;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FoodImportTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @TempDir
    private Path directory = Path.of("");

    private final FoodFixture foods = new FoodFixture(postgres);

    @BeforeEach
    void empty() {
        postgres.jdbi().useHandle(handle -> handle.execute("TRUNCATE food, food_name, food_word, food_vector"));
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    @Test
    void sr28_comes_in_with_all_that_it_says() {
        var summary = foods.load(Specimens.folder(file("sr"), Specimens.sr28()));
        assertThat(summary.failures()).isEmpty();
        assertThat(summary.read()).isEqualTo(2);
        assertThat(summary.added()).isEqualTo(2);
        assertThat(summary.rejected()).isZero();

        var milk = foods.get(FoodSource.USDA_SR28, "01999");
        assertThat(milk.name()).isEqualTo("Milk, of the blue cow");
        assertThat(milk.aliases(Language.EN)).containsExactly("Moo", "blue milk");
        assertThat(milk.brand()).contains("Crèmerie & Co");
        assertThat(milk.category()).contains("dairy");
        assertThat(milk.nutrients().all()).containsExactly(
                new NutrientAmount("203", "Protein", new BigDecimal("3.150"), "g"),
                new NutrientAmount("204", "Total lipid (fat)", new BigDecimal("0.00"), "g"),
                new NutrientAmount("205", "Carbohydrate, by difference", new BigDecimal("4.80"), "g"),
                new NutrientAmount("208", "Energy", new BigDecimal("61"), "kcal"));
        assertThat(milk.portions()).containsExactly(
                new Portion(BigDecimal.ONE, "cup", Optional.empty(), new BigDecimal("244")),
                new Portion(new BigDecimal("0.5"), "cup", Optional.of("chopped"), new BigDecimal("75.25")));
        assertThat(milk.densityGramsPerMilliliter()).contains(new BigDecimal("1.0313")); // 244 g / 236.588 ml
        assertThat(milk.allergens().contains()).containsExactly(Allergen.MILK);
        assertThat(milk.allergens().isFreeOf(Allergen.NUTS)).isFalse();
        assertThat(milk.diets().suits(Diet.VEGAN)).isEqualTo(Suits.NO);
        var turnip = foods.get(FoodSource.USDA_SR28, "11999");
        assertThat(turnip.diets().suits(Diet.VEGAN)).isEqualTo(Suits.YES);
        assertThat(turnip.nutrients().energy()).isEmpty();
        assertThat(turnip.densityGramsPerMilliliter()).isEmpty();
    }

    @Test
    void folder_and_zip_and_gzipped_tables_are_the_same() throws IOException {
        var zip = Specimens.zip(file("sr.zip"), Specimens.within("sr28asc", Specimens.sr28()));
        assertThat(foods.load(zip).added()).isEqualTo(2);
        var folder = Specimens.folder(file("sr"), Specimens.sr28());
        assertThat(foods.load(folder).unchanged()).isEqualTo(2);
        for (var table : Specimens.sr28().keySet()) {
            var packed = Specimens.gzip(Files.readAllBytes(folder.resolve(table)));
            Files.delete(folder.resolve(table));
            Specimens.write(folder.resolve(table + ".gz"), packed);
        }
        assertThat(foods.load(folder).unchanged()).isEqualTo(2);
        assertThat(foods.count("food")).isEqualTo(2);
    }

    @Test
    void of_food_data_central_only_current_foods_come_in() {
        var summary = foods.load(Specimens.zip(file("fdc.zip"), Specimens.within("fdc", Specimens.fdc())));
        assertThat(summary.failures()).isEmpty();
        assertThat(summary.added()).isEqualTo(2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> foods.get(FoodSource.USDA_FDC, "900002"))
                .extracting(Refused::refusal)
                .isEqualTo(FoodRefusal.FOOD_NOT_FOUND);
        var hummus = foods.get(FoodSource.USDA_FDC, "900001");
        assertThat(hummus.name()).isEqualTo("Hummus, \"the best\", plain");
        assertThat(hummus.nutrients().energy().orElseThrow().basis()).isEqualTo(EnergyBasis.ATWATER_SPECIFIC);
        assertThat(hummus.nutrients().amount("203").orElseThrow()).hasToString("7.350");
        assertThat(hummus.nutrients().all()).contains(
                new NutrientAmount("9991", "Sunshine", new BigDecimal("0.5"), "µg"));
        assertThat(hummus.portions()).containsExactly(
                new Portion(new BigDecimal("2.0"), "tablespoon", Optional.empty(), new BigDecimal("33.9")));
        var turnip = foods.get(FoodSource.USDA_FDC, "900004");
        assertThat(turnip.nutrients().energy().orElseThrow().basis()).isEqualTo(EnergyBasis.FOUR_FOUR_NINE);
        assertThat(turnip.portions()).containsExactly(
                new Portion(BigDecimal.ONE, "turnip", Optional.of("small"), new BigDecimal("61")));
    }

    @Test
    void a_product_comes_in_with_its_units_allergens_and_diets() {
        foods.load(Specimens.write(file("one.json"), """
                {"status": 1, "code": "3168930007432",
                 "product": %s}
                """.formatted(Specimens.product("3168930007432", "Muesli \\\"crunchy\\\"", """
                "brands":"Grain & Co","serving_size":"40 g (1 bowl)","quantity":"1,5 kg","product_name_de":"Müsli",
                "product_name_it":"Muesli croccante","allergens_tags":["en:gluten","en:milk"],"traces_tags":["en:nuts"],
                "states_tags":["en:ingredients-completed"],"ingredients_analysis_tags":["en:vegan","en:vegetarian"],
                """))));
        var muesli = foods.get(FoodSource.OPEN_FOOD_FACTS, "3168930007432");
        assertThat(muesli.name(Language.EN)).isEqualTo("Muesli \"crunchy\"");
        assertThat(muesli.name(Language.DE)).isEqualTo("Müsli");
        assertThat(muesli.barcode()).contains(Gtin.of("3168930007432"));
        assertThat(muesli.nutrients().amount("307").orElseThrow()).isEqualByComparingTo("40");
        assertThat(muesli.nutrients().amount("203").orElseThrow()).hasToString("6.300");
        assertThat(muesli.nutrients().amount("208").orElseThrow()).hasToString("239.01"); // 1000 kJ
        assertThat(muesli.portions()).extracting(portion -> portion.grams().intValueExact()).containsExactly(40, 1500);
        assertThat(muesli.allergens().contains()).containsExactly(Allergen.GLUTEN, Allergen.MILK);
        assertThat(muesli.allergens().mayContain()).containsExactly(Allergen.NUTS, Allergen.WHEAT);
        assertThat(muesli.allergens().isFreeOf(Allergen.EGGS)).isTrue();
        assertThat(muesli.diets().suits(Diet.VEGAN)).as("milk is not vegan, whatever a tag says").isNotEqualTo(
                Suits.YES);
        assertThat(muesli.diets().suits(Diet.VEGETARIAN)).isEqualTo(Suits.YES);
    }

    @Test
    void an_empty_list_of_allergens_says_nothing() {
        foods.load(Specimens.write(file("a.jsonl"), Specimens.product("3168930007432", "Mystery", """
                "allergens_tags":[],"states_tags":["en:ingredients-completed"],""").replace("\n", "")));
        assertThat(foods.get(FoodSource.OPEN_FOOD_FACTS, "3168930007432").allergens().unknown())
                .hasSize(Allergen.values().length);
    }

    @Test
    void lines_pages_and_single_products_are_told_apart_by_what_they_hold() {
        var lines = Specimens.product("1000001", "First", "") + "\n" + Specimens.product("1000002", "Second", "")
                + "\r\n";
        assertThat(foods.load(Specimens.write(file("dump.bin"), Specimens.gzip(lines.getBytes(UTF_8)))).added())
                .isEqualTo(2);
        var page = "{\"count\": 2, \"products\": [\n%s,\n%s]}".formatted(
                Specimens.product("1000003", "Third", ""), Specimens.product("1000004", "Fourth", ""));
        assertThat(foods.load(Specimens.write(file("page"), page)).added()).isEqualTo(2);
        assertThat(foods.load(Specimens.write(file("one"), "\n " + Specimens.product("1000005", "Fifth", ""))).added())
                .isEqualTo(1);
        assertThat(foods.load(Specimens.write(file("text"), "Dear reader,\n")).failures()).hasSize(1);
        assertThat(foods.load(file("nowhere")).failures()).hasSize(1);
    }

    @Test
    void a_second_run_changes_nothing_and_a_changed_row_only_itself() {
        var file = file("dump.jsonl");
        Specimens.write(file, Specimens.product("1000001", "First", "") + "\n" + Specimens.product("1000002", "Second",
                ""));
        foods.load(file);
        var again = foods.load(file);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(foods.events()).isEmpty();

        var before = foods.get(FoodSource.OPEN_FOOD_FACTS, "1000002");
        Specimens.write(file, Specimens.product("1000001", "First", "") + "\n" + Specimens.product("1000002", "Zweites",
                ""));
        var changed = foods.load(file);
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.unchanged()).isEqualTo(1);
        var after = foods.get(FoodSource.OPEN_FOOD_FACTS, "1000002");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(foods.events()).containsExactly(
                new FoodEvent.Changed(FoodSource.OPEN_FOOD_FACTS, java.util.List.of(after.id())));
        assertThat(foods.names("zweites", Language.DE)).containsExactly("Zweites");
        assertThat(foods.names("second", Language.EN)).isEmpty();
        assertThat(foods.count("food_name")).isEqualTo(2);
    }

    @Test
    void a_bad_row_costs_that_row_and_is_told_of_with_its_line() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.write((Specimens.product("1000001", "Good", "") + "\n").getBytes(UTF_8));
        bytes.write("{\"code\":\"1000002\", \"product_name\": \"cut o\n".getBytes(UTF_8));
        bytes.write(new byte[]{'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}', '\n'});
        bytes.write((Specimens.product("1000003", "Nul\\u0000", "") + "\n").getBytes(UTF_8));
        bytes.write((Specimens.product("1000004", "Heavy", "").replace("6.300", "6300") + "\n").getBytes(UTF_8));
        bytes.write((Specimens.product("1000005", "Light", "").replace("6.300", "-1") + "\n").getBytes(UTF_8));
        bytes.write((Specimens.product("1000006", "Odd", "").replace("6.300", "1e99") + "\n").getBytes(UTF_8));
        bytes.write((Specimens.product("../../etc", "Path", "") + "\n").getBytes(UTF_8));
        bytes.write((Specimens.product("1000007", "", "") + "\n").getBytes(UTF_8));
        bytes.write((Specimens.product("1000001", "Again", "") + "\n").getBytes(UTF_8));
        bytes.write((Specimens.product("1000008", "x".repeat(301), "") + "\n").getBytes(UTF_8));
        bytes.write((Specimens.product("1000009", "Also good", "") + "\n").getBytes(UTF_8));
        var summary = foods.load(
                Optional.of(file("rejects.csv")), Specimens.write(file("dump.jsonl"), bytes.toByteArray()));
        assertThat(summary.added()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(10);
        assertThat(summary.failures()).isEmpty();
        var told = Files.readAllLines(file("rejects.csv"));
        assertThat(told).hasSize(11).element(0).isEqualTo("file,line,reason");
        assertThat(told.stream().skip(1).map(line -> line.replaceFirst("^\".*?\",(\\d+),.*$", "$1"))).containsExactly(
                "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(String.join("\n", told)).doesNotContain("Exception").contains("is not UTF-8", "holds a NUL",
                "no name");
    }

    @Test
    void what_is_cut_off_comes_in_as_far_as_it_goes_and_says_so() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            lines.append(Specimens.product(Integer.toString(1_000_000 + i), "Product " + i, "")).append('\n');
        }
        var packed = Specimens.gzip(lines.toString().getBytes(UTF_8));
        var cut = Specimens.write(file("cut.jsonl.gz"), java.util.Arrays.copyOf(packed, packed.length / 2));
        var summary = foods.load(Optional.of(file("rejects.csv")), cut);
        assertThat(summary.failures()).singleElement().asString().contains("cut off");
        assertThat(summary.added()).isBetween(1L, 499L);
        assertThat(Files.readString(file("rejects.csv"))).contains("cut off");
        assertThat(foods.load(Specimens.write(file("whole.jsonl"), lines.toString())).added())
                .isEqualTo(500 - summary.added());
    }

    @Test
    void no_food_comes_in_when_a_table_of_its_figures_is_cut_off() {
        var tables = Specimens.sr28();
        var nutrients = Objects.requireNonNull(tables.remove("NUT_DATA.txt"));
        var folder = Specimens.folder(file("sr"), tables);
        var packed = Specimens.gzip(nutrients.getBytes(UTF_8));
        Specimens.write(folder.resolve("NUT_DATA.txt.gz"), java.util.Arrays.copyOf(packed, packed.length - 12));
        var summary = foods.load(folder);
        assertThat(summary.failures()).singleElement().asString().contains("NUT_DATA is cut off");
        assertThat(foods.count("food")).isZero();
    }

    @Test
    void hostile_zip_files_are_refused_whole() throws IOException {
        var whole = Specimens.zip(file("whole.zip"), Specimens.within("sr", Specimens.sr28()));
        var bytes = Files.readAllBytes(whole);
        assertThat(foods.load(Specimens.write(file("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2)))
                .failures())
                .singleElement().asString().contains("no whole ZIP file");
        assertThat(foods.load(Specimens.zip(file("up.zip"), Specimens.within("../../tmp", Specimens.sr28())))
                .failures())
                .singleElement().asString().contains("lead out of it");
        assertThat(foods.load(Specimens.lyingZip(file("lie.zip"), Specimens.within("sr", Specimens.sr28()))).failures())
                .hasSize(1);
        var damaged = bytes.clone();
        for (int i = 60; i < 100; i++) {
            damaged[i] ^= 0x55;
        }
        assertThat(foods.load(Specimens.write(file("damaged.zip"), damaged)).failures()).hasSize(1);
        assertThat(foods.count("food")).isZero();
        assertThat(file("../../tmp/FOOD_DES.txt")).doesNotExist();
    }

    @Test
    void what_unpacks_without_end_is_not_read_to_its_end() {
        var summary = foods.load(Specimens.write(file("bomb.jsonl.gz"), Specimens.bomb()));
        assertThat(summary.failures()).hasSize(1);
        var tables = Specimens.sr28();
        tables.put("NUT_DATA.txt", "~01999~^~203~^1^".concat(" ".repeat(40 << 20)));
        assertThat(foods.load(Specimens.zip(file("bomb.zip"), tables)).failures()).hasSize(1);
        assertThat(foods.count("food")).isZero();
    }

    @Test
    void a_bad_row_of_a_table_costs_no_food() {
        var tables = Specimens.sr28();
        tables.merge("NUT_DATA.txt", "~01999~^~999~^1^^^\r\n~01999~^~321~^lots^^^\r\n~01999^\r\n", String::concat);
        tables.merge("WEIGHT.txt", "~01999~^3^0^~cup~^244^^\r\n", String::concat);
        tables.merge("FOOD_DES.txt", "~01999~^~0100~^~Milk again~^~~^~~^~~^~~^~~^^~~^^^^\r\n", String::concat);
        var summary = foods.load(Optional.of(file("rejects.csv")), Specimens.folder(file("sr"), tables));
        assertThat(summary.added()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(5);
        assertThat(foods.get(FoodSource.USDA_SR28, "01999").portions()).hasSize(2);
    }
}
