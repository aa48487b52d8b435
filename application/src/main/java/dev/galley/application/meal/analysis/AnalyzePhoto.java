package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.identity.GetAccount;
import dev.galley.application.job.Jobs;
import dev.galley.application.meal.MealTimes;
import dev.galley.application.media.KeepUpload;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.llm.PhotoQuota;
import dev.galley.domain.llm.Quotas;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealOrigin;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.Clues;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import dev.galley.domain.meal.analysis.Strategy;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaPurpose;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes a photo of a meal, or words about one, to be analysed by a job. Refused as {@link KeepUpload} is, and with
 * {@code VALIDATION_ERROR} for a time that cannot be.
 *
 * @param image opened anew each time that it is asked for; absent where there are words only
 * @param type that of the local time where absent
 * @param eatenAt now where absent
 * @param language of the person, for the names
 */
public record AnalyzePhoto(
        UserId owner,
        Tier tier,
        Optional<Supplier<InputStream>> image,
        Clues clues,
        Optional<MealType> type,
        Optional<Instant> eatenAt,
        Language language)
        implements
            Command<AnalyzePhoto.Result> {
    /** After that it is looked at although nobody has said that it is prepared: it is unpacked by whoever looks. */
    private static final Duration LONGEST_PREPARATION = Duration.ofSeconds(10);

    public sealed interface Result {
        record Accepted(Versioned<Meal> meal) implements Result {}

        /** The person's quota is spent, and nothing was done. */
        record Spent(Duration retryAfter) implements Result {}
    }

    public AnalyzePhoto {
        if (image.isEmpty() && !clues.tellsFood()) {
            throw new IllegalArgumentException("there is neither a photo nor a description");
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<AnalyzePhoto, Result> {
        private final Meals meals;
        private final PhotoAnalyses analyses;
        private final Charges charges;
        private final KeepUpload.Inside uploads;
        private final MealTimes times;
        private final Queries queries;
        private final Events events;
        private final Jobs jobs;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(
                Meals meals,
                PhotoAnalyses analyses,
                Charges charges,
                KeepUpload.Inside uploads,
                MealTimes times,
                Queries queries,
                Events events,
                Jobs jobs,
                Ids ids,
                Clock clock) {
            this.meals = meals;
            this.analyses = analyses;
            this.charges = charges;
            this.uploads = uploads;
            this.times = times;
            this.queries = queries;
            this.events = events;
            this.jobs = jobs;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Result handle(AnalyzePhoto command, Caller caller) {
            command.eatenAt.ifPresent(times::require);
            var id = new MealId(ids.next());
            var zone = queries.ask(new GetAccount(command.owner), caller).timezone();
            // what takes long comes first, and what others of this person's wait for comes last
            var received = command.image.map(content -> uploads.receive(command.owner, MediaPurpose.MEAL, content));
            var now = clock.instant();
            if (received.isPresent()
                    && charges.take(command.owner, command.tier, id, 1,
                            now) instanceof Quotas.Verdict.Spent(var wait)) {
                uploads.drop(received.get());
                return new Result.Spent(wait);
            }
            var image = received.map(KeepUpload.Inside.Received::id).map(MediaId::value);
            var eatenAt = command.eatenAt.orElse(now);
            var origin = new MealOrigin(
                    image, Optional.of(Strategy.code(Strategy.of(command.clues))), Optional.empty());
            var change = Meal.photograph(
                    id,
                    command.owner,
                    Optional.empty(),
                    command.type.orElseGet(() -> MealType.at(eatenAt.atZone(zone).toLocalTime())),
                    eatenAt,
                    zone,
                    origin,
                    now);
            meals.save(new Versioned<>(change.after(), 0));
            analyses.save(PhotoAnalysis.of(
                    id, command.owner, command.tier, command.language, image, command.clues, image.isPresent(), now));
            events.publish(change.event());
            AnalysisRun.schedule(jobs, id, received.isPresent() ? now.plus(LONGEST_PREPARATION) : now);
            received.ifPresent(uploads::keep);
            return new Result.Accepted(new Versioned<>(change.after(), 1));
        }
    }

    /** What analyses take of people's quotas, and give back. */
    static final class Charges {
        private final Quotas quotas;
        private final PhotoQuota photos;

        @Inject
        Charges(Quotas quotas, PhotoQuota photos) {
            this.quotas = quotas;
            this.photos = photos;
        }

        Quotas.Verdict take(UserId owner, Tier tier, MealId meal, int round, Instant now) {
            return photos.of(tier)
                    .map(quota -> quotas.take(owner, quota, key(meal, round), now))
                    .orElse(new Quotas.Verdict.Taken(Integer.MAX_VALUE));
        }

        void giveBack(PhotoAnalysis analysis) {
            if (analysis.charged()) {
                photos.of(analysis.tier())
                        .ifPresent(quota -> quotas.giveBack(
                                analysis.owner(), quota, key(analysis.meal(), analysis.round())));
            }
        }

        private static String key(MealId meal, int round) {
            return meal.value() + "/" + round;
        }
    }
}
