package dev.galley.http.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.recipe.RecipeContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The recipes that Galley ships, read where they are kept. */
public final class ShippedRecipes {
    private static final Path FILE = Path.of("../bootstrap/src/main/resources/starter/recipes.jsonl");

    private ShippedRecipes() {}

    public static List<RecipeContent> all() {
        try {
            return Files.readString(FILE, UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> RecipeReader.recipe(RecipeReader.entries(line).getFirst()).draft().content())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
