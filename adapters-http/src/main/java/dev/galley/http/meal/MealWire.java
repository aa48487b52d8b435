package dev.galley.http.meal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.galley.application.meal.Shown;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.Intake;
import dev.galley.domain.meal.ItemNutrition;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealState;
import dev.galley.domain.meal.Micronutrient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How meals look on the wire: rounded, and only here. What is unknown is left out, and never 0. */
public final class MealWire {
    private MealWire() {}

    /**
     * @param date the local day that it belongs to
     * @param image links to its photo; left out where there is none
     * @param items none while nobody has looked at the photo yet
     * @param nutrition left out while there are no items
     * @param error why it is FAILED
     * @param strategy how its photo was looked at; left out where it was entered by hand
     * @param provider who read it: a model, or {@code rules} for a text; left out where each item was chosen
     * @param needsInput whether an answer to a question would make the figures better; it can be used meanwhile
     */
    public record Meal(
            UUID id,
            Status status,
            Optional<String> dishName,
            String mealType,
            Instant eatenAt,
            LocalDate date,
            Optional<Image> image,
            List<Item> items,
            Optional<Total> nutrition,
            Optional<Failure> error,
            Optional<String> strategy,
            Optional<String> provider,
            boolean edited,
            boolean needsInput,
            List<Question> questions,
            Instant createdAt,
            Instant updatedAt,
            Optional<Instant> readyAt) {
        public static Meal of(dev.galley.domain.meal.Meal meal, Optional<Image> image, Language language) {
            return new Meal(
                    meal.id().value(),
                    Status.valueOf(meal.status().name()),
                    meal.dishName(),
                    meal.type().name().toLowerCase(Locale.ROOT),
                    meal.eatenAt(),
                    meal.day(),
                    image,
                    meal.items().stream().map(Item::of).toList(),
                    meal.items().isEmpty() ? Optional.empty() : Optional.of(Total.of(meal.intake())),
                    meal.failure().map(it -> new Failure(it.name(), MealWords.of(it, language))),
                    meal.origin().strategy(),
                    meal.origin().provider(),
                    meal.edited(),
                    meal.state() instanceof MealState.Ready ready && ready.needsInput(),
                    meal.questions().stream()
                            .map(it -> new Question(it.id(), MealWords.of(it, language), MealWords.options(it,
                                    language)))
                            .toList(),
                    meal.createdAt(),
                    meal.updatedAt(),
                    meal.readyAt());
        }
    }

    /** How far it has come. */
    public enum Status {
        @JsonProperty("PROCESSING")
        PROCESSING, @JsonProperty("ANALYZING")
        ANALYZING, @JsonProperty("ENRICHING")
        ENRICHING, @JsonProperty("READY")
        READY, @JsonProperty("FAILED")
        FAILED, @JsonProperty("INACTIVE")
        INACTIVE
    }

    /** In WebP, each within its box: 1200 × 800, 600 × 400, 200 × 200; a 404 until they are made, which takes moments. */
    public record Image(String large, String medium, String thumbnail) {}

    public record Failure(String code, String message) {}

    public record Question(UUID id, String text, List<String> options) {}

    /**
     * @param unit left out for counted things
     * @param grams left out where nobody can tell
     * @param recipeVersion the version that was eaten
     * @param nutrition of all of it; left out where nothing is known
     * @param confidence how surely it is this food, from 0 to 1
     * @param custom whether a person gave its figures
     * @param amountSource who says how much there was: {@code user}, {@code label}, {@code counted} or {@code estimated}
     */
    public record Item(
            UUID id,
            String name,
            BigDecimal quantity,
            Optional<String> unit,
            Optional<Range> grams,
            Optional<UUID> foodId,
            Optional<UUID> recipeId,
            Optional<Integer> recipeVersion,
            Optional<Nutrition> nutrition,
            Optional<Double> confidence,
            boolean custom,
            String amountSource) {
        static Item of(MealItem item) {
            return new Item(
                    item.id().value(),
                    item.name(),
                    item.quantity(),
                    item.unit(),
                    item.grams().map(Range::of),
                    item.food().map(it -> it.value()),
                    item.recipe().map(it -> it.recipe().value()),
                    item.recipe().map(it -> it.version()),
                    item.nutrition().map(Nutrition::of),
                    item.confidence().map(Shown::rounded),
                    item.custom(),
                    item.amountSource().name().toLowerCase(Locale.ROOT));
        }
    }

