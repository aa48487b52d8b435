package dev.galley.http.recipe.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.recipe.reading.Found;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages in the manner of popular programs and sites. Each file says first what is to be read, then what the page is. Lines
 * and steps are compared wholly; of the rest only what the file names. Times are preparing, cooking, resting, and in all.
 */
class RealPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final String RULE = "\n=====\n";

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            var sorted = files.sorted().toList();
            assertThat(sorted).hasSizeGreaterThanOrEqualTo(40);
            return sorted.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(
                    file)));
        }
    }

    private static void check(Path file) throws IOException {
        var text = Files.readString(file, UTF_8);
        int rule = text.indexOf(RULE);
        var read = PageReader.read(
                text.substring(rule + RULE.length()), Optional.of("https://table.example/r/x/?utm_source=y"));
        var wanted = text.substring(0, rule).lines().toList();
        assertThat(told(read, wanted)).containsExactlyElementsOf(wanted);
    }

    /** The same lines, as they are for the recipe that was read. */
    private static List<String> told(ReadRecipe read, List<String> wanted) {
        var told = new ArrayList<String>();
        for (var name : wanted.stream().map(line -> line.substring(0, line.indexOf(':'))).distinct().toList()) {
            switch (name) {
                case "name" -> told.add("name: " + read.name().value());
                case "author" -> told.add("author: " + said(read.author()));
                case "language" -> told.add("language: " + said(read.language()));
                case "url" -> told.add("url: " + said(read.url()));
                case "servings" -> told.add("servings: " + said(read.servings()));
                case "times" -> told.add("times: " + Stream.of(
                        read.prepMinutes(), read.cookMinutes(), read.restMinutes(), read.totalMinutes())
                        .map(RealPagesTest::said)
                        .collect(Collectors.joining(" ")));
                case "category" -> told.add("category: " + said(read.category()));
                case "cuisine" -> told.add("cuisine: " + said(read.cuisine()));
                case "tags" -> told.add("tags: " + read.tags().stream().map(Found::value).collect(Collectors.joining(
                        ", ")));
                case "image" -> read.images().forEach(it -> told.add("image: " + it.value()));
                case "i", "s" -> {
                }
                case "aside" -> wanted.stream().filter(line -> line.startsWith("aside: ")).forEach(
                        line -> told.add(aside(read.setAside(), line.substring(7)) ? line : "not " + line));
                default -> throw new IllegalArgumentException(name);
            }
        }
        var lines = read.ingredients().stream().map(line -> "i: " + heading(line.group()) + line.text()).toList();
        var steps = read.steps().stream().map(step -> "s: " + heading(step.group()) + step.text()).toList();
        int at = wanted.indexOf(wanted.stream().filter(line -> line.startsWith("i: ")).findFirst().orElseThrow());
        told.addAll(Math.min(at, told.size()), Stream.concat(lines.stream(), steps.stream()).toList());
        return told;
    }

    private static boolean aside(List<SetAside> all, String part) {
        return all.stream().anyMatch(it -> it.text().contains(part));
    }

    private static String heading(Optional<String> group) {
        return group.map(it -> "[" + it + "] ").orElse("");
    }

    private static String said(Optional<? extends Found<?>> found) {
        return found.map(it -> String.valueOf(it.value())).orElse("-");
    }
}
