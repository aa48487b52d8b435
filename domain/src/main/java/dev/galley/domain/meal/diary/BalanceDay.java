package dev.galley.domain.meal.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was, or is to be, eaten on one day, by its likely values.
 *
 * @param calories kcal, at least 0
 * @param macros absent where one of the three is not known at all
 * @param fiberGrams absent where it is not known of all that was eaten
 */
public record BalanceDay(
        LocalDate date, double calories, Optional<Macros> macros, Optional<Double> fiberGrams, List<Dish> meals) {
    /** Each at least 0. */
    public record Macros(double proteinGrams, double carbsGrams, double fatGrams) {
        public Macros {
            check(proteinGrams);
            check(carbsGrams);
            check(fatGrams);
        }

        MacroShares shares() {
            return MacroShares.of(proteinGrams, carbsGrams, fatGrams);
        }

        /** That these grams have, kcal. */
        double energy() {
            return MacroShares.PROTEIN_OR_CARBS_ENERGY * (proteinGrams + carbsGrams)
                    + MacroShares.FAT_ENERGY * fatGrams;
        }
    }

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
        check(calories);
        fiberGrams.ifPresent(BalanceDay::check);
    }

    private static void check(double figure) {
        if (!(figure >= 0 && Double.isFinite(figure))) {
            throw new IllegalArgumentException("no amount: " + figure);
        }
    }
}
