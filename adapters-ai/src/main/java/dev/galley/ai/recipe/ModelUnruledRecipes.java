package dev.galley.ai.recipe;

import dev.galley.ai.llm.Models;
import dev.galley.ai.llm.Prompt;
import dev.galley.ai.llm.Question;
import dev.galley.application.bus.Queries;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Use;
import dev.galley.domain.recipe.intake.PicturedRecipe;
import dev.galley.domain.recipe.intake.UnruledRecipes;
import jakarta.inject.Inject;
import java.util.List;

/** Has texts read by whichever model reads recipes, as data behind a fence. */
public final class ModelUnruledRecipes implements UnruledRecipes {
    private final Models models;
    private final Queries queries;

    @Inject
    public ModelUnruledRecipes(Models models, Queries queries) {
        this.models = models;
        this.queries = queries;
    }

    @Override
    public boolean canRead() {
        return models.hasOne(Use.RECIPES);
    }

    @Override
    public PicturedRecipe read(String text, Language spoken, UserId asking) {
        return ReadingQuestions.ask(models, new Question<>(Use.RECIPES, Prompt.of("recipe/text").data("text", text),
                List.of(),
                RecipeReplies.OF_TEXT, ReadingQuestions.payer(queries, asking), spoken).withOutputTokens(
                        ReadingQuestions.OUTPUT_TOKENS));
    }
}
