package dev.galley.http.recipe.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.recipe.intake.PictureReading;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.Step;
import dev.galley.http.recipe.PrintedRecipes;
import dev.galley.http.recipe.ShippedRecipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Galley prints it reads: name, facts, ingredients and steps, each step with the figures that are printed behind it. */
class PrintedAndReadTest {
    @TempDir
    private Path folder = Path.of("");

    private RecipeContent read(RecipeContent printed) throws IOException {
        var file = Files.write(folder.resolve("dish.pdf"), PrintedRecipes.pdf(printed));
        var sources = new Sources(printed.language(), new PdfText(Duration.ofMinutes(2)), PictureReading.blind(),
                new UserId(new UUID(0, 1)));
        return ((Item.Read) sources.file(file, "dish.pdf").getFirst()).recipe().content();
    }

    private void comesBack(RecipeContent before) throws IOException {
        var after = read(before);
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.servings()).isEqualTo(before.servings());
        assertThat(after.prepMinutes()).isEqualTo(before.prepMinutes());
        assertThat(after.cookMinutes()).isEqualTo(before.cookMinutes());
        assertThat(after.ingredients()).extracting(IngredientLine::text)
                .containsExactlyInAnyOrderElementsOf(before.ingredients().stream().map(IngredientLine::text).toList());
        assertThat(after.steps()).as(before.name()).hasSameSizeAs(before.steps());
        for (int i = 0; i < before.steps().size(); i++) {
            assertThat(after.steps().get(i).instruction()).startsWith(before.steps().get(i).instruction());
        }
    }

    @Test
    void recipes_that_are_shipped_come_back() throws IOException {
        var all = ShippedRecipes.all();
        for (int i = 0; i < all.size(); i += all.size() / 10) {
            comesBack(all.get(i));
        }
    }

    @Test
    void forty_ingredients_and_many_steps_take_several_pages() throws IOException {
        var lines = IntStream.rangeClosed(1, 40).mapToObj(i -> RecipeSamples.line(
                i + " cups of the ingredient with number " + i + ", chopped", "", "", "x")).toList();
        var steps = IntStream.rangeClosed(1, 30).mapToObj(i -> step("Stir in number " + i
                + " and let all of it simmer over low heat, lifting the lid now and then, until it has become soft. Then "
                + "cook 5 minutes more, follow the instructions, and keep it warm.")).toList();
        var recipe = recipe(Language.EN, "Everything stew", lines, steps);
        try (var document = Loader.loadPDF(PrintedRecipes.pdf(recipe))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        comesBack(recipe);
    }

    @Test
    void a_step_that_is_longer_than_a_page_goes_on_with_the_next() throws IOException {
        var step = "Stir it well and let it simmer over low heat until all of it has become soft. ".repeat(48).strip();
        comesBack(recipe(Language.EN, "Patience soup", List.of(RecipeSamples.line("1 l water", "", "", "water"),
                RecipeSamples.line("2 onions", "", "", "onion")), List.of(step(step), step(step), step("Serve."))));
    }

    @Test
    void lines_of_Japanese_are_put_together_without_spaces() throws IOException {
        comesBack(recipe(
                Language.JA, "肉じゃが",
                List.of(RecipeSamples.line("牛肉 200g", "", "", "牛肉"), RecipeSamples.line("じゃがいも 3個", "", "", "じゃがいも")),
                List.of(step("じゃがいもと玉ねぎは皮をむき、食べやすい大きさに切って水にさらし、ざるにあげて水気をよく切る。".repeat(3)), step("鍋で20分煮る。"))));
    }

    private static Step step(String text) {
        return new Step(text, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static RecipeContent recipe(
            Language language, String name, List<IngredientLine> lines, List<Step> steps) {
        return new RecipeContent(
                language, name, Optional.of("A dish to share."), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(5), Optional.of(90), Optional.of(20), 4, List.of(), List.of(), lines, steps,
                Optional.empty());
    }
}
