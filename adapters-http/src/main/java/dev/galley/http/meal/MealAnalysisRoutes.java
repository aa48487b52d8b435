package dev.galley.http.meal;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;
import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_FOUND;
import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_READY;
import static dev.galley.domain.meal.MealRefusal.MEAL_STATUS_CONFLICT;
import static dev.galley.domain.meal.MealRefusal.NOTHING_TO_UNDO;
import static dev.galley.domain.media.MediaRefusal.MEDIA_QUOTA_SPENT;
import static dev.galley.domain.media.MediaRefusal.MEDIA_TOO_LARGE;
import static dev.galley.domain.media.MediaRefusal.MEDIA_TYPE_NOT_TAKEN;
import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.galley.application.bus.Caller;
import dev.galley.application.meal.analysis.AnalyzePhoto;
import dev.galley.application.meal.analysis.AnalyzePhoto.Result;
import dev.galley.application.meal.analysis.AnswerQuestions;
import dev.galley.application.meal.analysis.CorrectMeal;
import dev.galley.application.meal.analysis.ReanalyzeMeal;
import dev.galley.application.meal.analysis.UndoCorrection;
import dev.galley.application.meal.analysis.UnruledCorrections;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.meal.analysis.Clues;
import dev.galley.domain.meal.analysis.SpokenCorrections;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.http.server.FilePart;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Upload;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Photos of meals, and putting right what was seen in them. */
public final class MealAnalysisRoutes implements Routes {
    private static final Instant FIRST = LocalDate.of(1900, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final java.util.regex.Pattern COMMA = java.util.regex.Pattern.compile("(?<!\\d),|,(?!\\d)|[，、;\\n]");

    /**
     * @param portion how much of it: {@code half}, {@code 2 cups}
     * @param weightGrams of all of it
     * @param ingredients separated by commas, with or without amounts
     */
    private record Photo(
            Optional<@Size(max = Clues.LONGEST_DESCRIPTION) String> description,
            Optional<@Size(max = Clues.LONGEST_PORTION) String> portion,
            Optional<@DecimalMin("1") @DecimalMax("10000") BigDecimal> weightGrams,
            Optional<@Size(max = 2_000) String> ingredients,
            Optional<@Pattern(regexp = MealRoutes.TYPES) String> mealType,
            Optional<Instant> eatenAt) {}

    private record Spoken(@Size(min = 1, max = SpokenCorrections.LONGEST) String text) {}

    /** @param answer one of the options, a number of grams, or any other amount */
    private record Answer(UUID questionId, @Size(min = 1, max = 100) String answer) {}

    private record Answers(@Size(min = 1, max = 3) List<Answer> answers) {}

    /** @param why {@code NOT_UNDERSTOOD, NO_SUCH_ITEM, WHICH_ITEM, NO_FOOD, NO_AMOUNT, NOTHING_LEFT} or {@code MEAL_FULL} */
    private record Open(String text, String why) {}

    /**
     * What was changed, and what was not, and why.
     *
     * @param readBy the model that read it, or {@code rules}
     */
    private record Corrected(
            @JsonUnwrapped MealWire.Meal meal, List<String> understood, List<Open> notUnderstood, String readBy) {}

    private final ShownMeals shown;
    private final UnruledCorrections unruled;

    @Inject
    public MealAnalysisRoutes(ShownMeals shown, UnruledCorrections unruled) {
        this.shown = shown;
        this.unruled = unruled;
    }

    @Override
    public String heading() {
        return "Meals";
    }

    @Override
    public void addTo(Router router) {
        router.post("/meals/image/analyze", Who.USER, AnalyzePhoto.class)
                .summary("Takes a photo of a meal, words about it, or both, and finds out what is in it.")
                .body(Photo.class, """
                        {"description": "rice with chicken, no butter", "portion": "1 plate", "weightGrams": 350}""")
                .upload(new Upload(
                        "image",
                        MediaPurpose.MOST_PICTURE_BYTES,
                        false,
                        "JPEG, PNG or WebP. Without one, what is written is read by rules."))
                .answers(
                        202,
                        MealWire.Meal.class,
                        "The meal. Look at its Location, or at /meals/live, until it is READY or FAILED, within two minutes."
                                + " 429 QUOTA_SPENT where no more photos are analysed for you at present.",
                        AnalysisExamples.PROCESSING)
                .refuses(MEDIA_TYPE_NOT_TAKEN, MEDIA_TOO_LARGE, MEDIA_UNUSABLE, MEDIA_QUOTA_SPENT)
                .on(MealAnalysisRoutes::photo, this::accepted);
        router.post("/meals/{id}/reanalyze", Who.USER, ReanalyzeMeal.class)
                .summary("Looks at a meal's photo anew: one that failed, or one that is ready and may be better.")
                .takes(MealRoutes.ID)
                .answers(
                        202,
                        MealWire.Meal.class,
                        "The meal. One that is ready stays so, and changes when there is something else to say.",
                        AnalysisExamples.PROCESSING)
                .refuses(MEAL_NOT_FOUND, MEAL_STATUS_CONFLICT)
                .on(
                        request -> new ReanalyzeMeal(Self.of(request), tier(request), MealRoutes.id(request)),
                        this::accepted);
        router.post("/meals/{id}/answers", Who.USER, AnswerQuestions.class)
                .summary("Answers questions about a meal, so that its figures are better known.")
                .takes(MealRoutes.ID)
                .body(Answers.class, """
                        {"answers": [{"questionId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405190", "answer": "150 g"}]}""")
                .answers(200, MealWire.Meal.class, "The meal as it is now.", MealExamples.MEAL)
                .refuses(MEAL_NOT_FOUND, MEAL_NOT_READY)
                .on(MealAnalysisRoutes::answers, shown::ok);
        router.post("/meals/{id}/corrections", Who.USER, CorrectMeal.class)
                .summary("Puts a meal right in plain words: \"the rice was half of that, and no butter\".")
                .takes(MealRoutes.ID)
                .body(Spoken.class, """
                        {"text": "the rice was half of that, and no butter"}""")
                .answers(
                        200,
                        Corrected.class,
                        "The meal as it is now. What was not understood is told, and changes nothing. Where rules do not"
                                + " understand all of it, a model is asked, if there is one and you agreed.",
                        AnalysisExamples.CORRECTED)
                .refuses(MEAL_NOT_FOUND, MEAL_NOT_READY)
                .on(this::correction, this::corrected);
        router.post("/meals/{id}/corrections/undo", Who.USER, UndoCorrection.class)
                .summary("Takes the last correction, answer or other look back.")
                .takes(MealRoutes.ID)
                .answers(200, MealWire.Meal.class, "The meal as it was before.", MealExamples.MEAL)
                .refuses(MEAL_NOT_FOUND, NOTHING_TO_UNDO)
                .on(request -> new UndoCorrection(Self.of(request), MealRoutes.id(request)), shown::ok);
    }

    private Reply accepted(Result result, Request request) {
        return switch (result) {
            case Result.Accepted(var meal) -> shown.accepted(meal, request);
            case Result.Spent(var retryAfter) -> throw Rejected.later(
                    429, "QUOTA_SPENT", "you have had as many photos analysed today as your tier allows", retryAfter);
        };
    }

    private static AnalyzePhoto photo(Request request) {
        var body = request.body(Photo.class);
        var wrong = new TreeMap<String, String>();
        var ingredients = body.ingredients.stream()
                .flatMap(list -> Stream.of(COMMA.split(list, -1)))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (ingredients.size() > Clues.MOST_INGREDIENTS) {
            wrong.put("ingredients", "must be at most " + Clues.MOST_INGREDIENTS);
        }
        body.eatenAt.filter(at -> at.isBefore(FIRST)).ifPresent(_ -> wrong.put("eatenAt", "must not be before 1900"));
        var image = request.file();
        boolean tells = body.description.filter(text -> !text.isBlank()).isPresent() || !ingredients.isEmpty();
        if (image.isEmpty() && !tells) {
            wrong.put("image", "is required, unless a description or ingredients are given");
        }
        if (!wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("the request is not valid", Map.copyOf(wrong));
        }
        return new AnalyzePhoto(
                Self.of(request),
                tier(request),
                image.map(MealAnalysisRoutes::content),
                new Clues(body.description, body.portion, body.weightGrams.map(BigDecimal::doubleValue), ingredients),
                body.mealType.map(MealRoutes::type),
                body.eatenAt,
                request.language());
    }

    private static Supplier<InputStream> content(FilePart file) {
        return () -> {
            try {
                return Files.newInputStream(file.content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Tier tier(Request request) {
        return switch (request.caller()) {
            case Caller.User(_, var tier) -> tier;
            case Caller.Admin _ -> Tier.FAMILY;
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> Tier.FREE;
        };
    }

    private static AnswerQuestions answers(Request request) {
        return new AnswerQuestions(
                Self.of(request),
                MealRoutes.id(request),
                request.body(Answers.class).answers.stream()
                        .map(it -> new AnswerQuestions.Said(it.questionId, it.answer))
                        .toList(),
                request.language());
    }

    private CorrectMeal correction(Request request) {
        var text = request.body(Spoken.class).text;
        if (text.isBlank()) {
            throw VALIDATION_ERROR.because("the request is not valid", Map.of("text", "must say something"));
        }
        var owner = Self.of(request);
        var meal = MealRoutes.id(request);
        return new CorrectMeal(
                owner, meal, text, request.language(),
                unruled.advice(owner, tier(request), meal, text, request.language()));
    }

    private Reply corrected(CorrectMeal.Result result, Request request) {
        return Reply.ok(new Corrected(
                shown.of(result.meal(), request),
                result.done(),
                result.open().stream().map(it -> new Open(it.text(), it.why().name())).toList(),
                result.readBy()))
                .version(result.meal().version());
    }
}
