package dev.galley.domain.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_INVALID;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What 100 g of a food hold, as far as it is known, in the order of USDA's numbers. */
public record Nutrients(List<NutrientAmount> all) {
    private static final Comparator<NutrientAmount> BY_NUMBER = Comparator
            .comparing((NutrientAmount nutrient) -> new BigDecimal(nutrient.number()));
    public static final Nutrients UNKNOWN = new Nutrients(List.of());
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal NINE = BigDecimal.valueOf(9);

    /** The figures that people ask for first, with the USDA numbers that say them, the best first. */
    public enum Figure {
        PROTEIN_GRAMS, CARBS_GRAMS, FAT_GRAMS, FIBER_GRAMS, SUGAR_GRAMS, SODIUM_MILLIGRAMS;

        private List<String> numbers() {
            return switch (this) {
                case PROTEIN_GRAMS -> List.of("203");
                case CARBS_GRAMS -> List.of("205", "205.2"); // by difference, else by summation
                case FAT_GRAMS -> List.of("204", "298"); // total lipid, else the sum that food labels state
                case FIBER_GRAMS -> List.of("291", "293"); // by AOAC 985.29, else by 2011.25
                case SUGAR_GRAMS -> List.of("269", "269.3"); // the total, else the sum that food labels state
                case SODIUM_MILLIGRAMS -> List.of("307");
            };
        }
    }

    /** How a food's energy is known. */
    public enum EnergyBasis {
        /** USDA's 208, as the source states it. */
        STATED("208"),
        /** USDA's 958, computed by its source with the food's own Atwater factors. */
        ATWATER_SPECIFIC("958"),
        /** USDA's 957, computed by its source with the factors 4, 9 and 4. */
        ATWATER_GENERAL("957"),
        /** Computed here: 4 kcal a gram of protein and of carbohydrate, 9 of fat. */
        FOUR_FOUR_NINE("4-4-9");

        private final String code;

        EnergyBasis(String code) {
            this.code = code;
        }

        /** The USDA number it was taken from, or {@code 4-4-9}. */
        public String code() {
            return code;
        }
    }

    /** What 100 g give. */
    public record Energy(BigDecimal kilocalories, EnergyBasis basis) {}

    public Nutrients {
        all = all.stream().sorted(BY_NUMBER).toList();
        if (all.stream().map(NutrientAmount::number).distinct().count() != all.size()) {
            throw FOOD_INVALID.because("each nutrient may be stated only once");
        }
    }

    public Optional<BigDecimal> amount(String number) {
        return all.stream()
                .filter(nutrient -> nutrient.number().equals(number))
                .map(NutrientAmount::amount)
                .findFirst();
    }

    public Optional<BigDecimal> amount(Figure figure) {
        return figure.numbers().stream().flatMap(number -> amount(number).stream()).findFirst();
    }

    /** The best that is known; empty unless one is stated, or protein, carbohydrates and fat all are. */
    public Optional<Energy> energy() {
        return Stream.of(EnergyBasis.STATED, EnergyBasis.ATWATER_SPECIFIC, EnergyBasis.ATWATER_GENERAL)
                .flatMap(basis -> amount(basis.code()).map(stated -> new Energy(stated, basis)).stream())
                .findFirst()
                .or(this::computed);
    }

    private Optional<Energy> computed() {
        return amount(Figure.PROTEIN_GRAMS)
                .flatMap(protein -> amount(Figure.CARBS_GRAMS)
                        .flatMap(carbs -> amount(Figure.FAT_GRAMS)
                                .map(fat -> protein.add(carbs).multiply(FOUR).add(fat.multiply(NINE)))))
                .map(sum -> new Energy(sum, EnergyBasis.FOUR_FOUR_NINE));
    }
}
