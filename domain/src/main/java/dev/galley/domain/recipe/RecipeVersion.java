package dev.galley.domain.recipe;

import java.time.Instant;

/**
 * A recipe as it was from a point in time on. Never changes: what was cooked or eaten points to it.
 *
 * @param number from 1, without gaps
 * @param facts as known when the version was made
 */
public record RecipeVersion(int number, RecipeContent content, RecipeFacts facts, Instant createdAt) {}
