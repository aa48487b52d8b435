package dev.galley.persistence.food;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.food.match.FoodPhrase;
import dev.galley.domain.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Ingredient lines with the foods that they mean. */
final class MatchedLines {
    private MatchedLines() {}

    /** @param slugs any of these is right; empty where no food is */
    record Line(String text, Language language, List<String> slugs) {
        FoodPhrase phrase() {
            return FoodPhrase.of(IngredientLines.parse(text, language), language);
        }
    }

    /** Those of the starter recipes, whose foods their author named. */
    static List<Line> ofStarterRecipes() {
        var lines = new ArrayList<Line>();
        for (var json : read(Path.of("../bootstrap/src/main/resources/starter/recipes.jsonl")).lines().toList()) {
            for (var line : new JsonMapper().readTree(json).get("ingredients")) {
                if (line.hasNonNull("food")) {
                    lines.add(new Line(
                            line.get("text").asString(), Language.EN, List.of(line.get("food").asString())));
                }
            }
        }
        return lines;
    }

    /** Lines of our own: text, language, the foods that are right or {@code -}. */
    static List<Line> own() {
        return resource("/starter/matching.tsv");
    }

    /** Lines that were labelled before the matching first saw them, half of them in other languages than English. */
    static List<Line> unseen() {
        return resource("/starter/matching-unseen.tsv");
    }

    private static List<Line> resource(String name) {
        try (var file = Objects.requireNonNull(MatchedLines.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(
                            cells[0],
                            Language.of(cells[1]).orElseThrow(),
                            cells[2].equals("-") ? List.of() : List.of(cells[2].split(" ", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
