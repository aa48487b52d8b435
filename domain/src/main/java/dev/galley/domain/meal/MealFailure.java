package dev.galley.domain.meal;

/** Why nothing came of a meal. Its name is the code that clients see; what people are told is said where they are told. */
public enum MealFailure {
    /** To read a photo takes a model that can see, and there is none. */
    NO_VISION_PROVIDER(true),
    /** The picture. */
    UNREADABLE_IMAGE(false), NO_FOOD_FOUND(false), ANALYSIS_REFUSED(false), ANALYSIS_TIMEOUT(true),
    /** Too much is being analysed. */
    ANALYSIS_BUSY(true), ANALYSIS_FAILED(true),
    /** Of a meal that was deleted while it was worked on, and is back. */
    ANALYSIS_STOPPED(false);

    private final boolean ours;

    MealFailure(boolean ours) {
        this.ours = ours;
    }

    /** Whether it came to nothing through no fault of the person: then it costs them nothing. */
    public boolean isOurs() {
        return ours;
    }
}
