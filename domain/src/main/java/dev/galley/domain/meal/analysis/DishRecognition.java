package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealFailure;
import java.time.Duration;
import java.util.Optional;

/** Somebody who can look at a picture of a plate, if there is anybody. Safe for many threads. */
public interface DishRecognition {
    /** Whether there is anybody at all; if not, {@link #recognize} need not be called. */
    boolean canSee();

    /**
     * Takes as long as it may, and never longer but for a tenth of a second; throws only if the picture cannot be got, which
     * may go better later. The same picture with the same words is answered the same, without asking again.
     */
    Sighting recognize(Glance glance);

    /**
     * What is to be looked at.
     *
     * @param image key of an upload
     * @param language for the names
     * @param again whether to look anew, whatever was seen before
     */
    record Glance(
            UserId owner, Tier tier, String image, Clues clues, Language language, Duration longest, boolean again) {}

    /** What came of it. */
    sealed interface Sighting {
        /** @param provider as shown to people: {@code ollama:llava} */
        record Seen(SeenDish dish, String provider) implements Sighting {}

        /** @param retryAfter when somebody may be asked again, where that is known */
        record Unseen(Why why, Optional<Duration> retryAfter) implements Sighting {
            public Unseen(Why why) {
                this(why, Optional.empty());
            }
        }
    }

    /** Why nothing was seen. */
    enum Why {
        NO_PROVIDER, OUT_OF_TIME, BUSY, REFUSED, UNUSABLE, FAILED,
        /** The picture is none that can be looked at. */
        NO_PICTURE;

        /** What it means to the person who waits. */
        public MealFailure failure() {
            return switch (this) {
                case NO_PROVIDER -> MealFailure.NO_VISION_PROVIDER;
                case OUT_OF_TIME -> MealFailure.ANALYSIS_TIMEOUT;
                case BUSY -> MealFailure.ANALYSIS_BUSY;
                case REFUSED -> MealFailure.ANALYSIS_REFUSED;
                case UNUSABLE, FAILED -> MealFailure.ANALYSIS_FAILED;
                case NO_PICTURE -> MealFailure.UNREADABLE_IMAGE;
            };
        }
    }
}
