package dev.galley.domain.appliance.program;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import java.time.Instant;

/**
 * A program that was made of a recipe, for one person and one of their appliances. It never changes.
 *
 * @param version of the recipe
 * @param servings for how many
 */
public record StoredProgram(
        ProgramId id,
        UserId owner,
        ApplianceId appliance,
        RecipeId recipe,
        int version,
        int servings,
        Program program,
        Instant createdAt) {}
