package dev.galley.http.recipe.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.domain.kernel.SharedData;
import dev.galley.domain.recipe.reading.Found;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.Reading;
import dev.galley.domain.recipe.reading.TextReader;
import dev.galley.domain.recipe.reading.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample files that lie beside the project where it is developed; skipped where they do not. */
class SampleFilesTest {
    private static final List<String> SHAKSHOUKA = List.of(
            "5 small tomatoes", "5 eggs", "1 peeled white onion", "some chives", "cumin", "powdered sweet pepper");
    private static final List<String> ELEVEN_STEPS = List.of(
            "Scald the tomatoes so they are easier to peel.", "Peel the tomatoes and cut into cubes",
            "Chop the onion and glaze it on the frying pan with oil", "Add tomatoes", "SEASON",
            "Stir and wait for it to get denser", "Knock the eggs in", "Season the eggs", "Cover the pan with a lid",
            "Cook until eggs are laid", "Add chives");

    private static byte[] bytes(String name) throws IOException {
        var file = SharedData.of(name);
        assumeTrue(Files.exists(file), "the samples are not here");
        return Files.readAllBytes(file);
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), UTF_8);
    }

    private static ReadRecipe page(String name) throws IOException {
        return PageReader.read(text("schema-org-recipe/" + name), Optional.empty());
    }

    private static List<String> lines(ReadRecipe recipe) {
        return recipe.ingredients().stream().map(ReadRecipe.Line::text).toList();
    }

    private static List<String> steps(ReadRecipe recipe) {
        return recipe.steps().stream().map(ReadRecipe.Step::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "01-plain-howtostep.html|Shakshouka|6|11|2", "02-graph-yoast.html|Carbonara|4|6|4",
            "03-top-level-array-type-array.html|Fresh Guacamole|5|5|4",
            "04-string-html-entities.html|Hummus & Pita|10|10|6",
            "05-two-scripts-broken-first.html|Banana Pancakes|6|5|6",
            "06-trailing-comma-control-chars.html|Shakshouka|6|1|",
            "07-cdata.html|Carbonara|4|6|", "08-microdata.html|Shakshouka|6|11|2"
    })
    void pages_are_read_whole(String name, String title, int lines, int steps, Integer servings) throws IOException {
        var recipe = page(name);
        assertThat(recipe.name().value()).isEqualTo(title);
        assertThat(recipe.ingredients()).hasSize(lines);
        assertThat(recipe.steps()).hasSize(steps);
        assertThat(recipe.servings().map(Found::value)).isEqualTo(Optional.ofNullable(servings));
    }

    @Test
    void pages_are_read_to_the_letter() throws IOException {
        var first = page("01-plain-howtostep.html");
        assertThat(lines(first)).isEqualTo(SHAKSHOUKA);
        assertThat(steps(first)).isEqualTo(ELEVEN_STEPS);
        assertThat(first.totalMinutes().map(Found::value)).contains(20);
        assertThat(first.author().map(Found::value)).contains("jakub-korsak");
        assertThat(page("02-graph-yoast.html").author().map(Found::value)).contains("Jane");
        assertThat(page("02-graph-yoast.html").steps().getFirst().group()).contains("Sauce");
        assertThat(page("03-top-level-array-type-array.html").prepMinutes().map(Found::value)).contains(10);
        assertThat(lines(page("04-string-html-entities.html"))).contains("½ teaspoon baking soda", "1½ tsp cumin");
        assertThat(page("06-trailing-comma-control-chars.html").description().map(Found::value)).contains(
                "line one\nline two");
        assertThat(steps(page("08-microdata.html"))).isEqualTo(ELEVEN_STEPS);
    }

    private static List<ReadRecipe> archive(String name) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        unpack(bytes("import-format-samples/" + name), "", entries);
        return new ArchiveReader(new Opened(entries)).readings()
                .map(reading -> ((Reading.Understood) reading).recipe())
                .toList();
    }

    private record Opened(Map<String, byte[]> entries) implements Entries {
        @Override
        public List<String> names() {
            return List.copyOf(entries.keySet());
        }

        @Override
        public byte[] content(String name) {
            return java.util.Objects.requireNonNull(entries.get(name));
        }
    }

    private static void unpack(byte[] archive, String prefix, Map<String, byte[]> into) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readAllBytes();
                boolean packed = content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
                if (entry.getName().endsWith(".zip")) {
                    unpack(content, prefix + entry.getName() + "/", into);
                } else if (!entry.isDirectory()) {
                    into.put(prefix + entry.getName(), packed
                            ? new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes()
                            : content);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mealie.zip", "tandoor.zip", "nextcloud.zip", "paprika.paprikarecipes"})
    void archives_hold_the_same_three_recipes(String name) throws IOException {
        var recipes = archive(name);
        assertThat(recipes).extracting(it -> it.name().value()).containsExactlyInAnyOrder("Shakshouka", "Carbonara",
                "Fresh Guacamole");
        var first = recipes.stream().filter(it -> it.name().value().equals("Shakshouka")).findFirst().orElseThrow();
        assertThat(lines(first)).isEqualTo(SHAKSHOUKA);
        assertThat(steps(first)).isEqualTo(ELEVEN_STEPS);
        assertThat(first.servings().map(Found::value)).contains(2);
        assertThat(first.prepMinutes().map(Found::value)).contains(10);
        assertThat(first.cookMinutes().map(Found::value)).contains(10);
        assertThat(first.pictures()).hasSize(name.startsWith("paprika") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plantoeat.csv", "myrecipebox.csv"})
    void tables_have_a_recipe_a_row(String name) throws IOException {
        var first = ((Reading.Understood) TableReader.read(text("import-format-samples/" + name)).getFirst()).recipe();
        assertThat(lines(first)).isEqualTo(SHAKSHOUKA);
        assertThat(steps(first)).isEqualTo(ELEVEN_STEPS);
        assertThat(first.servings().map(Found::value)).contains(2);
    }

    @Test
    void single_files_are_read_by_their_kind() throws IOException {
        var cooklang = Texts.read(text("import-format-samples/shakshouka.cook").replaceFirst("",
                ">> title: Shakshouka\n"));
        assertThat(lines(cooklang)).containsExactly(
                "5 small tomatoes", "1 white onion", "oil", "cumin", "sweet paprika", "5 eggs", "chives");
        assertThat(cooklang.totalMinutes().map(Found::value)).contains(20);
        var chowdown = Texts.read(text("import-format-samples/chowdown.md"));
        assertThat(lines(chowdown)).isEqualTo(SHAKSHOUKA);
        assertThat(steps(chowdown)).isEqualTo(ELEVEN_STEPS);
        var sage = JsonLdReader.read(text("import-format-samples/recipesage.json-ld"));
        assertThat(sage).hasSize(4).allMatch(Reading.Understood.class::isInstance);
    }

    /** The counts are those of the list items under the two headings, taken by hand where the file has other lists. */
    @Test
    void four_hundred_markdown_recipes_are_read() throws IOException {
        bytes("recipes-public-domain/SOURCE.md");
        int read = 0;
        int exact = 0;
        try (var files = Files.list(SharedData.of("recipes-public-domain/content"))) {
            for (var file : files.filter(it -> !it.endsWith("_index.md")).sorted().toList()) {
                var markdown = Files.readString(file).replace("\r", "");
                var recipe = TextReader.read(markdown);
                read++;
                boolean lines = recipe.ingredients().size() == items(markdown, "## Ingredients", "^\\s*[-*+]\\s+\\S.*");
                boolean steps = recipe.steps().size() == items(markdown, "## Directions", "^\\s*\\d+\\.\\s+\\S.*");
                exact += lines && steps ? 1 : 0;
            }
        }
        assertThat(read).isEqualTo(410);
        assertThat(exact).isGreaterThanOrEqualTo(390);
    }

    private static long items(String markdown, String heading, String item) {
        int start = markdown.indexOf(heading);
        int end = start < 0 ? -1 : markdown.indexOf("\n## ", start);
        return start < 0
                ? 0
                : markdown.substring(start, end < 0 ? markdown.length() : end).lines().filter(it -> it.matches(item))
                        .count();
    }
}
