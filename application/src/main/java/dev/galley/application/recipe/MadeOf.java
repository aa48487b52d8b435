package dev.galley.application.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.recipe.Composition;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeVersion;
import dev.galley.domain.recipe.Scaling;
import dev.galley.domain.recipe.Scaling.Scaled;
import dev.galley.domain.recipe.Slug;
import dev.galley.domain.recipe.Units;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows recipes together with the recipes that they are made of, as far as their reader may see those. */
public final class MadeOf {
    private final Parts parts;
    private final RecipePictures pictures;

    @Inject
    public MadeOf(Parts parts, RecipePictures pictures) {
        this.parts = parts;
        this.pictures = pictures;
    }

    /**
     * A recipe that goes into another one.
     *
     * @param servings how many of its servings; absent where nobody knows, like the factor
     * @param factor how many times all of it
     * @param grams what that weighs, where it is known
     */
    public record Use(
            RecipeId id,
            Slug slug,
            String name,
            Optional<Double> servings,
            Optional<Double> factor,
            Optional<Interval> grams) {}

    /**
     * A recipe to be made for another one, as much of it as all of that needs.
     *
     * @param uses for each line the recipe that it stands for
     */
    public record Made(Use use, Scaled scaled, List<Optional<Use>> uses) {}

    /** As it is now, as written. */
    public GetRecipe.View of(Recipe recipe, Caller caller) {
        return of(recipe, recipe.current(), caller);
    }

    GetRecipe.View of(Recipe recipe, RecipeVersion version, Caller caller) {
        var content = version.content();
        var view = new GetRecipe.View(recipe, version, content).pictured(pictures.of(recipe.id()));
        if (content.parts().isEmpty()) {
            return view;
        }
        var looking = looking(parts.below(List.of(content)), caller);
        return view.madeOf(
                looking.uses(content, content.ingredients().stream().map(_ -> 1.0).toList()), Optional.empty());
    }

    Looking looking(Parts.Below below, Caller caller) {
        var visible = below.recipes().values().stream()
                .filter(recipe -> Existing.isVisibleTo(caller, recipe))
                .collect(Collectors.toMap(Recipe::id, recipe -> recipe));
        var contents = visible.values().stream()
                .collect(Collectors.toMap(Recipe::id, recipe -> recipe.current().content()));
        return new Looking(visible, new Composition(contents));
    }

    /** The recipes that one reader may see. */
    record Looking(Map<RecipeId, Recipe> visible, Composition composition) {
        /** @param times for each line, how many times as much of it there is as it says */
        List<Optional<Use>> uses(RecipeContent content, List<Double> times) {
            return IntStream.range(0, times.size())
                    .mapToObj(i -> use(content.ingredients().get(i), times.get(i)))
                    .toList();
        }

        private Optional<Use> use(IngredientLine line, double times) {
            var batches = composition.batches(line).map(it -> it.times(times));
            return line.recipe()
                    .flatMap(part -> Optional.ofNullable(visible.get(part.id())))
                    .map(recipe -> use(recipe, batches, composition.grams(line).map(grams -> grams.times(times))));
        }

        private static Use use(Recipe recipe, Optional<Interval> batches, Optional<Interval> grams) {
            var content = recipe.current().content();
            return new Use(
                    recipe.id(),
                    recipe.slug(),
                    content.name(),
                    batches.map(it -> it.likely() * content.servings()),
                    batches.map(Interval::likely),
                    grams);
        }

        /** What has to be made for it, those first that others are made of; each once, for all who need it. */
        List<Made> made(RecipeContent content, List<Double> times, Units units) {
            var made = new ArrayList<Made>();
            composition.needed(content, times)
                    .forEach((id, batches) -> Optional.ofNullable(visible.get(id))
                            .ifPresent(recipe -> made.add(made(recipe, batches, units))));
            return List.copyOf(made);
        }

        private Made made(Recipe recipe, double batches, Units units) {
            // More than a kitchen could ever make is told as written.
            boolean sane = batches >= 0.001 && batches <= 1_000;
            var own = recipe.current().content();
            var scaled = Scaling.times(own, sane ? batches : 1, units);
            var grams = composition.grams(recipe.id()).map(all -> all.times(batches));
            return new Made(
                    use(recipe, Optional.of(Interval.exactly(batches)), grams),
                    scaled,
                    uses(own, scaled.lines().stream().map(Scaling.Line::factor).toList()));
        }
    }
}
