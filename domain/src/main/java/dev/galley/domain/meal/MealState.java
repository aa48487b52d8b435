package dev.galley.domain.meal;

import java.time.Instant;
import java.util.List;

/** A meal's status, with what belongs to it alone. */
public sealed interface MealState {
    MealStatus status();

    /**
     * A job is at it.
     *
     * @param status {@code PROCESSING}, {@code ANALYZING} or {@code ENRICHING}
     */
    record Underway(MealStatus status) implements MealState {
        public Underway {
            if (!status.isUnderway()) {
                throw new IllegalArgumentException("nobody works on what is " + status);
            }
        }
    }

    /** Where a meal may rest for ever, and where it comes back to after a deletion. */
    sealed interface Resting extends MealState {}

    /**
     * It can be eaten from.
     *
     * @param questions those that nobody has answered yet, at most three
     */
    record Ready(Instant at, List<Question> questions) implements Resting {
        public static final int MOST_QUESTIONS = 3;

        public Ready {
            questions = List.copyOf(questions);
            if (questions.size() > MOST_QUESTIONS) {
                throw new IllegalArgumentException("more than " + MOST_QUESTIONS + " questions");
            }
        }

        @Override
        public MealStatus status() {
            return MealStatus.READY;
        }

        /** Whether an answer would make the figures better. */
        public boolean needsInput() {
            return !questions.isEmpty();
        }
    }

    /** Nothing came of it. */
    record Failed(Instant at, MealFailure why) implements Resting {
        @Override
        public MealStatus status() {
            return MealStatus.FAILED;
        }
    }

    /**
     * It is deleted.
     *
     * @param before what it comes back as
     */
    record Inactive(Instant since, Resting before) implements MealState {
        @Override
        public MealStatus status() {
            return MealStatus.INACTIVE;
        }
    }
}
