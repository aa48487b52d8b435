package dev.galley.domain.meal;

/**
 * How far a meal has come. What was entered by hand is born {@code READY}, a photo {@code PROCESSING}. That a question is
 * open ({@link MealState.Ready#needsInput}) is no status of its own: the meal can be used meanwhile.
 */
public enum MealStatus {
    PROCESSING, ANALYZING, ENRICHING, READY, FAILED, INACTIVE;

    /**
     * Whether a meal may go from here to there; there is no other way. A deleted meal comes back as {@code READY} or
     * {@code FAILED}: one whose analysis its deletion stopped has failed.
     */
    public boolean mayBecome(MealStatus next) {
        return switch (this) {
            case PROCESSING -> next == ANALYZING || next == FAILED || next == INACTIVE;
            case ANALYZING -> next == ENRICHING || next == FAILED || next == INACTIVE;
            case ENRICHING -> next == READY || next == FAILED || next == INACTIVE;
            case READY -> next == INACTIVE;
            case FAILED -> next == PROCESSING || next == INACTIVE;
            case INACTIVE -> next == READY || next == FAILED;
        };
    }

    /** Whether a job is at it, or is about to be. */
    public boolean isUnderway() {
        return this == PROCESSING || this == ANALYZING || this == ENRICHING;
    }
}
