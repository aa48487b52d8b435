package dev.galley.http.recipe;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeNutrition;
import dev.galley.domain.recipe.Step;
import dev.galley.http.server.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A recipe as JSON-LD, in the words of schema.org (https://schema.org/Recipe), for programs that know those. */
final class SchemaOrgRecipe {
    static final String CONTENT_TYPE = "application/ld+json";

    private SchemaOrgRecipe() {}

    static byte[] write(GetRecipe.View view) {
        return Json.MAPPER.writeValueAsBytes(recipe(view));
    }

    private static Map<String, Object> recipe(GetRecipe.View view) {
        var content = view.shown();
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", "https://schema.org");
        json.put("@type", "Recipe");
        json.put("identifier", view.recipe().id().value().toString());
        json.put("name", content.name());
        content.description().ifPresent(text -> json.put("description", text));
        json.put("inLanguage", content.language().code());
        content.category().ifPresent(text -> json.put("recipeCategory", text));
        content.cuisine().ifPresent(text -> json.put("recipeCuisine", text));
        if (!content.tags().isEmpty()) {
            json.put("keywords", String.join(", ", content.tags()));
        }
        var diets = view.dietary().stream().flatMap(claim -> diet(claim).stream()).toList();
        if (!diets.isEmpty()) {
            json.put("suitableForDiet", diets);
        }
        json.put("recipeYield", List.of(String.valueOf(content.servings()), content.servings() + " servings"));
        content.prepMinutes().ifPresent(minutes -> json.put("prepTime", iso(minutes)));
        content.cookMinutes().ifPresent(minutes -> json.put("cookTime", iso(minutes)));
        content.totalMinutes().ifPresent(minutes -> json.put("totalTime", iso(minutes)));
        json.put("recipeIngredient", content.ingredients().stream().map(IngredientLine::text).toList());
        json.put("recipeInstructions", steps(content));
        view.nutrition().flatMap(SchemaOrgRecipe::nutrition).ifPresent(it -> json.put("nutrition",
                it));
        origin(view, json);
        return json;
    }

    private static void origin(GetRecipe.View view, Map<String, Object> json) {
        var source = view.shown().source();
        source.flatMap(it -> it.author())
                .ifPresent(author -> json.put("author", Map.of("@type", "Person", "name", author)));
        source.flatMap(it -> it.licence()).ifPresent(licence -> json.put("license", licence));
        source.flatMap(it -> it.url()).ifPresent(url -> json.put("isBasedOn", url));
        json.put("datePublished", view.recipe().createdAt().toString());
        json.put("dateModified", view.version().createdAt().toString());
        json.put("version", view.version().number());
        var rating = ShownRecipe.Rating.of(view.recipe().popularity());
        rating.average().ifPresent(average -> {
            var stars = new LinkedHashMap<String, Object>();
            stars.put("@type", "AggregateRating");
            stars.put("ratingValue", average);
            stars.put("ratingCount", rating.count());
            json.put("aggregateRating", stars);
        });
    }

    private static List<Map<String, Object>> steps(RecipeContent content) {
        return java.util.stream.IntStream.range(0, content.steps().size())
                .mapToObj(i -> step(i + 1, content.steps().get(i)))
                .toList();
    }

    private static Map<String, Object> step(int position, Step step) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@type", "HowToStep");
        json.put("position", position);
        // line ends would be read as ends of steps
        json.put("text", step.instruction().replaceAll("\\s+", " "));
        step.durationSeconds().ifPresent(seconds -> json.put("timeRequired", Duration.ofSeconds(seconds).toString()));
        return json;
    }

    /** schema.org has one number where Galley has an interval, so only a recipe that is known in full says any. */
    private static Optional<Map<String, Object>> nutrition(RecipeNutrition nutrition) {
        if (nutrition.coverage() < 1) {
            return Optional.empty();
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("@type", "NutritionInformation");
        json.put("servingSize", "1 serving");
        put(json, "calories", nutrition, Nutrient.CALORIES, "kcal");
        put(json, "proteinContent", nutrition, Nutrient.PROTEIN_GRAMS, "g");
        put(json, "carbohydrateContent", nutrition, Nutrient.CARBS_GRAMS, "g");
        put(json, "fatContent", nutrition, Nutrient.FAT_GRAMS, "g");
        put(json, "fiberContent", nutrition, Nutrient.FIBER_GRAMS, "g");
        put(json, "sugarContent", nutrition, Nutrient.SUGAR_GRAMS, "g");
        put(json, "sodiumContent", nutrition, Nutrient.SODIUM_MILLIGRAMS, "mg");
        return Optional.of(json);
    }

    private static void put(
            Map<String, Object> json, String word, RecipeNutrition nutrition, Nutrient nutrient, String unit) {
        Optional.ofNullable(nutrition.perServing().get(nutrient))
                .map(Interval::likely)
                .ifPresent(likely -> json.put(word, Math.round(likely) + " " + unit));
    }

    private static Optional<String> diet(Diet claim) {
        return switch (claim) {
            case VEGAN -> Optional.of("https://schema.org/VeganDiet");
            case VEGETARIAN -> Optional.of("https://schema.org/VegetarianDiet");
            case GLUTEN_FREE -> Optional.of("https://schema.org/GlutenFreeDiet");
            case LACTOSE_FREE -> Optional.of("https://schema.org/LowLactoseDiet");
            case HALAL -> Optional.of("https://schema.org/HalalDiet");
            case KOSHER -> Optional.of("https://schema.org/KosherDiet");
            case PESCATARIAN, KETO -> Optional.empty(); // schema.org has no word for them
        };
    }

    private static String iso(int minutes) {
        return Duration.ofMinutes(minutes).toString();
    }
}
