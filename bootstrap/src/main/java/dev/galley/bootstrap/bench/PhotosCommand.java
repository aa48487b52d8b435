package dev.galley.bootstrap.bench;

import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.analysis.Helping;
import dev.galley.domain.meal.analysis.PhotoScore;
import dev.galley.domain.meal.analysis.SeenDish;
import dev.galley.domain.meal.analysis.SeenItem;
import dev.galley.http.meal.MealWire;
import dev.galley.http.server.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code galley bench photos}. */
@Command(name = "photos", description = "How right stored answers about photos of meals are: names, ingredients, energy and macros, ranges.", mixinStandardHelpOptions = true, footer = {
        "",
        "One JSON object a line: {\"truth\": {\"name\", \"items\": [{\"name\", \"grams\"?}], \"calories\"?, \"proteinGrams\"?,",
        "\"carbsGrams\"?, \"fatGrams\"?}, \"answer\": what the model said, in the shape that it is asked for}. No model is called,",
        "and the model's own figures are compared, not the food database's. Exit codes: 0 measured, 1 failed."
})
final class PhotosCommand implements Callable<Integer> {
    @Mixin
    private final Bench bench = new Bench();

    @Parameters(paramLabel = "<answers.jsonl>", description = "Stored answers beside the truth.")
    private Path answers = Path.of("");

    @Override
    public Integer call() throws IOException {
        var compared = new ArrayList<PhotoScore.Compared>();
        for (var line : Files.readAllLines(answers)) {
            if (!line.isBlank()) {
                compared.add(compared(Json.MAPPER.readTree(line)));
            }
        }
        var score = PhotoScore.of(compared);
        var table = new Table("", "score");
        var report = new Report("photos", Map.of("photos", score.photos()));
        row("name likeness", score.nameLikeness(), table, report);
        row("ingredient F1", score.ingredientF1(), table, report);
        score.weightedError().forEach((nutrient, error) -> row("weighted error " + nutrient, error, table, report));
        score.rangeCoverage().ifPresent(share -> row("true weights in the stated range", share, table, report));
        bench.finish(table.toString(), report);
        return 0;
    }

    private static void row(String name, double value, Table table, Report report) {
        table.row(name, Table.number(value));
        report.put(name, Report.rounded(value));
    }

    private static PhotoScore.Compared compared(JsonNode line) {
        var truth = line.path("truth");
        var items = truth.path("items").valueStream()
                .map(item -> new PhotoScore.TrueItem(
                        item.path("name").asString(""),
                        item.path("grams").isNumber() ? Optional.of(item.path("grams").asDouble()) : Optional.empty()))
                .toList();
        var figures = new EnumMap<Nutrient, Double>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            var value = truth.path(MealWire.field(nutrient));
            if (value.isNumber()) {
                figures.put(nutrient, value.asDouble());
            }
        }
        var dish = dish(line.path("answer"));
        var shown = new EnumMap<Nutrient, Double>(Nutrient.class);
        dish.items().forEach(item -> Helping.seen(item, Optional.empty()).nutrition()
                .forEach((nutrient, held) -> shown.merge(nutrient, held.likely(), Double::sum)));
        return new PhotoScore.Compared(
                new PhotoScore.Truth(truth.path("name").asString(""), items, figures), dish, shown);
    }

    private static SeenDish dish(JsonNode answer) {
        var items = answer.path("items").valueStream()
                .map(item -> new SeenItem.Raw(
                        item.path("name").asString(""),
                        item.path("quantity").asDouble(0),
                        item.path("unit").asString(""),
                        item.path("grams").asDouble(0),
                        item.path("gramsMin").asDouble(0),
                        item.path("gramsMax").asDouble(0),
                        item.path("calories").asDouble(-1),
                        item.path("proteinGrams").asDouble(-1),
                        item.path("carbsGrams").asDouble(-1),
                        item.path("fatGrams").asDouble(-1),
                        item.path("confidence").asDouble(0)))
                .toList();
        return SeenDish.of(answer.path("dishName").asString(""), answer.path("confidence").asDouble(0), items);
    }
}
