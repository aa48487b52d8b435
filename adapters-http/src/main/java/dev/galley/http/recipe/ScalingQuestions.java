package dev.galley.http.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.recipe.Pan;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.ScaleBy;
import dev.galley.domain.recipe.Units;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a reader says how much of a recipe is wanted, and in which units. */
final class ScalingQuestions {
    private static final Parameter<Optional<Integer>> SERVINGS = Parameter.integer(
            "servings", 1, RecipeContent.MOST_SERVINGS, "For how many the amounts are to be.", 2)
            .optional();
    private static final Parameter<Optional<BigDecimal>> FACTOR = Parameter.number(
            "factor", ScaleBy.Factor.LEAST, ScaleBy.Factor.MOST, "How many times as much it is to be.", "1.5")
            .optional();
    private static final Parameter<Optional<Integer>> INGREDIENT = Parameter.integer(
            "ingredient", 0, 99, "The place of an ingredient, from 0: as much as what you have of it is enough for.", 0)
            .optional();
    private static final Parameter<Optional<String>> HAVE = Parameter.text(
            "have", 50, "How much you have of that ingredient; without a unit, in the line's own.", "300 g")
            .optional();
    private static final Parameter<Optional<Pan>> PAN = pan(
            "pan", "What you bake it in, in cm or in: it goes by the area.", "round:26");
    private static final Parameter<Optional<Pan>> FROM_PAN = pan(
            "fromPan", "What the recipe is for, where it does not say so itself.", "square:20");
    private static final Parameter<Units> UNITS = Parameter.choice(
            "units", List.of("metric", "us"), "Converts the amounts. Spoons are in both.")
            .as(word -> word.equals("us") ? Units.US : Units.METRIC)
            .orElse(Units.AS_WRITTEN);
    static final Parameter<Boolean> EXPAND = Parameter.choice(
            "expand", List.of("recipes"),
            "Shows the recipes as well that this one is made of, each as much as it takes.")
            .as(_ -> true)
            .orElse(false);

    /** Servings, factor, ingredient with have, and pan: one of them at most. */
    static final List<Parameter<?>> ALL = List.of(SERVINGS, FACTOR, INGREDIENT, HAVE, PAN, FROM_PAN, UNITS);

    private ScalingQuestions() {}

    private static Parameter<Optional<Pan>> pan(String name, String description, String example) {
        return Parameter.query(
                name,
                text -> text,
                Map.of("type", "string", "minLength", 5, "maxLength", 40),
                description + " " + Character.toUpperCase(Pan.FORM.charAt(0)) + Pan.FORM.substring(1) + ".",
                example)
                .as(Pan::of)
                .optional();
    }

    static GetRecipe of(Request request, boolean expands) {
        return new GetRecipe(request.get(RecipeRoutes.RECIPE), by(request), request.get(UNITS), expands);
    }

    private static ScaleBy by(Request request) {
        var servings = request.get(SERVINGS);
        var factor = request.get(FACTOR);
        var ingredient = request.get(INGREDIENT);
        var have = request.get(HAVE);
        var pan = request.get(PAN);
        var from = request.get(FROM_PAN);
        check(servings.isPresent(), factor.isPresent(), ingredient.isPresent() || have.isPresent(), pan.isPresent()
                || from.isPresent());
        needs("ingredient", ingredient.isPresent(), "have", have.isPresent());
        needs("have", have.isPresent(), "ingredient", ingredient.isPresent());
        needs("fromPan", from.isPresent(), "pan", pan.isPresent());
        return factor.<ScaleBy>map(ScaleBy.Factor::new)
                .or(() -> ingredient.flatMap(line -> have.map(amount -> new ScaleBy.Ingredient(line, amount))))
                .or(() -> pan.map(to -> new ScaleBy.ToPan(to, from)))
                .orElseGet(() -> ScaleBy.servings(servings));
    }

    private static void check(boolean servings, boolean factor, boolean ingredient, boolean pan) {
        var given = new ArrayList<String>();
        add(given, servings, "servings");
        add(given, factor, "factor");
        add(given, ingredient, "ingredient");
        add(given, pan, "pan");
        if (given.size() > 1) {
            var fields = new TreeMap<String, String>();
            given.stream().skip(1).forEach(name -> fields.put(name, "cannot be together with " + given.getFirst()));
            throw VALIDATION_ERROR.because("a recipe is scaled by one thing at a time", fields);
        }
    }

    private static void add(List<String> given, boolean isGiven, String name) {
        if (isGiven) {
            given.add(name);
        }
    }

    private static void needs(String name, boolean isGiven, String other, boolean isOtherGiven) {
        if (isGiven && !isOtherGiven) {
            throw VALIDATION_ERROR.because(name + " needs " + other, Map.of(other, "is missing"));
        }
    }
}
