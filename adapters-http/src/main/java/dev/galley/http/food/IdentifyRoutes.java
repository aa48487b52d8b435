package dev.galley.http.food;

import static dev.galley.domain.food.FoodRefusal.IMAGE_UNREADABLE;
import static dev.galley.domain.food.FoodRefusal.NO_INGREDIENT_SEEN;
import static dev.galley.domain.kernel.KernelRefusal.NO_VISION_PROVIDER;

import dev.galley.application.bus.Caller;
import dev.galley.application.food.IdentifyIngredient;
import dev.galley.application.food.MatchFoods;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.FilePart;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Upload;
import dev.galley.http.server.Who;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Telling ingredients by their looks. */
public final class IdentifyRoutes implements Routes {
    private static final long MOST_BYTES = 10L << 20;

    /** @param language ISO 639-1, of the names; where it is left out it is that of {@code Accept-Language} */
    private record Photo(Optional<Language> language) {}

    /**
     * @param name what the model calls it
     * @param confidence 0 to 1: its own, and how well its name answers to the food
     * @param food left out where no food here is like enough
     */
    private record Candidate(String name, double confidence, Optional<Known> food) {}

    private record Known(UUID id, String name, double confidence) {
        static Known of(MatchFoods.Likely it) {
            return new Known(it.id().value(), it.name(), rounded(it.confidence()));
        }
    }

    /**
     * @param candidates the likeliest first
     * @param grams of all that is to be seen of it; left out if that cannot be told
     * @param provider the model that looked
     */
    private record Identified(List<Candidate> candidates, Optional<LineWire.Interval> grams, String provider) {
        static Identified of(IdentifyIngredient.View view) {
            return new Identified(
                    view.candidates().stream().map(it -> new Candidate(it.name(), rounded(it.confidence()), it.food()
                            .map(
                                    Known::of))).toList(),
                    view.grams().map(LineWire.Interval::of),
                    view.provider());
        }
    }

    @Override
    public String heading() {
        return "Ingredients";
    }

    @Override
    public void addTo(Router router) {
        router.post("/ingredients/identify", Who.USER, IdentifyIngredient.class)
                .summary(
                        "Tells which ingredient a photo shows, and how much of it where that can be told. Takes some seconds, and"
                                + " a model that can see. Counts as one photo of your day's; 429 QUOTA_SPENT where"
                                + " none is left.")
                .body(Photo.class, """
                        {"language": "en"}""")
                .upload(new Upload("image", MOST_BYTES, true, "A photo of one ingredient: JPEG, PNG or WebP."))
                .answers(200, Identified.class, "What it may be, the likeliest first.", """
                        {"candidates": [{"name": "red onion", "confidence": 0.91,
                          "food": {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Onion", "confidence": 0.96}},
                          {"name": "turnip", "confidence": 0.05}],
                         "grams": {"min": 90, "likely": 120, "max": 160}, "provider": "ollama:llava"}""")
                .refuses(NO_VISION_PROVIDER, NO_INGREDIENT_SEEN, IMAGE_UNREADABLE)
                .on(IdentifyRoutes::wanted, IdentifyRoutes::told);
    }

    private static Reply told(IdentifyIngredient.Result result) {
        return switch (result) {
            case IdentifyIngredient.Result.Identified(var view) -> Reply.ok(Identified.of(view));
            case IdentifyIngredient.Result.Spent(var retryAfter) -> throw Rejected.later(
                    429, "QUOTA_SPENT", "you have had as many photos analysed today as your tier allows", retryAfter);
        };
    }

    private static IdentifyIngredient wanted(Request request) {
        var photo = request.file().orElseThrow();
        var language = request.body(Photo.class).language().orElseGet(request::language);
        return switch (request.caller()) {
            case Caller.User(var id, var tier) -> asking(id, tier, photo, language);
            case Caller.Admin(var id) -> asking(id, Tier.FREE, photo, language);
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> throw Rejected.unauthenticated(
                    "sign in to have pictures looked at");
        };
    }

    private static IdentifyIngredient asking(UserId person, Tier tier, FilePart photo, Language language) {
        return new IdentifyIngredient(person, tier, () -> {
            try {
                return Files.readAllBytes(photo.content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, language);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
