package dev.galley.domain.kernel.naming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names as recipes have them, in seven languages, against what people who know the food say of them. */
class LabelledNamesTest {
    private record Labelled(Language language, String name, Set<Allergen> contains, Set<Allergen> mayContain) {
        Hints found() {
            return FoodNames.in(name, language);
        }
    }

    private static List<Labelled> labelled() throws IOException {
        try (var file = LabelledNamesTest.class.getResourceAsStream("labelled-names.tsv")) {
            return new String(file.readAllBytes(), UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Labelled(
                            Language.of(cells[0]).orElseThrow(), cells[1], allergens(cells[2]), allergens(cells[3])))
                    .toList();
        }
    }

    private static Set<Allergen> allergens(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> Allergen.of(code).orElseThrow())
                .collect(toCollection(() -> EnumSet.noneOf(Allergen.class)));
    }

    @Test
    void no_allergen_of_a_common_food_is_missed_and_few_are_found_that_are_not_there() throws IOException {
        var missed = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        var notSure = new ArrayList<String>();
        int told = 0;
        int right = 0;
        var all = labelled();
        for (var name : all) {
            var found = name.found();
            told += found.contains().size();
            for (var allergen : name.contains) {
                if (found.contains().contains(allergen)) {
                    right++;
                } else {
                    (found.mayContain().contains(allergen) ? notSure : missed).add(name.name + ": " + allergen);
                }
            }
            for (var allergen : name.mayContain) {
                if (!found.contains().contains(allergen) && !found.mayContain().contains(allergen)) {
                    missed.add(name.name + ": may " + allergen);
                }
            }
            for (var allergen : found.contains()) {
                if (!name.contains.contains(allergen)) {
                    wrong.add(name.name + ": " + allergen);
                }
            }
        }
        long labels = all.stream().mapToLong(name -> name.contains.size()).sum();
        var report = "%d names, %d contained: recall %.4f, precision %.4f; missed %s; only may contain %s; wrong %s%n"
                .formatted(all.size(), labels, right / (double) labels, right / (double) told, missed, notSure, wrong);
        Files.createDirectories(Path.of("target", "allergen-scores"));
        Files.writeString(Path.of("target", "allergen-scores", "names.txt"), report);
        assertThat(missed).isEmpty();
        assertThat(right / (double) labels).as(report).isGreaterThan(0.99);
        assertThat(right / (double) told).as(report).isGreaterThan(0.97);
    }

    @Test
    void there_are_enough_names() throws IOException {
        assertThat(FoodNames.size()).isGreaterThan(1_500);
        assertThat(labelled()).hasSizeGreaterThan(600);
    }
}
