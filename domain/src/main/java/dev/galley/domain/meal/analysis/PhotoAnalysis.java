package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How far it has come with one photo. Somebody is at it only while his lease lasts: who dies with it is followed by
 * another. What a model said is kept before anything is made of it, so that it is asked once.
 *
 * @param image key of the photo; absent where there are words only
 * @param again whether to look anew, whatever was seen before
 * @param round names this analysis among those of the same meal, from 1
 * @param deadline when it is to be over, whatever has become of it
 * @param attempts how many looks were begun, but for those that took over
 * @param takeovers how often somebody took over from one who was not heard of any more
 * @param lease of whoever is at it
 * @param reply what was seen
 * @param charged whether it counts in the person's quota
 * @param overSince when it ended, one way or another
 */
public record PhotoAnalysis(
        MealId meal,
        UserId owner,
        Tier tier,
        Language language,
        Optional<String> image,
        Clues clues,
        boolean again,
        int round,
        Instant deadline,
        int attempts,
        int takeovers,
        Optional<Lease> lease,
        Optional<Reply> reply,
        boolean charged,
        Optional<Instant> overSince) {
    /** From the photo to figures or a reason why there are none, while nothing crashes. */
    public static final Duration LONGEST = Duration.ofSeconds(105);
    /** How long whoever is at it goes unheard before another takes over. */
    public static final Duration LEASE = Duration.ofSeconds(15);
    /** All tries of one look together. */
    public static final Duration LONGEST_LOOK = Duration.ofSeconds(50);
    /** What is left less than this is not worth another look. */
    private static final Duration SHORTEST_LOOK = Duration.ofSeconds(8);
    /** For what is to be done after a look. */
    private static final Duration RESERVE = Duration.ofSeconds(3);
    /** Who takes over after a crash, or begins after all were down, gets so long. */
    private static final Duration AFTER_CRASH = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(4);
    /** So often machines do not die by chance: it is this photo that kills them. Five minutes of leases. */
    public static final int MOST_TAKEOVERS = 20;
    /** The chain of models has tried them all each time. */
    private static final int MOST_LOOKS = 3;

    public record Lease(UUID runner, Instant until) {}

    /** @param dish what was seen; absent where only the person's words are to be read */
    public record Reply(Optional<SeenDish> dish, String provider) {
        private static final String RULES = "rules";

        /** Nobody has looked; the person's words are read by rules. */
        public static Reply ofRules() {
            return new Reply(Optional.empty(), RULES);
        }
    }

    public static PhotoAnalysis of(
            MealId meal,
            UserId owner,
            Tier tier,
            Language language,
            Optional<String> image,
            Clues clues,
            boolean charged,
            Instant now) {
        return new PhotoAnalysis(
                meal, owner, tier, language, image, clues, false, 1, now.plus(LONGEST), 0, 0,
                Optional.empty(), Optional.empty(), charged, Optional.empty());
    }

    public boolean isOver() {
        return overSince.isPresent();
    }

    /** Whether somebody is at it who was heard of lately. */
    public boolean isHeld(Instant now) {
        return lease.filter(it -> now.isBefore(it.until())).isPresent();
    }

    public boolean isHeldBy(UUID runner) {
        return lease.filter(it -> it.runner().equals(runner)).isPresent();
    }

    /** Whether so many have died at it that it would go on for ever. */
    public boolean isHopeless() {
        return takeovers >= MOST_TAKEOVERS;
    }

    /**
     * Somebody begins, or takes over from somebody who was not heard of any more. That is no try of a model which failed, and
     * the time that went by while nobody was at it is not the model's.
     */
    public PhotoAnalysis begun(UUID runner, Instant now) {
        boolean crashed = lease.isPresent();
        boolean waited = crashed || attempts == 0;
        var last = waited && deadline.isBefore(now.plus(AFTER_CRASH)) ? now.plus(AFTER_CRASH) : deadline;
        return new PhotoAnalysis(
                meal, owner, tier, language, image, clues, again, round, last, crashed ? attempts : attempts + 1,
                crashed ? takeovers + 1 : takeovers, Optional.of(new Lease(runner, now.plus(LEASE))), reply, charged,
                overSince);
    }

    /** How long one may look now; zero or less where it is too late for that. */
    public Duration look(Instant now) {
        var left = Duration.between(now, deadline).minus(RESERVE);
        return left.compareTo(SHORTEST_LOOK) < 0
                ? Duration.ZERO
                : left.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : left;
    }

    /**
     * When to look once more after nothing was seen; empty where it is not worth it. Models that rest are waited for as long as
     * there is time.
     */
    public Optional<Instant> nextLook(DishRecognition.Sighting.Unseen unseen, Instant now) {
        var pause = PAUSE.multipliedBy(attempts);
        var next = now.plus(unseen.retryAfter().filter(it -> it.compareTo(pause) > 0).orElse(pause));
        return switch (unseen.why()) {
            case OUT_OF_TIME, BUSY, FAILED -> attempts < MOST_LOOKS && look(next).isPositive()
                    ? Optional.of(next)
                    : Optional.empty();
            // the same picture would be refused, misread or missed again
            case NO_PROVIDER, REFUSED, UNUSABLE, NO_PICTURE -> Optional.empty();
        };
    }

    /** When to go on after something that nobody foresaw; empty where there is no time left for it. */
    public Optional<Instant> nextTry(Instant now) {
        var next = now.plus(PAUSE);
        return next.isBefore(deadline.minus(RESERVE)) ? Optional.of(next) : Optional.empty();
    }

    public PhotoAnalysis released() {
        return with(Optional.empty(), reply, overSince);
    }

    /** What was seen first stays. */
    public PhotoAnalysis replied(Reply seen) {
        return with(lease, reply.or(() -> Optional.of(seen)), overSince);
    }

    public PhotoAnalysis over(Instant now) {
        return with(Optional.empty(), reply, Optional.of(now));
    }

    /** From the start, whatever became of it. */
    public PhotoAnalysis anew(Tier tierNow, boolean chargedNow, Instant now) {
        return new PhotoAnalysis(
                meal, owner, tierNow, language, image, clues, true, round + 1, now.plus(LONGEST), 0, 0,
                Optional.empty(), Optional.empty(), chargedNow, Optional.empty());
    }

    private PhotoAnalysis with(Optional<Lease> held, Optional<Reply> seen, Optional<Instant> over) {
        return new PhotoAnalysis(
                meal, owner, tier, language, image, clues, again, round, deadline, attempts, takeovers, held, seen,
                charged, over);
    }
}