    /** It lies between {@code min} and {@code max}, most likely at {@code likely}. */
    public record Range(double min, double likely, double max) {
        public static Range of(dev.galley.domain.kernel.Interval it) {
            return new Range(Shown.rounded(it.min()), Shown.rounded(it.likely()), Shown.rounded(it.max()));
        }

        private static Optional<Range> of(
                Map<Nutrient, dev.galley.domain.kernel.Interval> figures, Nutrient nutrient) {
            return Optional.ofNullable(figures.get(nutrient)).map(Range::of);
        }
    }

    /** @param number USDA's */
    public record Small(String number, String name, String unit, Range amount) {
        static Small of(Micronutrient it) {
            return new Small(it.number(), it.name(), it.unit(), Range.of(it.amount()));
        }
    }

    /**
     * @param calories in kcal
     * @param caloriesFrom the USDA number of the energy, or {@code 4-4-9} where it was computed from the others
     * @param micronutrients those that are known
     * @param coverage the share of it that the figures tell of
     */
    public record Nutrition(
            Optional<Range> calories,
            Optional<String> caloriesFrom,
            Optional<Range> proteinGrams,
            Optional<Range> carbsGrams,
            Optional<Range> fatGrams,
            Optional<Range> fiberGrams,
            Optional<Range> sugarGrams,
            Optional<Range> sodiumMilligrams,
            List<Small> micronutrients,
            double coverage) {
        static Nutrition of(ItemNutrition it) {
            return new Nutrition(
                    Range.of(it.figures(), Nutrient.CALORIES),
                    it.caloriesFrom(),
                    Range.of(it.figures(), Nutrient.PROTEIN_GRAMS),
                    Range.of(it.figures(), Nutrient.CARBS_GRAMS),
                    Range.of(it.figures(), Nutrient.FAT_GRAMS),
                    Range.of(it.figures(), Nutrient.FIBER_GRAMS),
                    Range.of(it.figures(), Nutrient.SUGAR_GRAMS),
                    Range.of(it.figures(), Nutrient.SODIUM_MILLIGRAMS),
                    it.micronutrients().stream().map(Small::of).toList(),
                    Shown.rounded(it.coverage()));
        }
    }

    /**
     * For each figure the sum of the items that tell of it.
     *
     * @param incomplete the figures of which some item does not tell: there may be more
     * @param coverage the share of it that the figures tell of
     * @param confidence how sure the items are, from 0 to 1
     */
    public record Total(
            Optional<Range> calories,
            Optional<Range> proteinGrams,
            Optional<Range> carbsGrams,
            Optional<Range> fatGrams,
            Optional<Range> fiberGrams,
            Optional<Range> sugarGrams,
            Optional<Range> sodiumMilligrams,
            List<Small> micronutrients,
            List<String> incomplete,
            double coverage,
            Optional<Double> confidence) {
        public static Total of(Intake it) {
            return new Total(
                    Range.of(it.figures(), Nutrient.CALORIES),
                    Range.of(it.figures(), Nutrient.PROTEIN_GRAMS),
                    Range.of(it.figures(), Nutrient.CARBS_GRAMS),
                    Range.of(it.figures(), Nutrient.FAT_GRAMS),
                    Range.of(it.figures(), Nutrient.FIBER_GRAMS),
                    Range.of(it.figures(), Nutrient.SUGAR_GRAMS),
                    Range.of(it.figures(), Nutrient.SODIUM_MILLIGRAMS),
                    it.micronutrients().stream().map(Small::of).toList(),
                    it.partial().stream().map(MealWire::field).toList(),
                    Shown.rounded(it.coverage()),
                    it.confidence().map(Shown::rounded));
        }
    }

    /** What a figure is called on the wire. */
    public static String field(Nutrient nutrient) {
        return switch (nutrient) {
            case CALORIES -> "calories";
            case PROTEIN_GRAMS -> "proteinGrams";
            case CARBS_GRAMS -> "carbsGrams";
            case FAT_GRAMS -> "fatGrams";
            case FIBER_GRAMS -> "fiberGrams";
            case SUGAR_GRAMS -> "sugarGrams";
            case SODIUM_MILLIGRAMS -> "sodiumMilligrams";
        };
    }
}
