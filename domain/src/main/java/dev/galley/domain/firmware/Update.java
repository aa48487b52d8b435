package dev.galley.domain.firmware;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one release on one appliance.
 *
 * @param percent of the present step, 0 to 100, if the appliance tells
 * @param error in the appliance's words
 * @param startedAt its first word of it
 * @param decidedAt when it was known how it went
 */
public record Update(
        ReleaseId release,
        ApplianceId appliance,
        Step step,
        Optional<Integer> percent,
        Optional<String> error,
        Instant startedAt,
        Optional<Instant> decidedAt) {
    public Update {
        if (step.isLast() != decidedAt.isPresent()) {
            throw new IllegalArgumentException("the last step, and no other, has its time");
        }
    }

    public static Update begun(ReleaseId release, ApplianceId appliance, Instant now) {
        return new Update(
                release, appliance, Step.STARTED, Optional.empty(), Optional.empty(), now, Optional.empty());
    }

    /**
     * After the appliance's word. It is repeated and comes out of order: a step that was left behind stays behind. A failure
     * stays one until the appliance runs the version after all: whatever it tries again, it has failed once.
     *
     * @param told no step that only others can tell of
     */
    public Update heard(Step told, Optional<Integer> share, Optional<String> words, Instant now) {
        if (told == Step.STARTED || told == Step.SILENT || told == Step.HEALTHY) {
            throw new IllegalArgumentException("no appliance says " + told);
        }
        if (step.isLast() || told.compareTo(step) < 0) {
            return this;
        }
        return new Update(
                release, appliance, told, share, words, startedAt, told.isLast() ? Optional.of(now) : Optional.empty());
    }

    /** After it was heard to run this version: that is proof only of what it says it has installed, or had given up. */
    public Update seenRunning(Instant now) {
        return step == Step.INSTALLED || step.isFailure() ? decided(Step.HEALTHY, error, now) : this;
    }

    /** After nothing more was heard for too long. */
    public Update fallenSilent(Instant now) {
        return step.isLast() ? this : decided(Step.SILENT, error, now);
    }

    private Update decided(Step last, Optional<String> words, Instant now) {
        return new Update(release, appliance, last, Optional.empty(), words, startedAt, Optional.of(now));
    }
}
