package dev.galley.domain.food.line;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where labelled lines come from: our own, and those of the data folder beside the work tree, where there is one. */
final class LabelledLines {
    private static final int COLUMNS = 11;
    /** All but the first were labelled before the engine saw them, and wrong labels corrected afterwards. */
    private static final List<String> FILES = List.of("labelled-lines.tsv", "first-unseen.tsv", "second-unseen.tsv",
            "third-unseen.tsv",
            "fourth-unseen.tsv");

    private LabelledLines() {}

    /** Our own, in all seven languages. */
    static List<Labelled> own() {
        return FILES.stream().flatMap(file -> read(file).stream()).toList();
    }

    private static List<Labelled> read(String file) {
        try (var in = LabelledLines.class.getResourceAsStream(file)) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(LabelledLines::own).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled own(String line) {
        var columns = line.split("\t", COLUMNS);
        return new Labelled(
                columns[1], Language.of(columns[0]).orElseThrow(), columns[2], columns[3], columns[4], columns[5],
                columns[6],
                columns[7], columns[8], columns[9], columns[10]);
    }

    /** The hand-corrected phrases of other people, see their SOURCE.md; none where the data is absent. */
    static List<Labelled> sample() {
        return data("ingredient-phrases/sample-100.jsonl").map(LabelledLines::sample).orElse(List.of());
    }

    private static List<Labelled> sample(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> sample(Json.map(Json.read(line)))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled sample(Map<String, Object> phrase) {
        var size = (Json.text(phrase, "unitModifier") + " " + Json.text(phrase, "size")).strip();
        return new Labelled(
                Json.text(phrase, "text"), Language.EN, Json.text(phrase, "quantity"), Json.text(phrase, "quantityMax"),
                Json.text(phrase, "unit"), size, Json.text(phrase, "name"), Json.text(phrase, "preparation"),
                Json.text(phrase, "purpose"), Json.text(phrase, "comment"),
                Json.text(phrase, "optional").equals("true") ? "yes" : "");
    }

    private static Optional<Path> data(String name) {
        return Optional.of(SharedData.of(name)).filter(Files::exists);
    }
}
