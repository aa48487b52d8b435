package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Measure;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.ScaleBy;
import dev.galley.domain.recipe.Scaling;
import dev.galley.domain.recipe.Units;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a recipe says is to be done, for whoever has it done: the current version of one that the caller may see, in the
 * amounts for so many servings. Refused with {@code RECIPE_NOT_FOUND}, and, where it cannot be scaled so, as {@link
 * Scaling} says.
 */
public record GetDirections(RecipeId recipe, Optional<Integer> servings) implements Query<GetDirections.View> {
    /** @param contents what somebody who must not eat everything needs to know */
    public record View(
            RecipeId recipe,
            int version,
            String name,
            int servings,
            Language language,
            Contents contents,
            List<Line> lines,
            List<Direction> steps) {
        public View {
            lines = List.copyOf(lines);
            steps = List.copyOf(steps);
        }

        /** @param content as it is scaled */
        public static View of(Recipe recipe, RecipeContent content) {
            return new View(
                    recipe.id(),
                    recipe.current().number(),
                    content.name(),
                    content.servings(),
                    content.language(),
                    recipe.current().facts().contents(),
                    lines(content),
                    steps(content));
        }

        public static List<Line> lines(RecipeContent content) {
            return content.ingredients().stream()
                    .map(line -> new Line(line.name(), weight(line), line.optional()))
                    .toList();
        }

        public static List<Direction> steps(RecipeContent content) {
            return content.steps().stream()
                    .map(step -> new Direction(
                            step.instruction(),
                            step.durationSeconds(),
                            step.temperatureCelsius(),
                            step.expectedState(),
                            step.ingredients()))
                    .toList();
        }
    }

    /** @param grams what a scale shows of it; absent of what is counted, and where the cook decides */
    public record Line(String name, Optional<BigDecimal> grams, boolean optional) {}

    /** @param lines the ingredients used here, by their place, from 0 */
    public record Direction(
            String instruction,
            Optional<Integer> durationSeconds,
            Optional<Integer> temperatureCelsius,
            Optional<String> expectedState,
            List<Integer> lines) {
        public Direction {
            lines = List.copyOf(lines);
        }
    }

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Override
    public Access access() {
        return new Access.Users();
    }

    /** As it is bought, for that is what lies on the scale: a mass as it is written, a volume by its food. */
    private static Optional<BigDecimal> weight(IngredientLine line) {
        var measure = line.unit().flatMap(Measure::of);
        return measure.flatMap(unit -> switch (unit.dimension()) {
            case MASS -> line.quantity().map(unit::inBase);
            case VOLUME -> line.quantity().flatMap(_ -> line.grams()).map(grams -> BigDecimal.valueOf(grams.likely()));
        }).map(GetDirections::readable).filter(grams -> grams.signum() > 0);
    }

    /** Whole grams, and tenths below ten. */
    private static BigDecimal readable(BigDecimal grams) {
        return grams.setScale(grams.compareTo(TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP);
    }

    public static final class Handler implements Handles<GetDirections, View> {
        private final Recipes recipes;

        @Inject
        public Handler(Recipes recipes) {
            this.recipes = recipes;
        }

        @Override
        public View handle(GetDirections query, Caller caller) {
            var recipe = Existing.visibleTo(caller, recipes, new RecipeKey.ById(query.recipe));
            var scaled = Scaling.of(
                    recipe.current().content(), ScaleBy.servings(query.servings), Units.AS_WRITTEN);
            return View.of(recipe, scaled.content());
        }
    }
}
