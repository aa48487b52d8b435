package dev.galley.http.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_NOT_FOUND;
import static dev.galley.domain.food.FoodRefusal.NO_AMOUNT;
import static dev.galley.domain.food.FoodRefusal.NO_CONVERSION;
import static dev.galley.domain.food.FoodRefusal.NO_UNIT;

import dev.galley.application.food.ConvertAmount;
import dev.galley.application.food.ParseIngredients;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.measure.Conversion;
import dev.galley.domain.kernel.Language;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Understanding ingredient lines, and converting amounts. */
public final class IngredientRoutes implements Routes {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_UNIT = 40;

    private static final String PARSED = """
            {"data": [{"text": "2 large onions, chopped", "language": "en", "quantity": 2, "size": "large",
              "name": "onions", "alternatives": [], "preparation": "chopped", "optional": false, "amounts": [{"quantity": 2}],
              "confidence": {"overall": 0.95, "quantity": 0.99, "unit": 0.95, "name": 0.95},
              "spans": {"quantity": [0, 1], "size": [2, 7], "name": [8, 14], "preparation": [16, 23]},
              "food": {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Onion", "confidence": 0.99},
              "foods": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Onion", "confidence": 0.99}],
              "grams": {"min": 255, "likely": 300, "max": 345},
              "nutrition": {"calories": {"min": 102, "likely": 120, "max": 138}, "caloriesFrom": "208",
                "proteinGrams": {"min": 2.81, "likely": 3.3, "max": 3.8}, "coverage": 1},
              "allergens": {"contains": [], "mayContain": [], "unknown": []},
              "diets": {"gluten-free": "yes", "halal": "yes", "keto": "unknown", "kosher": "yes",
                        "lactose-free": "yes", "pescatarian": "yes", "vegan": "yes", "vegetarian": "yes"}}],
             "total": {"grams": {"min": 255, "likely": 300, "max": 345},
               "nutrition": {"calories": {"min": 102, "likely": 120, "max": 138},
                 "proteinGrams": {"min": 2.81, "likely": 3.3, "max": 3.8}, "coverage": 1},
               "allergens": {"contains": [], "mayContain": [], "unknown": []},
               "diets": {"gluten-free": "yes", "halal": "yes", "keto": "unknown", "kosher": "yes",
                         "lactose-free": "yes", "pescatarian": "yes", "vegan": "yes", "vegetarian": "yes"}}}""";

    /**
     * @param language ISO 639-1, of all lines; where it is left out it is seen from each, and where a line does not say,
     *     from the others and from {@code Accept-Language}
     */
    private record Lines(
            @Size(max = MOST_LINES) List<@Size(max = LONGEST_LINE) String> lines, Optional<Language> language) {}

    /**
     * @param from a unit as people call it: {@code cup}, {@code EL}, {@code °F}; {@code piece} for one whole thing
     * @param foodId the food that is measured, where the units measure different things
     */
    private record Amount(
            Optional<BigDecimal> quantity,
            @Size(max = LONGEST_UNIT) Optional<String> from,
            @Size(max = LONGEST_UNIT) Optional<String> to,
            Optional<UUID> foodId) {}

    /**
     * @param min at least so much, and {@code max} at most
     * @param how {@code UNIT}, by the units alone; {@code PORTION}, by a household portion of the food; or by its
     *     {@code DENSITY}
     */
    private record Converted(
            BigDecimal quantity, String unit, BigDecimal min, BigDecimal max, String how, String explanation) {
        static Converted of(Conversion it) {
            return new Converted(it.quantity(), it.unit(), it.min(), it.max(), it.how().name(), it.explanation());
        }
    }

    @Override
    public String heading() {
        return "Ingredients";
    }

    @Override
    public void addTo(Router router) {
        router.post("/ingredients/parse", Who.DEMO, ParseIngredients.class)
                .summary(
                        "Reads ingredient lines: amounts, food, weight, and what is in them, one by one and all together.")
                .body(Lines.class, """
                        {"lines": ["2 large onions, chopped"], "language": "en"}""")
                .answers(200, LineWire.Parsed.class, "The lines, in the order given.", PARSED)
                .on(IngredientRoutes::parse, LineWire::of);
        router.post("/ingredients/convert", Who.DEMO, ConvertAmount.class)
                .summary("Converts an amount: exactly within mass, volume or temperature, else by way of a food.")
                .body(Amount.class, """
                        {"quantity": 1, "from": "cup", "to": "g", "foodId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162"}""")
                .answers(200, Converted.class, "The amount in the other unit, with bounds.", """
                        {"quantity": 125, "unit": "g", "min": 112.5, "max": 137.5, "how": "PORTION",
                         "explanation": "1 cup of All-purpose flour is 125 g; 1 g is 1 g"}""")
                .refuses(NO_AMOUNT, NO_UNIT, NO_CONVERSION, FOOD_NOT_FOUND)
                .on(IngredientRoutes::convert, converted -> Reply.ok(Converted.of(converted)));
    }

    private static ParseIngredients parse(Request request) {
        var body = request.body(Lines.class);
        return new ParseIngredients(
                body.lines(), body.language().orElseGet(request::language), body.language().isPresent());
    }

    private static ConvertAmount convert(Request request) {
        var body = request.body(Amount.class);
        return new ConvertAmount(
                body.quantity(), body.from(), body.to(), body.foodId().map(FoodId::new), request.language());
    }
}
