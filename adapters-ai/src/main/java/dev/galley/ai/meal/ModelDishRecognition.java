package dev.galley.ai.meal;

import dev.galley.ai.llm.Answer;
import dev.galley.ai.llm.Models;
import dev.galley.ai.llm.Picture;
import dev.galley.ai.llm.Prompt;
import dev.galley.ai.llm.Question;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.media.GetPicture;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Unanswered;
import dev.galley.domain.llm.Use;
import dev.galley.domain.meal.analysis.Clues;
import dev.galley.domain.meal.analysis.DishRecognition;
import dev.galley.domain.meal.analysis.SeenDish;
import dev.galley.domain.meal.analysis.Strategy;
import dev.galley.domain.media.MediaId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Has the models of the chain for vision look at a plate. */
public final class ModelDishRecognition implements DishRecognition {
    private static final Caller SELF = new Caller.Job("meal analysis");

    private final Models models;
    private final Queries queries;

    @Inject
    public ModelDishRecognition(Models models, Queries queries) {
        this.models = models;
        this.queries = queries;
    }

    @Override
    public boolean canSee() {
        return models.hasOne(Use.VISION);
    }

    @Override
    public Sighting recognize(Glance glance) {
        Picture picture;
        try {
            picture = picture(glance.image());
        } catch (Refused unusable) {
            return new Sighting.Unseen(Why.NO_PICTURE);
        }
        var question = new Question<>(
                Use.VISION,
                prompt(glance.clues()),
                List.of(picture),
                DishReply.SHAPE,
                new Account.Person(glance.owner(), glance.tier()),
                glance.language(),
                glance.longest())
                .with(glance.again() ? Question.Keeping.RENEWED : Question.Keeping.KEPT);
        return switch (models.ask(question)) {
            case Answer.Given<SeenDish> given -> new Sighting.Seen(given.value(), given.provider());
            case Answer.None<SeenDish> none -> new Sighting.Unseen(why(none.why()), none.retryAfter());
        };
    }

    private Picture picture(String key) {
        var id = MediaId.of(key).orElseThrow(() -> new IllegalStateException("a photo without a key"));
        var shown = queries.ask(new GetPicture(id), SELF);
        return new Picture(
                shown.jpeg().length,
                () -> queries.ask(new GetPicture(id), SELF).jpeg(), // hundreds wait for their answers without their photos
                "image/jpeg",
                shown.pixelsSha256(),
                shown.perceptualHash());
    }

    static Prompt prompt(Clues clues) {
        var prompt = Prompt.of("meal/dish")
                .with("strategy", Strategy.code(Strategy.of(clues)))
                .data("description", clues.description().orElse(""))
                .data("portion", clues.portion().orElse(""))
                .data("ingredients", String.join("\n", clues.ingredients()));
        return clues.weightGrams()
                .map(grams -> prompt.data("weight in grams", String.format(Locale.ROOT, "%.1f", grams)))
                .orElse(prompt);
    }

    private static Why why(Unanswered unanswered) {
        return switch (unanswered) {
            case NO_PROVIDER -> Why.NO_PROVIDER;
            case OUT_OF_TIME -> Why.OUT_OF_TIME;
            case BUSY -> Why.BUSY;
            case REFUSED -> Why.REFUSED;
            case UNUSABLE -> Why.UNUSABLE;
            case FAILED -> Why.FAILED;
        };
    }
}
