package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.application.media.LinkMedia;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeNutrition;
import dev.galley.domain.recipe.RecipeVersion;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.ScaleBy;
import dev.galley.domain.recipe.Scaling;
import dev.galley.domain.recipe.Scaling.Scaled;
import dev.galley.domain.recipe.Units;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recipe that its reader may see, as much of it and in the units that its reader wants. Refused with
 * {@code RECIPE_NOT_FOUND}, and, where it cannot be scaled so, as {@link Scaling} says.
 *
 * @param key none names nothing
 * @param expands whether the recipes that it is made of are shown as well
 */
public record GetRecipe(Optional<RecipeKey> key, ScaleBy by, Units units, boolean expands)
        implements
            Query<GetRecipe.View> {

    /**
     * @param version the one that was asked for
     * @param scaled what it says, scaled
     * @param nutrition what is in a serving of that
     * @param uses for each line the recipe that it stands for, if the reader may see it; none at all if no line does
     * @param made those recipes, if they were asked for
     * @param images where its picture is seen, if it has one
     */
    public record View(
            Recipe recipe,
            RecipeVersion version,
            Scaled scaled,
            Optional<RecipeNutrition> nutrition,
            List<Optional<MadeOf.Use>> uses,
            Optional<List<MadeOf.Made>> made,
            Optional<LinkMedia.Links> images) {
        public View {
            uses = List.copyOf(uses);
            made = made.map(List::copyOf);
        }

        /** As it is written, made of no other. */
        public View(Recipe recipe, RecipeVersion version, RecipeContent content) {
            this(
                    recipe,
                    version,
                    Scaling.of(content, new ScaleBy.AsWritten(), Units.AS_WRITTEN),
                    version.facts().nutrition(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** With this picture. */
        public View pictured(Optional<LinkMedia.Links> links) {
            return new View(recipe, version, scaled, nutrition, uses, made, links);
        }

        View madeOf(List<Optional<MadeOf.Use>> parts, Optional<List<MadeOf.Made>> expanded) {
            return new View(recipe, version, scaled, nutrition, parts, expanded, images);
        }

        /** What it says, scaled. */
        public RecipeContent shown() {
            return scaled.content();
        }

        /** The diets that it keeps, as far as is known now, whichever version is shown. */
        public List<Diet> dietary() {
            var broken = recipe.current().facts().contradicted().orElse(Set.of());
            return version.dietary().stream().filter(claim -> !broken.contains(claim)).toList();
        }
    }

    /** As it is kept. */
    public static GetRecipe asWritten(Optional<RecipeKey> key) {
        return new GetRecipe(key, new ScaleBy.AsWritten(), Units.AS_WRITTEN, false);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<GetRecipe, View> {
        private final Recipes recipes;
        private final FoodKnowledge foods;
        private final Parts parts;
        private final MadeOf shown;
        private final RecipePictures pictures;

        @Inject
        public Handler(
                Recipes recipes, FoodKnowledge foods, Parts parts, MadeOf shown, RecipePictures pictures) {
            this.recipes = recipes;
            this.foods = foods;
            this.parts = parts;
            this.shown = shown;
            this.pictures = pictures;
        }

        @Override
        public View handle(GetRecipe query, Caller caller) {
            var recipe = Existing.visibleTo(caller, recipes, query.key.orElseThrow(Existing::none));
            return written(query, caller, recipe).pictured(pictures.of(recipe.id()));
        }

        private View written(GetRecipe query, Caller caller, Recipe recipe) {
            var content = recipe.current().content();
            var scaled = Scaling.of(content, query.by, query.units);
            var below = content.parts().isEmpty() ? Parts.Below.NOTHING : parts.below(List.of(content));
            var times = scaled.lines().stream().map(Scaling.Line::factor).toList();
            var nutrition = scaled.isUneven()
                    ? foods.nutrition(recipe, below, times, scaled.done().orElseThrow().servings().doubleValue())
                    : recipe.current().facts().nutrition();
            if (content.parts().isEmpty()) {
                var made = query.expands ? Optional.of(List.<MadeOf.Made>of()) : Optional.<List<MadeOf.Made>>empty();
                return new View(
                        recipe, recipe.current(), scaled, nutrition, List.of(), made, Optional.empty());
            }
            var looking = shown.looking(below, caller);
            return new View(
                    recipe,
                    recipe.current(),
                    scaled,
                    nutrition,
                    looking.uses(content, times),
                    query.expands ? Optional.of(looking.made(content, times, query.units)) : Optional.empty(),
                    Optional.empty());
        }
    }
}
