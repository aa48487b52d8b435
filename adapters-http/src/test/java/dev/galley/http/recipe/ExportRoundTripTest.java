package dev.galley.http.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import dev.galley.domain.recipe.Step;
import dev.galley.domain.recipe.intake.ImportedRecipe;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.Texts;
import dev.galley.http.recipe.reading.JsonLdReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What Galley writes for other programs it reads back: all that a format can hold. No foreign format holds the difficulty, the
 * food and the weight of a line, and which step takes which line; spaces count as one, and a text that looks like markup
 * (a tag, a character reference), like a heading ({@code Dough:}) or like a number of a list ({@code 1. mix}) is read as that.
 */
class ExportRoundTripTest {
    private static final int RANDOM = 300;

    private static List<RecipeContent> recipes() {
        var recipes = new ArrayList<>(ShippedRecipes.all());
        assertThat(recipes).hasSizeGreaterThanOrEqualTo(150);
        for (int seed = 0; seed < RANDOM; seed++) {
            recipes.add(new RandomRecipes(seed, false).next());
        }
        return recipes;
    }

    private static GetRecipe.View view(RecipeContent content) {
        var facts = new RecipeFacts(Optional.empty(), RecipeAllergens.UNKNOWN);
        var recipe = Recipe.create(
                new RecipeId(new UUID(1, 1)),
                new Slug("dish"),
                Optional.empty(),
                RecipeStatus.DRAFT,
                content,
                facts,
                RecipeSamples.NOW).after();
        return new GetRecipe.View(recipe, recipe.current(), content);
    }

    private static RecipeContent imported(ReadRecipe read) {
        return ImportedRecipe.of(read, Optional.empty(), Language.EN).content();
    }

    /** What stands in all formats alike. */
    private static void assertSameHead(RecipeContent before, RecipeContent after) {
        assertThat(after.name()).isEqualTo(spaced(before.name()));
        assertThat(after.language()).isEqualTo(before.language());
        assertThat(after.servings()).isEqualTo(before.servings());
        assertThat(after.prepMinutes()).isEqualTo(before.prepMinutes());
        assertThat(after.cookMinutes()).isEqualTo(before.cookMinutes());
        assertThat(after.restMinutes()).isEqualTo(before.restMinutes());
        assertThat(after.category()).isEqualTo(before.category());
        assertThat(after.cuisine()).isEqualTo(before.cuisine());
        assertThat(after.source().flatMap(it -> it.url())).isEqualTo(before.source().flatMap(it -> it.url()));
        assertThat(after.source().flatMap(it -> it.author()))
                .isEqualTo(before.source().flatMap(it -> it.author()).map(ExportRoundTripTest::spaced));
        assertThat(after.source().flatMap(it -> it.licence())).isEqualTo(before.source().flatMap(it -> it.licence()));
    }

