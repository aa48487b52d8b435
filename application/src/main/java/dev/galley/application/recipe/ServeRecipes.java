package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeNutrition;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is in a serving of these recipes as they are now. Those that the person may not see are not in the answer. One
 * statement.
 */
public record ServeRecipes(UserId person, Set<RecipeId> recipes)
        implements
            Query<Map<RecipeId, ServeRecipes.Serving>> {
    /**
     * @param version the current one
     * @param figures of one serving; what is unknown is absent
     * @param coverage the share of the weight that is known, 0 to 1
     */
    public record Serving(String name, int version, Map<Nutrient, Interval> figures, double coverage) {
        public Serving {
            figures = Map.copyOf(figures);
        }

        static Serving of(Recipe recipe) {
            var nutrition = recipe.current().facts().nutrition();
            return new Serving(
                    recipe.current().content().name(),
                    recipe.current().number(),
                    nutrition.map(RecipeNutrition::perServing).orElse(Map.of()),
                    nutrition.map(RecipeNutrition::coverage).orElse(0.0));
        }
    }

    public ServeRecipes {
        recipes = Set.copyOf(recipes);
    }

    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<ServeRecipes, Map<RecipeId, Serving>> {
        private final Recipes recipes;

        @Inject
        public Handler(Recipes recipes) {
            this.recipes = recipes;
        }

        @Override
        public Map<RecipeId, Serving> handle(ServeRecipes query, Caller caller) {
            return recipes.these(query.recipes).values().stream()
                    .map(Versioned::value)
                    .filter(recipe -> recipe.isVisibleTo(Optional.of(query.person)))
                    .collect(Collectors.toUnmodifiableMap(Recipe::id, Serving::of));
        }
    }
}
