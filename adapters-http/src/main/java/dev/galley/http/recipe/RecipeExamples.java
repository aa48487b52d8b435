package dev.galley.http.recipe;

/** What the document shows of recipes. */
public final class RecipeExamples {
    public static final String RECIPE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "slug": "spaghetti-aglio-e-olio",
             "name": "Spaghetti Aglio e Olio", "description": "Garlic, oil and little else.", "category": "main",
             "cuisine": "italian", "difficulty": "easy", "prepMinutes": 5, "cookMinutes": 15, "totalMinutes": 20,
             "servings": 2, "tags": ["dinner", "quick"], "dietary": ["vegan", "vegetarian"],
             "diets": {"gluten-free": "no", "halal": "yes", "keto": "no", "kosher": "yes", "lactose-free": "yes",
                       "pescatarian": "yes", "vegan": "yes", "vegetarian": "yes"},
             "allergens": ["gluten", "wheat"], "allergensMayContain": [], "allergensUnknown": [],
             "ingredients": [
               {"text": "200 g spaghetti", "quantity": 200, "unit": "g", "name": "spaghetti", "optional": false,
                "foodId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405163", "grams": {"min": 200, "likely": 200, "max": 200}},
               {"text": "4 tbsp olive oil", "quantity": 4, "unit": "tbsp", "name": "olive oil", "optional": false,
                "foodId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405164", "grams": {"min": 49.5, "likely": 55, "max": 60.5}}],
             "steps": [
               {"number": 1, "instruction": "Cook the spaghetti in plenty of salted water.", "durationSeconds": 600,
                "expectedState": "Tender with some bite.", "ingredients": [0]},
               {"number": 2, "instruction": "Toss with the oil and serve.", "ingredients": [0, 1]}],
             "nutrition": {"perServing": {
                 "calories": {"min": 589.5, "likely": 614, "max": 638.5},
                 "proteinGrams": {"min": 13, "likely": 13, "max": 13}}, "coverage": 1},
             "source": {"author": "Galley", "licence": "CC0-1.0"}, "language": "en",
             "rating": {"average": 4.5, "count": 12}, "favoriteCount": 3, "cookedCount": 7, "version": 2,
             "status": "published", "createdAt": "2026-11-20T10:30:00Z", "updatedAt": "2026-11-20T10:30:00Z"}""";

    /** For twice as many as it is written for. */
    static final String SCALED = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "slug": "onion-soup", "name": "Onion Soup",
             "category": "soup", "servings": 8, "tags": [], "dietary": [], "allergens": ["celery"],
             "diets": {"gluten-free": "unknown", "halal": "yes", "keto": "no", "kosher": "yes", "lactose-free": "yes",
                       "pescatarian": "yes", "vegan": "yes", "vegetarian": "yes"},
             "allergensMayContain": [], "allergensUnknown": [],
             "ingredients": [
               {"text": "2 kg onions", "quantity": 2, "unit": "kg", "name": "onions", "optional": false,
                "grams": {"min": 2000, "likely": 2000, "max": 2000}},
               {"text": "1½ tsp salt", "quantity": 1.5, "unit": "tsp", "name": "salt", "optional": false,
                "grams": {"min": 8.1, "likely": 9, "max": 9.9}, "scalingNote":
                  "salt and spices grow more slowly than the dish: taste, and add more if it needs it (×1.5 here, not ×2)"},
               {"text": "2 batches stock", "quantity": 2, "name": "batch stock", "optional": false,
                "grams": {"min": 4000, "likely": 4000, "max": 4000},
                "recipe": {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405165", "slug": "vegetable-stock",
                  "name": "Vegetable Stock", "servings": 16, "factor": 2}}],
             "steps": [{"number": 1, "instruction": "Brown the onions, pour on the stock.", "ingredients": [0, 2]}],
             "language": "en", "rating": {"count": 0}, "favoriteCount": 0, "cookedCount": 0, "version": 1,
             "status": "published", "createdAt": "2026-11-20T10:30:00Z", "updatedAt": "2026-11-20T10:30:00Z",
             "scaling": {"mode": "servings", "factor": 2, "servings": 8, "notes": []},
             "recipes": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405165", "slug": "vegetable-stock",
               "name": "Vegetable Stock", "servings": 16, "factor": 2,
               "ingredients": [{"text": "4 l water", "quantity": 4, "unit": "l", "name": "water", "optional": false}],
               "steps": [{"number": 1, "instruction": "Simmer.", "durationSeconds": 3600, "ingredients": [0]}]}]}""";

    static final String CARD = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "slug": "spaghetti-aglio-e-olio",
             "name": "Spaghetti Aglio e Olio", "description": "Garlic, oil and little else.", "category": "main",
             "cuisine": "italian", "difficulty": "easy", "prepMinutes": 5, "cookMinutes": 15, "totalMinutes": 20,
             "servings": 2, "tags": ["dinner", "quick"], "dietary": ["vegan", "vegetarian"],
             "allergens": ["gluten", "wheat"], "allergensMayContain": [], "allergensUnknown": [],
             "nutrition": {"perServing": {"calories": {"min": 589.5, "likely": 614, "max": 638.5}}, "coverage": 1},
             "language": "en", "rating": {"average": 4.5, "count": 12}, "favoriteCount": 3, "cookedCount": 7,
             "version": 2, "status": "published", "createdAt": "2026-11-20T10:30:00Z",
             "updatedAt": "2026-11-20T10:30:00Z"}""";

    static final String LIST = """
            {"data": [%s], "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
            .formatted(CARD);

    static final String STEPS = """
            {"data": [
              {"number": 1, "instruction": "Cook the spaghetti in plenty of salted water.", "durationSeconds": 600,
               "expectedState": "Tender with some bite.", "ingredients": [0]}]}""";

    static final String CHANGES = """
            {"changed": [], "removed": ["0199a1b2-6c00-7a01-8b3c-1d2e3f405162"],
             "cursor": "NzQyLzAxOTlhMWIyLTZjMDAtN2EwMS04YjNjLTFkMmUzZjQwNTE2Mg", "hasMore": false}""";

    static final String VERSIONS = """
            {"data": [
              {"number": 2, "name": "Spaghetti Aglio e Olio", "createdAt": "2026-11-20T10:30:00Z", "current": true},
              {"number": 1, "name": "Spaghetti", "createdAt": "2026-11-19T18:00:00Z", "current": false}],
             "pagination": {"page": 1, "limit": 20, "total": 2, "totalPages": 1}}""";

    static final String DIFFERENCES = """
            {"from": 1, "to": 2, "differences": [
              {"kind": "changed", "path": "name", "before": "Spaghetti", "after": "Spaghetti Aglio e Olio"},
              {"kind": "moved", "path": "ingredients[1]", "from": "ingredients[0]"},
              {"kind": "added", "path": "steps[2]", "after": "Serve at once."}]}""";

    static final String SCHEMA_ORG = """
            {"@context": "https://schema.org", "@type": "Recipe", "name": "Spaghetti Aglio e Olio",
             "recipeYield": ["2", "2 servings"], "totalTime": "PT20M", "recipeIngredient": ["200 g spaghetti"],
             "recipeInstructions": [
               {"@type": "HowToStep", "position": 1, "text": "Cook the spaghetti in plenty of salted water."}]}""";

    private RecipeExamples() {}
}