    private static String spaced(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    private static void forEach(Function<RecipeContent, RecipeContent> through, Check check) {
        int number = 0;
        for (var recipe : recipes()) {
            try {
                check.compare(recipe, through.apply(recipe));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("recipe " + number + ", " + recipe.name(), e);
            }
            number++;
        }
    }

    private interface Check {
        void compare(RecipeContent before, RecipeContent after);
    }

    /** Groups, optional lines, temperatures and expected states have no place; a claimed diet becomes a tag. */
    @Nested
    class In_the_words_of_schema_org {
        private RecipeContent through(RecipeContent content) {
            return imported(JsonLdReader.first(new String(SchemaOrgRecipe.write(view(content)), UTF_8)));
        }

        @Test
        void a_recipe_comes_back() {
            forEach(this::through, (before, after) -> {
                assertSameHead(before, after);
                assertThat(after.description()).isEqualTo(before.description().map(ExportRoundTripTest::lines));
                assertThat(after.tags()).isEqualTo(Stream.concat(
                        before.tags().stream(),
                        before.dietary().stream().filter(it -> it != Diet.PESCATARIAN && it != Diet.KETO).map(
                                it -> it == Diet.LACTOSE_FREE ? "low-lactose" : it.code()))
                        .distinct().toList());
                assertThat(after.ingredients()).extracting(IngredientLine::text)
                        .isEqualTo(before.ingredients().stream().map(line -> spaced(line.text())).toList());
                assertThat(after.steps()).extracting(Step::instruction)
                        .isEqualTo(before.steps().stream().map(step -> spaced(step.instruction())).toList());
                assertThat(after.steps()).extracting(Step::durationSeconds)
                        .isEqualTo(before.steps().stream().map(Step::durationSeconds).toList());
            });
        }
    }

    /**
     * Lines without a group come first. Times of steps, temperatures and expected states stay as words of the step, an optional
     * line says so in words.
     */
    @Nested
    class In_markdown {
        private RecipeContent through(RecipeContent content) {
            return imported(Texts.read(new String(MarkdownRecipe.write(view(content)), UTF_8)));
        }

        @Test
        void a_recipe_comes_back() {
            forEach(this::through, (before, after) -> {
                assertSameHead(before, after);
                assertThat(after.description()).isEqualTo(before.description().map(ExportRoundTripTest::spaced));
                assertThat(after.tags()).isEqualTo(before.tags());
                assertThat(after.ingredients()).extracting(line -> line.group().orElse("") + ": " + line.text())
                        .isEqualTo(grouped(before.ingredients()).map(line -> line.group().orElse("") + ": " + spaced(
                                line.text()) + (line.optional() ? " (optional)" : "")).toList());
                assertThat(after.steps()).hasSameSizeAs(before.steps());
                for (int i = 0; i < before.steps().size(); i++) {
                    assertThat(after.steps().get(i).instruction())
                            .startsWith(spaced(before.steps().get(i).instruction()))
                            .endsWith(before.steps().get(i).expectedState().map(ExportRoundTripTest::spaced)
                                    .orElse(""));
                }
            });
        }

        private Stream<IngredientLine> grouped(List<IngredientLine> lines) {
            var groups = Stream.concat(
                    Stream.of(Optional.<String>empty()),
                    lines.stream().map(IngredientLine::group)).distinct();
            return groups.flatMap(group -> lines.stream().filter(line -> line.group().equals(group)));
        }
    }

    /**
     * Groups, notes, temperatures and expected states have no place. Lines come back in the order in which the steps name them,
     * put together from amount, unit, name and preparation; signs of Cooklang in a name become spaces; what is named twice without
     * an amount is one thing.
     */
    @Nested
    class In_cooklang {
        private RecipeContent through(RecipeContent content) {
            return imported(Texts.readAll(
                    new String(CooklangRecipe.write(view(content)), UTF_8), Optional.of("dish.cook")).stream()
                    .map(reading -> ((dev.galley.domain.recipe.reading.Reading.Understood) reading).recipe())
                    .findFirst()
                    .orElseThrow());
        }

        @Test
        void a_recipe_comes_back() {
            forEach(this::through, (before, after) -> {
                assertSameHead(before, after);
                assertThat(after.tags()).isEqualTo(before.tags());
                assertThat(after.description().map(ExportRoundTripTest::letters))
                        .isEqualTo(before.description().map(ExportRoundTripTest::letters));
                assertThat(after.ingredients()).extracting(line -> letters(line.text()))
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                before.ingredients().stream().filter(line -> line.quantity().isPresent()).map(
                                        this::assembled),
                                before.ingredients().stream().filter(line -> line.quantity().isEmpty()).map(
                                        this::assembled)
                                        .distinct())
                                .map(ExportRoundTripTest::letters).toList());
                var steps = after.steps().stream().map(Step::instruction).toList();
                var own = before.steps().size();
                assertThat(steps.size()).isBetween(own, own + 1);
                IntStream.range(0, own).forEach(i -> {
                    var duration = before.steps().get(i).durationSeconds();
                    var step = after.steps().get(steps.size() - own + i);
                    assertThat(letters(step.instruction()))
                            .startsWith(letters(before.steps().get(i).instruction()));
                    assertThat(step.durationSeconds()).isEqualTo(duration);
                });
            });
        }

        private String assembled(IngredientLine line) {
            var amount = line.quantity().map(it -> it.toPlainString() + line.quantityMax().map(max -> "-" + max
                    .toPlainString()).orElse("")).orElse("");
            return amount + " " + line.unit().filter(_ -> !amount.isEmpty()).orElse("") + " " + line.name() + " "
                    + line.preparation().orElse("") + (line.optional() ? " optional" : "");
        }
    }

    private static String lines(String text) {
        return text.lines().map(ExportRoundTripTest::spaced).filter(line -> !line.isEmpty())
                .reduce((a, b) -> a + "\n" + b).orElse("");
    }

    private static String letters(String text) {
        return spaced(text).toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{So}]", "");
    }
}
