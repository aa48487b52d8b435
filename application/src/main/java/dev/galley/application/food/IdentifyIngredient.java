package dev.galley.application.food;

import static dev.galley.domain.food.FoodRefusal.IMAGE_UNREADABLE;
import static dev.galley.domain.food.FoodRefusal.NO_INGREDIENT_SEEN;
import static dev.galley.domain.kernel.KernelRefusal.NO_VISION_PROVIDER;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Transactions;
import dev.galley.application.bus.Unavailable;
import dev.galley.application.media.GetBarePicture;
import dev.galley.application.media.GetPicture;
import dev.galley.domain.food.match.FoodPhrase;
import dev.galley.domain.food.sight.IngredientSight;
import dev.galley.domain.food.sight.IngredientSight.Glance;
import dev.galley.domain.food.sight.IngredientSight.Named;
import dev.galley.domain.food.sight.IngredientSight.Sighting;
import dev.galley.domain.food.sight.IngredientSight.Why;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.PhotoQuota;
import dev.galley.domain.llm.Quotas;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which ingredient a photo shows. Takes as long as a model does; no connection to the database is held meanwhile. Refused with
 * {@code NO_VISION_PROVIDER}, {@code IMAGE_UNREADABLE} or {@code NO_INGREDIENT_SEEN}. Counts as one of the person's photos of
 * the day, unless it comes to nothing through no fault of theirs.
 *
 * @param tier of the person, who pays for the question
 * @param image fetched when it is its turn
 */
public record IdentifyIngredient(UserId person, Tier tier, Supplier<byte[]> image, Language language)
        implements
            Query<IdentifyIngredient.Result> {
    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** What came of it. */
    public sealed interface Result {
        record Identified(View view) implements Result {}

        /** The person's photos of the day are spent, and nobody was asked. */
        record Spent(Duration retryAfter) implements Result {}
    }

    /**
     * @param name what the model calls it
     * @param confidence 0 to 1: the model's, and the better name's match among our foods
     * @param food the food here that is meant, where one is like enough
     */
    public record Candidate(String name, double confidence, Optional<MatchFoods.Likely> food) {}

    /**
     * @param candidates the likeliest first, at least one, each food at most once
     * @param grams of all that is to be seen of it, if that can be told
     * @param provider who looked: {@code ollama:llava}
     */
    public record View(List<Candidate> candidates, Optional<Interval> grams, String provider) {
        public View {
            candidates = List.copyOf(candidates);
        }
    }

    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<IdentifyIngredient, Result> {
        private static final Caller SELF = new Caller.Job("food");

        private final IngredientSight sight;
        private final Queries queries;
        private final Quotas quotas;
        private final PhotoQuota photos;
        private final Transactions transactions;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(
                IngredientSight sight,
                Queries queries,
                Quotas quotas,
                PhotoQuota photos,
                Transactions transactions,
                Ids ids,
                Clock clock) {
            this.sight = sight;
            this.queries = queries;
            this.quotas = quotas;
            this.photos = photos;
            this.transactions = transactions;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Result handle(IdentifyIngredient query, Caller caller) {
            if (!sight.canSee()) {
                throw unseen();
            }
            var picture = picture(query.image);
            var quota = photos.of(query.tier);
            var key = "ingredient/" + ids.next();
            var taken = quota.map(limit -> transactions.apart(() -> quotas.take(query.person, limit, key, clock
                    .instant())));
            if (taken.isPresent() && taken.get() instanceof Quotas.Verdict.Spent(var retryAfter)) {
                return new Result.Spent(retryAfter);
            }
            boolean charged = false;
            try {
                var sighting = sight.look(new Glance(picture.jpeg(), picture.pixelsSha256(), picture.perceptualHash(),
                        query.person, query.tier, query.language));
                charged = switch (sighting) {
                    case Sighting.Seen _ -> true;
                    case Sighting.Unseen(var why) -> why == Why.REFUSED;
                };
                return new Result.Identified(view(sighting, query.language, caller));
            } finally {
                if (!charged) {
                    quota.ifPresent(limit -> transactions.apart(() -> {
                        quotas.giveBack(query.person, limit, key);
                        return limit;
                    }));
                }
            }
        }

        private View view(Sighting sighting, Language language, Caller caller) {
            return switch (sighting) {
                case Sighting.Seen seen -> view(seen, language, caller);
                case Sighting.Unseen(var why) -> throw switch (why) {
                    case NO_PROVIDER -> unseen();
                    case UNAVAILABLE -> new Unavailable("a model that can see", AGAIN);
                    case UNUSABLE, REFUSED ->
                        NO_INGREDIENT_SEEN.because("no ingredient could be made out in the picture");
                };
            };
        }

        private GetPicture.Picture picture(Supplier<byte[]> image) {
            try {
                return queries.ask(new GetBarePicture(image), SELF);
            } catch (Refused refused) { // there is nothing else that it is refused for
                throw IMAGE_UNREADABLE.because(refused.detail());
            }
        }

        private static Refused unseen() {
            return NO_VISION_PROVIDER.because(
                    "to identify an ingredient takes a model that can see, and there is none here");
        }

        private View view(Sighting.Seen seen, Language language, Caller caller) {
            if (seen.names().isEmpty()) {
                throw NO_INGREDIENT_SEEN.because("no ingredient could be made out in the picture");
            }
            var phrases = new ArrayList<FoodPhrase>();
            for (var named : seen.names()) {
                phrases.add(new FoodPhrase(named.name(), Optional.empty(), Optional.empty(), language));
                phrases.add(new FoodPhrase(named.english(), Optional.empty(), Optional.empty(), Language.EN));
            }
            var matches = queries.ask(new MatchFoods(phrases), caller);
            var candidates = new ArrayList<Candidate>();
            for (int i = 0; i < seen.names().size(); i++) {
                var candidate = candidate(seen.names().get(i), best(matches.get(2 * i), matches.get(2 * i + 1)));
                boolean known = candidate.food().isPresent() && candidates.stream().anyMatch(other -> other.food().map(
                        MatchFoods.Likely::id).equals(candidate.food().map(MatchFoods.Likely::id)));
                if (!known) {
                    candidates.add(candidate);
                }
            }
            candidates.sort((one, other) -> Double.compare(other.confidence(), one.confidence()));
            return new View(candidates, seen.grams(), seen.provider());
        }

        /** Of the two names the one that is surer; the one in the person's own language where both are. */
        private static Optional<MatchFoods.Likely> best(MatchFoods.Match own, MatchFoods.Match english) {
            var first = own.foods().stream().findFirst();
            var second = english.foods().stream().findFirst();
            return second.filter(it -> first.filter(mine -> mine.confidence() >= it.confidence()).isEmpty()).or(
                    () -> first);
        }

        private static Candidate candidate(Named named, Optional<MatchFoods.Likely> food) {
            return new Candidate(named.name(), named.confidence() * food.map(MatchFoods.Likely::confidence).orElse(1.0),
                    food);
        }
    }
}
