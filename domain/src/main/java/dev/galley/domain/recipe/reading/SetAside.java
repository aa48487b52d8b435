package dev.galley.domain.recipe.reading;

/**
 * Something in the source that did not become part of the recipe, for the person to judge.
 *
 * @param text as the source has it, up to {@value #LONGEST} characters
 * @param why a sentence
 */
public record SetAside(String text, String why) {
    static final int LONGEST = 1_000;
}
