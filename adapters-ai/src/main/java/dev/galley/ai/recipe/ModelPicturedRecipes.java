package dev.galley.ai.recipe;

import dev.galley.ai.llm.Models;
import dev.galley.ai.llm.Picture;
import dev.galley.ai.llm.Prompt;
import dev.galley.ai.llm.Question;
import dev.galley.application.bus.Queries;
import dev.galley.application.media.GetBarePicture;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Use;
import dev.galley.domain.recipe.intake.PicturedRecipe;
import dev.galley.domain.recipe.intake.PicturedRecipes;
import jakarta.inject.Inject;
import java.util.List;

/** Shows pictures of recipes to whichever model sees: upright, and without anything that a camera wrote beside them. */
public final class ModelPicturedRecipes implements PicturedRecipes {
    private final Models models;
    private final Queries queries;

    @Inject
    public ModelPicturedRecipes(Models models, Queries queries) {
        this.models = models;
        this.queries = queries;
    }

    @Override
    public boolean canSee() {
        return models.hasOne(Use.VISION);
    }

    @Override
    public PicturedRecipe read(List<Page> pages, Language spoken, UserId asking) {
        if (pages.isEmpty() || pages.size() > MOST_PAGES) {
            throw new IllegalArgumentException(pages.size() + " pages");
        }
        var pictures = pages.stream().map(this::bare).toList();
        var prompt = Prompt.of("recipe/pictures").with("pages", pages.size() == 1
                ? "the one page"
                : "the " + pages.size()
                        + " pages");
        return ReadingQuestions.ask(models, new Question<>(Use.VISION, prompt, pictures, RecipeReplies.OF_PICTURES,
                ReadingQuestions.payer(queries, asking), spoken).withOutputTokens(ReadingQuestions.OUTPUT_TOKENS));
    }

    private Picture bare(Page page) {
        var picture = queries.ask(new GetBarePicture(page::content), ReadingQuestions.SELF);
        return new Picture(picture.jpeg(), "image/jpeg", picture.pixelsSha256(), picture.perceptualHash());
    }
}
