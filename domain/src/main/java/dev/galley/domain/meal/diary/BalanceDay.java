package dev.galley.domain.meal.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was, or is to be, eaten on one day, by its likely values.
 *
 * @param calories kcal; like the grams at least 0
 * @param fiberGrams absent where it is not known of all that was eaten
 */
public record BalanceDay(
        LocalDate date,
        double calories,
        double proteinGrams,
        double carbsGrams,
        double fatGrams,
        Optional<Double> fiberGrams,
        List<Dish> meals) {
    /** @param recipe whatever tells one recipe from another; absent for what was cooked by none */
    public record Dish(Optional<String> recipe, String name) {
        /** What makes it another meal than others: its recipe, else its name in small letters. */
        public String key() {
            return recipe.map(it -> "recipe " + it.toLowerCase(java.util.Locale.ROOT))
                    .orElseGet(() -> "name " + name.strip().toLowerCase(java.util.Locale.ROOT));
        }
    }

    public BalanceDay {
        meals = List.copyOf(meals);
        for (double figure : new double[]{calories, proteinGrams, carbsGrams, fatGrams, fiberGrams.orElse(0.0)}) {
            if (!(figure >= 0 && Double.isFinite(figure))) {
                throw new IllegalArgumentException("no amount: " + figure);
            }
        }
    }

    MacroShares shares() {
        return MacroShares.of(proteinGrams, carbsGrams, fatGrams);
    }
}
