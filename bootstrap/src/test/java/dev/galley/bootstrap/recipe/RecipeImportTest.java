package dev.galley.bootstrap.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.ImportRecipes.Result;
import dev.galley.bootstrap.recipe.RecipeImport.Reject;
import dev.galley.bootstrap.recipe.RecipeImport.Summary;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RecipeImportTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Caller US = new Caller.Job("test");
    private static final String SOUP = """
            {"slug": "%s", "name": "%s", "servings": 2, "ingredients": [
            {"text": "1 l water", "quantity": 1, "unit": "l", "name": "water", "food": "no-such-water", "grams": 1000}],
            "steps": [{"instruction": "Boil the water.", "ingredients": [0]}]}""".replace("\n", " ");

    @TempDir
    private Path folder = Path.of("");

    private final Bus bus = TestApplication.on(postgres.database(), US).getInstance(Bus.class);
    private final RecipeImport recipes = new RecipeImport(bus);

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Summary load() throws IOException {
        return recipes.run(folder, _ -> {});
    }

    @Test
    void files_of_all_three_kinds_are_read_and_reading_them_again_does_nothing() throws IOException {
        file("one.json", SOUP.formatted("one", "One"));
        file("two.json", "[" + SOUP.formatted("two", "Two") + "," + SOUP.formatted("three", "Three") + "]");
        file("three.jsonl", SOUP.formatted("four", "Four") + "\n\n" + SOUP.formatted("five", "Five") + "\n");
        file("notes.txt", "not a recipe");

        var first = load();
        assertThat(first.count(Result.CREATED)).isEqualTo(5);
        assertThat(first.rejects()).isEmpty();
        assertThat(first.unknownFoods()).containsExactly("no-such-water");
        assertThat(load().count(Result.UNCHANGED)).isEqualTo(5);

        file("one.json", SOUP.formatted("one", "Better"));
        assertThat(load().count(Result.CHANGED)).isEqualTo(1);
        var one = bus.send(GetRecipe.asWritten(RecipeKey.of("one")), US);
        assertThat(one.version().number()).isEqualTo(2);
        assertThat(one.shown().name()).isEqualTo("Better");
    }

    @Test
    void what_does_not_get_in_is_told_with_its_place_and_path() throws IOException {
        var lines = file("bad.jsonl", SOUP.formatted("good", "Good") + "\n{oops\n" + SOUP.formatted("Bad Slug", "Bad")
                + "\n" + SOUP.formatted("incomplete", "Incomplete").replace("Boil the water.", " ") + "\n");
        var binary = Files.write(folder.resolve("binary.json"), new byte[]{(byte) 0xff, 0, 1});

        var summary = load();
        assertThat(summary.count(Result.CREATED)).isEqualTo(1);
        assertThat(summary.count(Result.REFUSED)).isEqualTo(4);
        assertThat(summary.rejects())
                .extracting(Reject::file, Reject::place, Reject::path)
                .containsExactlyInAnyOrder(
                        tuple(lines, 2, ""),
                        tuple(lines, 3, "slug"),
                        tuple(lines, 4, "steps[0].instruction"),
                        tuple(binary, 1, ""));
    }

    @Test
    void the_same_slug_again_is_a_newer_version() throws IOException {
        file("twice.jsonl", SOUP.formatted("twice", "First") + "\n" + SOUP.formatted("twice", "Second") + "\n");
        var summary = load();
        assertThat(summary.count(Result.CREATED)).isEqualTo(1);
        assertThat(summary.count(Result.CHANGED)).isEqualTo(1);
        assertThat(bus.send(GetRecipe.asWritten(RecipeKey.of("twice")), US).shown().name()).isEqualTo("Second");
    }
}
