package dev.galley.ai.recipe;

import static dev.galley.domain.kernel.KernelRefusal.NO_VISION_PROVIDER;
import static dev.galley.domain.recipe.intake.ImportRefusal.MODEL_UNAVAILABLE;
import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;

import dev.galley.ai.llm.Answer;
import dev.galley.ai.llm.Models;
import dev.galley.ai.llm.Question;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Account;
import dev.galley.domain.recipe.intake.PicturedRecipe;
import java.util.Optional;

/** Asks models for recipes, on a person's account, and says what it means if they do not answer. */
final class ReadingQuestions {
    static final Caller SELF = new Caller.Job("recipe reading");
    static final int OUTPUT_TOKENS = 4_000;

    private ReadingQuestions() {}

    static Account payer(Queries queries, UserId asking) {
        return new Account.Person(asking, tier(queries, asking));
    }

    private static Tier tier(Queries queries, UserId asking) {
        try {
            return queries.ask(new GetAccount(asking), SELF).tier();
        } catch (Refused _) { // who has left has no tier; nothing will be kept for them either
            return Tier.FREE;
        }
    }

    static PicturedRecipe ask(Models models, Question<Optional<PicturedRecipe>> question) {
        return switch (models.ask(question)) {
            case Answer.Given<Optional<PicturedRecipe>> given -> given.value().orElseThrow(() -> NO_RECIPE_FOUND
                    .because(
                            "no recipe was found, not even by " + given.provider()));
            case Answer.None<Optional<PicturedRecipe>>(var why, _, _) -> throw switch (why) {
                case NO_PROVIDER -> question.pictures().isEmpty()
                        ? NO_RECIPE_FOUND.because("no recipe was found")
                        : NO_VISION_PROVIDER.because(
                                "to read a picture takes a model that can see, and there is none here");
                case REFUSED -> NO_RECIPE_FOUND.because("the model would not read this");
                case UNUSABLE -> NO_RECIPE_FOUND.because("no recipe could be made out");
                case OUT_OF_TIME, BUSY, FAILED -> MODEL_UNAVAILABLE.because(
                        "no model answers at the moment; import it again later");
            };
        };
    }
}
