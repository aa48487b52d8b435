package dev.galley.application.recipe;

import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.spaghetti;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.InMemoryRecipes;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.PartRecipe;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final InMemoryRecipes recipes = new InMemoryRecipes();
    private int trips;

    private Parts.Below below(RecipeContent content) {
        return Parts.below(List.of(content), ids -> {
            trips++;
            return recipes.these(ids);
        });
    }

    private static RecipeContent madeOf(List<RecipeId> parts) {
        var lines = new ArrayList<IngredientLine>();
        parts.forEach(part -> lines.add(line("1 batch", "1", "batch", "part").with(
                Optional.empty(), Optional.of(new PartRecipe(part, Optional.empty())))));
        return spaghetti().with(4, lines, List.of());
    }

    private RecipeId kept(String slug, RecipeContent content) {
        var recipe = Recipe.create(
                RecipeSamples.someRecipe(),
                new Slug(slug),
                Optional.empty(),
                RecipeStatus.DRAFT,
                content,
                RecipeSamples.facts(),
                RecipeSamples.NOW)
                .after();
        recipes.save(List.of(new Versioned<>(recipe, 0)));
        return recipe.id();
    }

    @Test
    void a_level_takes_one_round_trip_however_many_recipes_are_on_it() {
        var lowest = new ArrayList<RecipeId>();
        var middle = new ArrayList<RecipeId>();
        for (int i = 0; i < 30; i++) {
            lowest.add(kept("low-" + i, spaghetti()));
        }
        for (int i = 0; i < 30; i++) {
            middle.add(kept("middle-" + i, madeOf(lowest)));
        }
        var below = below(madeOf(middle));
        assertThat(below.recipes()).hasSize(60);
        assertThat(below.unseen()).isEmpty();
        assertThat(trips).isEqualTo(2);

        trips = 0;
        assertThat(below(spaghetti()).recipes()).isEmpty();
        assertThat(trips).as("most recipes are made of no other, and ask nothing").isZero();
    }

    @Test
    void what_is_too_much_to_look_into_is_left_out_and_told() {
        var many = new ArrayList<RecipeId>();
        for (int level = 0; level < 3; level++) {
            var before = List.copyOf(many);
            many.clear();
            for (int i = 0; i < 90; i++) {
                many.add(kept("level-" + level + "-" + i, level == 0 ? spaghetti() : madeOf(before)));
            }
        }
        var below = below(madeOf(many));
        assertThat(below.recipes()).hasSize(180);
        assertThat(below.unseen()).hasSize(90);
    }
}
