package dev.galley.bootstrap.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.recipe.CountRecipesOfEdition;
import dev.galley.application.recipe.ImportRecipes;
import dev.galley.application.recipe.ImportRecipes.Result;
import dev.galley.bootstrap.wiring.Starter;
import dev.galley.http.recipe.RecipeReader;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * The recipes that Galley ships, under CC0. A newer Galley brings newer ones to a kitchen that has the older, but leaves
 * alone what someone there has changed or removed.
 */
public final class StarterRecipes implements Starter {
    private static final String RESOURCE = "/starter/recipes.jsonl";
    private static final String COLLECTION = "starter";
    private static final Caller SELF = new Caller.Job("starter recipes");

    private final Bus bus;

    @Inject
    public StarterRecipes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public String name() {
        return "recipes";
    }

    @Override
    public int load() {
        var text = text();
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var edition = new ImportRecipes.Edition(COLLECTION, stamp(text));
        if (bus.send(new CountRecipesOfEdition(edition), SELF) >= lines.size()) {
            return 0;
        }
        var outcomes = bus.send(new ImportRecipes(entries(lines), java.util.Optional.of(edition)), SELF);
        var refused = outcomes.stream().filter(outcome -> outcome.result() == Result.REFUSED).toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException("starter recipes are refused: " + refused);
        }
        var news = EnumSet.of(Result.CREATED, Result.CHANGED);
        return (int) outcomes.stream().filter(outcome -> news.contains(outcome.result())).count();
    }

    /** All of them, in the order of their slugs. */
    static List<ImportRecipes.Entry> entries(List<String> lines) {
        var entries = new ArrayList<ImportRecipes.Entry>();
        for (var line : lines) {
            var recipe = RecipeReader.recipe(RecipeReader.entries(line).getFirst());
            entries.add(new ImportRecipes.Entry(recipe.slug().orElseThrow(), recipe.draft()));
        }
        return entries;
    }

    static String text() {
        try (var file = Objects.requireNonNull(StarterRecipes.class.getResourceAsStream(RESOURCE))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same text has the same; whether another has another matters only between two releases. */
    private static String stamp(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
