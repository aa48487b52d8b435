package dev.galley.bootstrap.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.recipe.ImportRecipes;
import dev.galley.application.recipe.ImportRecipes.Entry;
import dev.galley.application.recipe.ImportRecipes.Result;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.Slug;
import dev.galley.http.recipe.RecipeBody;
import dev.galley.http.recipe.RecipeReader;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Brings recipes from files into the catalogue: {@code .json} with one recipe or an array of them, {@code .jsonl} with
 * one a line. Running it again changes nothing; an entry that is no good holds up no other.
 */
public final class RecipeImport {
    private static final Caller SELF = new Caller.Job("import recipes");
    private static final int BATCH = 200;

    private final Bus bus;

    @Inject
    public RecipeImport(Bus bus) {
        this.bus = bus;
    }

    /**
     * Something that did not get in.
     *
     * @param place the line of a {@code .jsonl} file, or the place in an array, from 1
     * @param path of the field that is to blame, empty where it is the whole
     */
    public record Reject(Path file, int place, String path, String reason) {}

    /** @param unknownFoods slugs of lines that stay unmatched */
    public record Summary(Map<Result, Integer> counts, List<Reject> rejects, TreeSet<String> unknownFoods) {
        public int count(Result result) {
            return counts.getOrDefault(result, 0);
        }
    }

    private record Read(Path file, int place, Entry entry) {}

    /**
     * @param source a file, or a folder whose {@code .json} and {@code .jsonl} files are read in the order of their names
     * @param progress is told how many entries are done, every now and then
     * @throws IOException if a file cannot be read
     */
    public Summary run(Path source, Consumer<Integer> progress) throws IOException {
        var work = new Work(progress);
        for (var file : files(source)) {
            work.read(file);
        }
        work.flush();
        return new Summary(work.counts, List.copyOf(work.rejects), work.unknownFoods);
    }

    private static List<Path> files(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (var files = Files.list(source)) {
            return files.filter(file -> file.toString().endsWith(".json") || file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private final class Work {
        private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
        private final List<Reject> rejects = new ArrayList<>();
        private final TreeSet<String> unknownFoods = new TreeSet<>();
        private final List<Read> batch = new ArrayList<>();
        private final HashSet<Slug> slugs = new HashSet<>();
        private final Consumer<Integer> progress;
        private int done;

        Work(Consumer<Integer> progress) {
            this.progress = progress;
        }

        void read(Path file) throws IOException {
            try {
                if (file.toString().endsWith(".jsonl")) {
                    try (var lines = Files.newBufferedReader(file, UTF_8)) {
                        int number = 0;
                        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                            number++;
                            if (!line.isBlank()) {
                                readAll(file, number, line);
                            }
                        }
                    }
                } else {
                    readAll(file, 1, Files.readString(file, UTF_8));
                }
            } catch (CharacterCodingException e) {
                reject(file, 1, Map.of("", "is not UTF-8"));
            }
        }

        private void readAll(Path file, int first, String text) {
            try {
                int place = first;
                for (var json : RecipeReader.entries(text)) {
                    readOne(file, place++, json);
                }
            } catch (Refused refused) {
                reject(file, first, problems(refused));
            }
        }

        private void readOne(Path file, int place, JsonNode json) {
            RecipeBody.Read recipe;
            try {
                recipe = RecipeReader.recipe(json);
            } catch (Refused refused) {
                reject(file, place, problems(refused));
                return;
            }
            var slug = recipe.slug().or(() -> Slug.from(recipe.draft().content().name()));
            if (slug.isEmpty()) {
                reject(file, place, Map.of("slug", "is required where none can be made of the name"));
                return;
            }
            if (batch.size() == BATCH || !slugs.add(slug.get())) {
                flush(); // the same slug again is a newer version, and not in the same transaction
                slugs.add(slug.get());
            }
            batch.add(new Read(file, place, new Entry(slug.get(), recipe.draft())));
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            var outcomes = bus.send(
                    new ImportRecipes(batch.stream().map(Read::entry).toList(), Optional.empty()), SELF);
            for (int i = 0; i < outcomes.size(); i++) {
                var outcome = outcomes.get(i);
                unknownFoods.addAll(outcome.unknownFoods());
                if (outcome.result() == Result.REFUSED) {
                    reject(batch.get(i).file, batch.get(i).place, outcome.problems());
                } else {
                    counts.merge(outcome.result(), 1, Integer::sum);
                    done++;
                }
            }
            batch.clear();
            slugs.clear();
            progress.accept(done);
        }

        private void reject(Path file, int place, Map<String, String> problems) {
            counts.merge(Result.REFUSED, 1, Integer::sum);
            done++;
            problems.forEach((path, reason) -> rejects.add(new Reject(file, place, path, reason)));
        }

        private static Map<String, String> problems(Refused refused) {
            return refused.fields().isEmpty() ? Map.of("", refused.detail()) : refused.fields();
        }
    }
}
