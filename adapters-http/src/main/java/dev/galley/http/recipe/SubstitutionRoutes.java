package dev.galley.http.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;

import dev.galley.application.food.substitution.ProposeSubstitutes;
import dev.galley.application.recipe.SubstituteIngredient;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to take instead of an ingredient. */
public final class SubstitutionRoutes implements Routes {
    private static final String EXAMPLE = """
            {"data": [{"name": "Flaxseed + Water", "ratio": "1 Egg = 1 tbsp Flaxseed (ground) + 3 tbsp Water",
              "role": "binding",
              "reason": "Ground flaxseed swells to a gel that holds crumbs together like egg.",
              "instructions": "Stir and let it stand for 10 minutes.",
              "caveat": "It gives no lift, and dark specks.", "language": "en",
              "parts": [
                {"foodId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Flaxseed", "quantity": 1, "unit": "tbsp",
                 "note": "ground", "grams": {"min": 12.6, "likely": 14, "max": 15.4}},
                {"foodId": "0199a1b2-6c00-7a02-8b3c-1d2e3f405163", "name": "Water", "quantity": 3, "unit": "tbsp",
                 "grams": {"min": 79.9, "likely": 88.8, "max": 97.7}}],
              "effects": {
                "nutrition": {"of": "TEXT", "replacedGrams": {"min": 65, "likely": 100, "max": 135},
                  "calories": {"min": -126, "likely": -68, "max": -10},
                  "proteinGrams": {"min": -14.7, "likely": -10, "max": -5.3}},
                "allergens": {"added": [], "removed": ["eggs"], "unknown": []}},
              "safety": {"verdict": "safe", "concerns": []}}],
             "provider": "rules"}""";

    /**
     * @param ingredient as people call it, or a whole line with its amount
     * @param recipeId the recipe that it is to be replaced in: then its role there is reckoned with, and its amount
     * @param dietary diets that are to be kept besides those that the caller has stored
     * @param allergies likewise
     */
    private record Wanted(
            @Size(min = 1, max = ProposeSubstitutes.LONGEST_INGREDIENT) String ingredient,
            Optional<UUID> recipeId,
            @Size(max = 20) Optional<List<String>> dietary,
            @Size(max = 40) Optional<List<String>> allergies) {}

    @Override
    public String heading() {
        return "Ingredients";
    }

    @Override
    public void addTo(Router router) {
        router.post("/ai/substitutions", Who.DEMO, SubstituteIngredient.class)
                .summary("Proposes what to take instead of an ingredient: only what is safe for whoever asks.")
                .body(Wanted.class, """
                        {"ingredient": "2 eggs", "dietary": ["vegan"], "allergies": ["milk"]}""")
                .answers(200, SubstitutionWire.Proposed.class,
                        "Substitutes, the best first; none that is not known to be "
                                + "safe, and none at all for an ingredient that nobody knows.", EXAMPLE)
                .refuses(RECIPE_NOT_FOUND)
                .on(SubstitutionRoutes::wanted, SubstitutionWire::of);
    }

    private static SubstituteIngredient wanted(Request request) {
        var body = request.body(Wanted.class);
        var wrong = new TreeMap<String, String>();
        if (body.ingredient().isBlank()) {
            wrong.put("ingredient", "must have 1 to " + ProposeSubstitutes.LONGEST_INGREDIENT + " characters");
        }
        var needs = new Needs(
                words("allergies", body.allergies(), Allergen::of, codes(Allergen.values(), Allergen::code), wrong),
                words("dietary", body.dietary(), Diet::of, codes(Diet.values(), Diet::code), wrong));
        if (!wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        return new SubstituteIngredient(
                body.ingredient(), body.recipeId().map(RecipeId::new), needs, request.language());
    }

    /** A word that nobody knows is told of: what is passed over in silence would be taken for kept. */
    private static <T> Set<T> words(
            String field,
            Optional<List<String>> said,
            Function<String, Optional<T>> known,
            String expected,
            Map<String, String> wrong) {
        var words = said.orElse(List.of());
        var values = new HashSet<T>();
        for (int i = 0; i < words.size(); i++) {
            var value = known.apply(words.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-'));
            if (value.isEmpty()) {
                wrong.put(field + "[" + i + "]", "must be " + expected);
            }
            value.ifPresent(values::add);
        }
        return values;
    }

    private static <T> String codes(T[] all, Function<T, String> code) {
        return Stream.of(all).map(code).collect(Collectors.joining(", ", "one of ", ""));
    }
}
