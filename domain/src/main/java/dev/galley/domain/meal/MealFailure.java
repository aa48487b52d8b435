package dev.galley.domain.meal;

/**
 * Why nothing came of a meal.
 *
 * @param code for programs: {@code NO_VISION_PROVIDER}
 * @param message for the person who waits, without a provider's words
 */
public record MealFailure(String code, String message) {
    /** Of a meal that was deleted while it was worked on, and is back. */
    public static final MealFailure STOPPED = new MealFailure(
            "ANALYSIS_STOPPED", "The analysis was stopped when the meal was deleted. It can be started again.");

    public MealFailure {
        if (!code.matches("[A-Z][A-Z0-9_]{2,60}") || message.isBlank()) {
            throw new IllegalArgumentException("a failure needs a code and a sentence");
        }
    }
}
