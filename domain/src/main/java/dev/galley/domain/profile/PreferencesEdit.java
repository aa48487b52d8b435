package dev.galley.domain.profile;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import java.util.List;

/** What someone wants changed of their {@link Preferences}. A list is replaced as a whole. */
public record PreferencesEdit(
        Edit<List<Diet>> dietary,
        Edit<List<Allergen>> allergies,
        Edit<List<String>> dislikedIngredients,
        Edit<List<Cuisine>> cuisines,
        Edit<Integer> maxCookingMinutes,
        Edit<Integer> householdSize,
        Edit<MeasuringSystem> units) {

    /** @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR}, naming the fields */
    public Preferences on(Preferences before) {
        return new Preferences(
                dietary.on(before.dietary(), List.of()),
                allergies.on(before.allergies(), List.of()),
                dislikedIngredients.on(before.dislikedIngredients(), List.of()),
                cuisines.on(before.cuisines(), List.of()),
                maxCookingMinutes.on(before.maxCookingMinutes()),
                householdSize.on(before.householdSize()),
                units.on(before.units(), MeasuringSystem.METRIC));
    }
}
