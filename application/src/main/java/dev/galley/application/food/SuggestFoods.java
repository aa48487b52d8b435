package dev.galley.application.food;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Language;
import java.util.List;
import java.util.Map;

/** At most ten foods that someone may be about to type, typing errors forgiven, the likeliest first. */
public record SuggestFoods(String text, Language language) implements Query<List<SuggestFoods.Suggestion>> {
    public static final int MOST = 10;

    /** @param name in the language asked for, where it is known */
    public record Suggestion(FoodId id, String name) {}

    public SuggestFoods {
        text = text.strip();
        if (text.isEmpty() || text.length() > FindFoods.LONGEST_TEXT) {
            var wrong = "must have 1 to " + FindFoods.LONGEST_TEXT + " characters";
            throw VALIDATION_ERROR.because("q " + wrong, Map.of("q", wrong));
        }
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
