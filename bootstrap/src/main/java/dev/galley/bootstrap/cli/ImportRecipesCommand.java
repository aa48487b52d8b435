package dev.galley.bootstrap.cli;

import dev.galley.application.recipe.ImportRecipes.Result;
import dev.galley.bootstrap.recipe.RecipeImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code galley import recipes}. */
@Command(name = "recipes", description = "Imports recipes into the catalogue, and publishes them.", mixinStandardHelpOptions = true, footer = {
        "",
        "A .json file holds one recipe or an array of them, a .jsonl file one recipe a line;",
        "of a folder all such files are read. docs/recipes.md tells what a recipe looks like.",
        "Safe to repeat: a recipe with a known slug becomes a new version, the same recipe does nothing.",
        "Exit codes: 0 all recipes got in, 1 some did not, 2 misused."
})
public final class ImportRecipesCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "A file or a folder.")
    private @Nullable Path source;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        long start = System.nanoTime();
        RecipeImport.Summary summary;
        try (var work = Workplace.open(place.config());
                var shown = new ProgressLine(line.getErr())) {
            summary = work.get(RecipeImport.class).run(Objects.requireNonNull(source), done -> shown.show(
                    "recipes", done, done * 1e9 / (System.nanoTime() - start), Optional.empty()));
        }
        var out = line.getOut();
        out.printf(
                Locale.ROOT,
                "%,d recipes new, %,d changed, %,d unchanged, %,d left alone, %,d refused.%n",
                summary.count(Result.CREATED),
                summary.count(Result.CHANGED),
                summary.count(Result.UNCHANGED),
                summary.count(Result.LEFT_ALONE),
                summary.count(Result.REFUSED));
        if (!summary.unknownFoods().isEmpty()) {
            out.println("Foods that are not known here: " + String.join(", ", summary.unknownFoods()));
        }
        out.flush();
        summary.rejects().forEach(reject -> line.getErr().printf(
                "%s:%d %s%s%n",
                reject.file(), reject.place(), reject.path().isEmpty() ? "" : reject.path() + " ", reject.reason()));
        line.getErr().flush();
        return summary.count(Result.REFUSED) == 0 ? 0 : 1;
    }
}
