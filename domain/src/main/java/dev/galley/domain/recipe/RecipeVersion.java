package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Diet;
import java.time.Instant;
import java.util.List;

/**
 * A recipe as it was from a point in time on. Never changes: what was cooked or eaten points to it.
 *
 * @param number from 1, without gaps
 * @param facts as known when the version was made
 */
public record RecipeVersion(int number, RecipeContent content, RecipeFacts facts, Instant createdAt) {
    /** What the author claims, but for what a food contradicts by now. */
    public List<Diet> dietary() {
        return facts.contradicted()
                .map(broken -> content.dietary().stream().filter(claim -> !broken.contains(claim)).toList())
                .orElse(content.dietary());
    }
}
