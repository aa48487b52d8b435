package dev.galley.http.recipe.intake;

import static java.util.Objects.requireNonNull;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.LineScaling;
import dev.galley.domain.recipe.Pan;
import dev.galley.domain.recipe.PartRecipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Step;
import dev.galley.http.recipe.RecipeBody;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A recipe as it stands in Galley's own archive: all that it says, so that reading it gives the very same.
 *
 * @param id what lines of others call it that stand for it; absent where none does
 */
record ArchivedRecipe(
        Optional<UUID> id,
        String language,
        String name,
        Optional<String> description,
        Optional<String> category,
        Optional<String> cuisine,
        Optional<Difficulty> difficulty,
        Optional<Integer> prepMinutes,
        Optional<Integer> cookMinutes,
        Optional<Integer> restMinutes,
        int servings,
        List<String> tags,
        List<String> dietary,
        List<Line> ingredients,
        List<Instruction> steps,
        Optional<RecipeBody.Source> source,
        Optional<String> pan) {

    ArchivedRecipe {
        requireNonNull(language);
        requireNonNull(name);
        tags = List.copyOf(tags);
        dietary = List.copyOf(dietary);
        ingredients = List.copyOf(ingredients);
        steps = List.copyOf(steps);
    }

    record Line(
            String text,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> quantityMax,
            Optional<String> unit,
            String name,
            Optional<String> preparation,
            Optional<String> note,
            Optional<String> group,
            boolean optional,
            Optional<UUID> foodId,
            Optional<Grams> grams,
            Optional<LineScaling> scaling,
            Optional<Part> recipe) {

        Line {
            requireNonNull(text);
            requireNonNull(name);
        }

        private static Line of(IngredientLine line) {
            return new Line(
                    line.text(),
                    line.quantity(),
                    line.quantityMax(),
                    line.unit(),
                    line.name(),
                    line.preparation(),
                    line.note(),
                    line.group(),
                    line.optional(),
                    line.food().map(FoodId::value),
                    line.grams().map(weight -> new Grams(weight.min(), weight.likely(), weight.max())),
                    line.scaling(),
                    line.recipe().map(part -> new Part(part.id().value(), part.servings())));
        }

        private IngredientLine line() {
            return new IngredientLine(
                    text,
                    quantity,
                    quantityMax,
                    unit,
                    name,
                    preparation,
                    note,
                    group,
                    optional,
                    foodId.map(FoodId::new),
                    grams.map(weight -> new Interval(weight.min, weight.likely, weight.max)),
                    scaling,
                    recipe.map(part -> new PartRecipe(new RecipeId(part.id), part.servings)));
        }
    }

    /** A recipe that a line stands for; it may be in the archive as well. */
    record Part(UUID id, Optional<BigDecimal> servings) {
        Part {
            requireNonNull(id);
        }
    }

    record Grams(double min, double likely, double max) {}

    record Instruction(
            String instruction,
            Optional<Integer> durationSeconds,
            Optional<Integer> temperatureCelsius,
            Optional<String> expectedState,
            List<Integer> ingredients) {

        Instruction {
            requireNonNull(instruction);
            ingredients = List.copyOf(ingredients);
        }

        private static Instruction of(Step step) {
            return new Instruction(
                    step.instruction(),
                    step.durationSeconds(),
                    step.temperatureCelsius(),
                    step.expectedState(),
                    step.ingredients());
        }

        private Step step() {
            return new Step(instruction, durationSeconds, temperatureCelsius, expectedState, ingredients);
        }
    }

    static ArchivedRecipe of(Optional<RecipeId> id, RecipeContent content) {
        return new ArchivedRecipe(
                id.map(RecipeId::value),
                content.language().code(),
                content.name(),
                content.description(),
                content.category(),
                content.cuisine(),
                content.difficulty(),
                content.prepMinutes(),
                content.cookMinutes(),
                content.restMinutes(),
                content.servings(),
                content.tags(),
                content.dietary().stream().map(Diet::code).toList(),
                content.ingredients().stream().map(Line::of).toList(),
                content.steps().stream().map(Instruction::of).toList(),
                content.source().map(it -> new RecipeBody.Source(it.url(), it.author(), it.licence())),
                content.pan().map(Pan::text));
    }

    /** @throws dev.galley.domain.kernel.Refused if it is none that Galley would have written */
    RecipeContent content() {
        return new RecipeContent(
                Language.of(language).orElse(Language.EN),
                name,
                description,
                category,
                cuisine,
                difficulty,
                prepMinutes,
                cookMinutes,
                restMinutes,
                servings,
                tags,
                dietary.stream().map(Diet::of).flatMap(Optional::stream).toList(),
                ingredients.stream().map(Line::line).toList(),
                steps.stream().map(Instruction::step).toList(),
                source.map(RecipeBody.Source::source),
                pan.map(Pan::of));
    }
}
