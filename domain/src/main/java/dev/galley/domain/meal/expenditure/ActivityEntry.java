package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How somebody moved, once. It is a log alone: how much they move all in all is in their activity level already, and what
 * they spend by their weight, so that it is not added to what they may eat.
 *
 * @param minutes 1 to {@link #MOST_MINUTES}
 * @param energy absent where nobody can tell
 */
public record ActivityEntry(
        ActivityId id,
        UserId owner,
        LocalDate day,
        ActivityKind kind,
        int minutes,
        Optional<Energy> energy,
        Optional<String> note,
        Instant loggedAt) {
    /** @param source who says so */
    public record Energy(double kilocalories, Source source) {}

    public enum Source {
        /** Its owner, or their watch. */
        STATED,
        /** The {@link ActivityKind}'s metabolic equivalent, and the weight of that day. */
        COMPENDIUM
    }

    public static final int MOST_MINUTES = 1_440;
    public static final int MOST_KILOCALORIES = 20_000;
    public static final int LONGEST_NOTE = 500;

    public ActivityEntry {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("not within a day: " + minutes);
        }
        if (energy.filter(it -> !(it.kilocalories >= 0 && it.kilocalories <= MOST_KILOCALORIES)).isPresent()) {
            throw new IllegalArgumentException("no energy: " + energy);
        }
    }

    /** @param bodyKilograms what its owner weighed then, where that is known */
    public static Optional<Energy> energy(
            ActivityKind kind, int minutes, Optional<Double> stated, Optional<Double> bodyKilograms) {
        if (stated.isPresent()) {
            return stated.map(it -> new Energy(it, Source.STATED));
        }
        return bodyKilograms.flatMap(weight -> {
            var reckoned = kind.kilocalories(minutes, weight);
            return reckoned.isPresent() && reckoned.getAsDouble() <= MOST_KILOCALORIES // else nobody can have done it
                    ? Optional.of(new Energy(reckoned.getAsDouble(), Source.COMPENDIUM))
                    : Optional.empty();
        });
    }
}
