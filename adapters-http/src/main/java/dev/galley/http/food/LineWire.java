package dev.galley.http.food;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.ParseIngredients;
import dev.galley.application.food.ParseIngredients.Read;
import dev.galley.domain.food.Nutrients.EnergyBasis;
import dev.galley.domain.food.Nutrients.Figure;
import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.food.measure.LineNutrition;
import dev.galley.domain.kernel.mixture.Mixture;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.http.server.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** How ingredient lines that were understood look on the wire. What is unknown is left out or null, and never 0. */
final class LineWire {
    private LineWire() {}

    /** @param total what all lines hold together */
    record Parsed(List<Line> data, Total total) {}

    /**
     * @param grams left out where one of them may weigh anything
     * @param nutrition what is told of less than half of the weight is left out
     * @param diets {@code yes}, {@code no} or {@code unknown} by diet
     */
    record Total(
            Optional<Interval> grams,
            Optional<Nutrition> nutrition,
            FoodWire.Allergens allergens,
            Map<String, String> diets) {
        static Total of(Mixture all) {
            return new Total(
                    all.grams().map(Interval::of),
                    all.whole().isEmpty() ? Optional.empty() : Optional.of(Nutrition.of(all)),
                    FoodWire.allergens(all.contents()),
                    FoodWire.diets(all.contents().diets()));
        }
    }

    /**
     * @param language ISO 639-1: how it was read
     * @param quantity of the first amount
     * @param name the food in the words of the line
     * @param alternatives the foods of a choice in the words of the line
     * @param spans half-open, in UTF-16 units: one pair, or a list of pairs
     * @param food the likeliest food; none where no food is like enough
     * @param foods all that may be meant, the likeliest first, at most five
     * @param unresolved {@code NO_AMOUNT}, {@code NO_UNIT}, {@code NO_CONVERSION} or {@code NO_FOOD}
     */
    record Line(
            String text,
            String language,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> quantityMax,
            @JsonInclude Optional<String> unit,
            Optional<String> size,
            String name,
            List<String> alternatives,
            Optional<String> preparation,
            Optional<String> purpose,
            Optional<String> note,
            boolean optional,
            List<Amount> amounts,
            ParsedLine.Confidence confidence,
            Map<String, Object> spans,
            @JsonInclude Optional<Food> food,
            List<Food> foods,
            Optional<Interval> grams,
            Optional<Nutrition> nutrition,
            FoodWire.Allergens allergens,
            Map<String, String> diets,
            @JsonInclude Optional<String> unresolved) {}

    record Amount(Optional<BigDecimal> quantity, Optional<BigDecimal> quantityMax, Optional<String> unit) {}

    record Food(UUID id, String name, double confidence) {}

    record Interval(double min, double likely, double max) {
        static Interval of(dev.galley.domain.kernel.Interval it) {
            return new Interval(it.min(), it.likely(), it.max());
        }
    }

    /**
     * @param caloriesFrom the USDA number of the energy, or {@code 4-4-9} where it was computed here; of one line only
     * @param coverage the share of the weight whose food is known
     */
    record Nutrition(
            Optional<Interval> calories,
            Optional<String> caloriesFrom,
            Optional<Interval> proteinGrams,
            Optional<Interval> carbsGrams,
            Optional<Interval> fatGrams,
            Optional<Interval> fiberGrams,
            Optional<Interval> sugarGrams,
            Optional<Interval> sodiumMilligrams,
            double coverage) {
        static Nutrition of(LineNutrition it) {
            return new Nutrition(
                    it.calories().map(Interval::of),
                    it.caloriesFrom().map(EnergyBasis::code),
                    figure(it, Figure.PROTEIN_GRAMS),
                    figure(it, Figure.CARBS_GRAMS),
                    figure(it, Figure.FAT_GRAMS),
                    figure(it, Figure.FIBER_GRAMS),
                    figure(it, Figure.SUGAR_GRAMS),
                    figure(it, Figure.SODIUM_MILLIGRAMS),
                    1);
        }

        static Nutrition of(Mixture it) {
            return new Nutrition(
                    figure(it, Nutrient.CALORIES),
                    Optional.empty(),
                    figure(it, Nutrient.PROTEIN_GRAMS),
                    figure(it, Nutrient.CARBS_GRAMS),
                    figure(it, Nutrient.FAT_GRAMS),
                    figure(it, Nutrient.FIBER_GRAMS),
                    figure(it, Nutrient.SUGAR_GRAMS),
                    figure(it, Nutrient.SODIUM_MILLIGRAMS),
                    it.coverage());
        }

        private static Optional<Interval> figure(Mixture it, Nutrient nutrient) {
            return Optional.ofNullable(it.whole().get(nutrient)).map(Interval::of);
        }

        private static Optional<Interval> figure(LineNutrition it, Figure figure) {
            return Optional.ofNullable(it.figures().get(figure)).map(Interval::of);
        }
    }

    static Reply of(List<Read> lines) {
        return Reply.ok(new Parsed(
                lines.stream().map(LineWire::line).toList(), Total.of(ParseIngredients.total(lines))));
    }

    private static Line line(Read read) {
        var line = read.line();
        var foods = read.foods().stream().map(LineWire::food).toList();
        return new Line(
                line.text(),
                read.language().code(),
                line.quantity(),
                line.quantityMax(),
                line.unit(),
                line.size(),
                line.name(),
                line.alternatives(),
                line.preparation(),
                line.purpose(),
                line.note(),
                line.optional(),
                line.amounts().stream().map(it -> new Amount(it.quantity(), it.quantityMax(), it.unit())).toList(),
                line.confidence(),
                spans(line),
                foods.stream().findFirst(),
                foods,
                read.weight().grams().map(Interval::of),
                read.nutrition().map(Nutrition::of),
                FoodWire.allergens(read.contents()),
                FoodWire.diets(read.diets().known()),
                read.weight().unresolved().map(Enum::name));
    }

    private static Food food(MatchFoods.Likely likely) {
        return new Food(likely.id().value(), likely.name(), likely.confidence());
    }

    private static Map<String, Object> spans(ParsedLine line) {
        var spans = new TreeMap<String, Object>();
        line.spans().forEach((field, places) -> {
            var pairs = places.stream().map(span -> List.of(span.from(), span.to())).toList();
            spans.put(field.code(), pairs.size() == 1 ? pairs.getFirst() : pairs);
        });
        return spans;
    }
}
