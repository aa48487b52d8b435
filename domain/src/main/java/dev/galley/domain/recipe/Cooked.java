package dev.galley.domain.recipe;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody cooked a recipe. Stays theirs, whatever becomes of the recipe.
 *
 * @param version what was cooked
 * @param name of the recipe, as it was in that version
 * @param date by the cook's own calendar
 * @param servings 1 to 100
 * @param notes the cook's own, up to 2,000 characters
 */
public record Cooked(
        CookedId id,
        UserId cook,
        RecipeId recipe,
        int version,
        String name,
        LocalDate date,
        int servings,
        Optional<String> notes,
        Instant loggedAt) {
    public static final int LONGEST_NOTES = 2_000;

    public Cooked {
        var problems = new Problems();
        problems.range("servings", Optional.of(servings), 1, RecipeContent.MOST_SERVINGS);
        problems.text("notes", notes, LONGEST_NOTES);
        problems.check(
                date.getYear() >= 1900 && date.getYear() <= 9999, "date", "must be a day from 1900 on");
        problems.refuseIfAny("the entry is not valid");
    }
}
