package dev.galley.application.food;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.kernel.Language;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Foods for a few words in any of Galley's languages, or for a bar code: the plain food first, then its relatives, then
 * what shops sell. Typing errors are forgiven where the words are found nowhere as they stand.
 *
 * @param language the names of this language count a little more
 */
public record FindFoods(
        String text,
        Optional<FoodSource> source,
        Optional<String> category,
        Language language,
        Place<After> place,
        PageSize size) implements Query<Page<Food, FindFoods.After>> {
    public static final int LONGEST_TEXT = 200;

    /**
     * The last food of a page.
     *
     * @param tail whether it lies behind the ranked head of the list, where the most popular come first
     * @param score its rank in the head, its popularity in the tail
     */
    public record After(boolean tail, long score, UUID food) {}

    public FindFoods {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            var wrong = "must have 1 to " + LONGEST_TEXT + " characters";
            throw VALIDATION_ERROR.because("q " + wrong, Map.of("q", wrong));
        }
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
