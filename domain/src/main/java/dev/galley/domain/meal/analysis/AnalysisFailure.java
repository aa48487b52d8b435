package dev.galley.domain.meal.analysis;

import dev.galley.domain.meal.MealFailure;

/** Why nothing came of a photo, in words for the person who waits. */
public enum AnalysisFailure {
    NO_VISION_PROVIDER("To read a photo takes a model that can see, and there is none here. Describe the meal instead.",
            true),
    /** The picture. */
    UNREADABLE_IMAGE("The picture could not be read. Take it again, or send another.", false), NO_FOOD_FOUND(
            "No food could be made out in the picture. Take it again from nearer, or describe the meal.",
            false), ANALYSIS_REFUSED("The picture could not be analysed. Send another, or describe the meal.",
                    false), ANALYSIS_TIMEOUT("The analysis took too long. It can be started again.",
                            true), ANALYSIS_BUSY(
                                    "Too much is being analysed at the moment. It can be started again in a few minutes.",
                                    true), ANALYSIS_FAILED(
                                            "The picture could not be analysed. It can be started again.", true);

    private final String message;
    private final boolean ours;

    AnalysisFailure(String message, boolean ours) {
        this.message = message;
        this.ours = ours;
    }

    /** Whether it came to nothing through no fault of the person: then it costs them nothing. */
    public boolean isOurs() {
        return ours;
    }

    public MealFailure told() {
        return new MealFailure(name(), message);
    }

    /** What it means to the person that nobody saw anything. */
    public static AnalysisFailure of(DishRecognition.Why why) {
        return switch (why) {
            case NO_PROVIDER -> NO_VISION_PROVIDER;
            case OUT_OF_TIME -> ANALYSIS_TIMEOUT;
            case BUSY -> ANALYSIS_BUSY;
            case REFUSED -> ANALYSIS_REFUSED;
            case UNUSABLE, FAILED -> ANALYSIS_FAILED;
            case NO_PICTURE -> UNREADABLE_IMAGE;
        };
    }
}
