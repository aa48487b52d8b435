package dev.galley.persistence.food;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.naming.FoodNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What the names of the starter foods give away, against what was chosen for each food by hand, long before anyone taught
 * the names: of foods as common as butter nothing may be missed.
 */
class StarterFoodNamesTest {
    private record Score(
            AtomicInteger all, AtomicInteger contained, AtomicInteger perhaps, List<String> missed,
            List<String> wrong) {
        Score() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        try (var in = Objects.requireNonNull(StarterFoodNamesTest.class.getResourceAsStream("/starter/" + file))) {
            var lines = new String(in.readAllBytes(), UTF_8).lines().toList();
            var head = lines.getFirst().split("\t", -1);
            var rows = new ArrayList<Map<String, String>>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split("\t", -1);
                var row = new HashMap<String, String>();
                for (int i = 0; i < Math.min(head.length, cells.length); i++) {
                    row.put(head[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void of_common_foods_no_name_misses_an_allergen() throws IOException {
        var common = new Score();
        var others = new Score();
        var translated = new Score();
        var bySlug = new HashMap<String, Map<String, String>>();
        for (var file : List.of("foods-a.tsv", "foods-b.tsv")) {
            for (var food : rows(file)) {
                bySlug.put(food.get("slug"), food);
                score(food.getOrDefault("rank", "").startsWith("1") ? common : others, food, Objects.requireNonNull(food
                        .get("name")),
                        Language.EN);
            }
        }
        for (var file : List.of("names-a.tsv", "names-b.tsv")) {
            for (var names : rows(file)) {
                var food = bySlug.get(names.get("slug"));
                for (var language : Language.values()) {
                    for (var name : names.getOrDefault(language.code(), "").split(";", -1)) {
                        if (food != null && !name.isBlank()) {
                            score(translated, food, name, language);
                        }
                    }
                }
            }
        }
        var report = "common %s%nothers %s%ntranslated %s%n".formatted(said(common), said(others), said(translated));
        Files.createDirectories(Path.of("target", "allergen-scores"));
        Files.writeString(Path.of("target", "allergen-scores", "starter-foods.txt"), report);
        assertThat(common.missed).isEmpty();
        assertThat(share(translated)).as(report).isGreaterThan(0.99);
        assertThat(share(others)).as(report).isGreaterThan(0.99);
    }

    private static void score(Score score, Map<String, String> food, String name, Language language) {
        var found = FoodNames.in(name, language);
        var contains = food.getOrDefault("contains", "");
        var may = food.getOrDefault("may_contain", "");
        for (var code : contains.split(";", -1)) {
            Allergen.of(code).ifPresent(allergen -> {
                score.all.incrementAndGet();
                if (found.contains().contains(allergen)) {
                    score.contained.incrementAndGet();
                } else if (found.mayContain().contains(allergen)) {
                    score.perhaps.incrementAndGet();
                } else {
                    score.missed.add(name + ": " + code);
                }
            });
        }
        for (var allergen : found.contains()) {
            if (!(";" + contains + ";" + may + ";").contains(";" + allergen.code() + ";")) {
                score.wrong.add(name + ": " + allergen.code());
            }
        }
    }

    private static double share(Score score) {
        return (score.contained.get() + score.perhaps.get()) / (double) score.all.get();
    }

    private static String said(Score score) {
        return "%d contained, %d found, %d found as may contain%n missed %d: %s%n wrong %d: %s".formatted(
                score.all.get(), score.contained.get(), score.perhaps.get(), score.missed.size(), score.missed,
                score.wrong
                        .size(),
                score.wrong);
    }
}
