package dev.galley.http.recipe.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import dev.galley.http.recipe.RandomRecipes;
import dev.galley.http.recipe.ShippedRecipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of everything gives back the very same recipes, in every field, whatever people wrote. */
class OwnArchiveTest {
    private static final int RANDOM = 500;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_recipe_comes_back_as_it_was() throws IOException {
        var contents = new ArrayList<>(ShippedRecipes.all());
        assertThat(contents).hasSizeGreaterThanOrEqualTo(150);
        for (int seed = 0; seed < RANDOM; seed++) {
            contents.add(new RandomRecipes(seed, true).next());
            contents.add(new RandomRecipes(seed, false).next());
        }
        var archive = OwnArchive.write(recipes(contents));
        var back = back(archive); // those first that others are made of
        assertThat(back).hasSameSizeAs(contents);
        assertThat(Set.copyOf(back)).isEqualTo(Set.copyOf(contents));
        assertThat(Set.copyOf(back(OwnArchive.write(recipes(back))))).isEqualTo(Set.copyOf(contents));
    }

    private List<RecipeContent> back(byte[] archive) throws IOException {
        var file = folder.resolve("mine.zip");
        Files.write(file, archive);
        try (var opened = OpenedArchive.open(file, ArchiveLimits.DEFAULT)) {
            return OwnArchive.read(opened).stream().map(item -> ((Item.Read) item).recipe().content()).toList();
        }
    }

    private static List<Recipe> recipes(List<RecipeContent> contents) {
        var recipes = new ArrayList<Recipe>();
        for (var content : contents) {
            recipes.add(Recipe.create(
                    new RecipeId(new UUID(1, recipes.size())),
                    new Slug("dish-" + recipes.size()),
                    Optional.empty(),
                    RecipeStatus.PRIVATE,
                    content,
                    new RecipeFacts(Optional.empty(), RecipeAllergens.UNKNOWN),
                    RecipeSamples.NOW).after());
        }
        return recipes;
    }
}
