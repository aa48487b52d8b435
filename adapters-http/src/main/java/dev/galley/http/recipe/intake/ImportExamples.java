package dev.galley.http.recipe.intake;

import dev.galley.http.recipe.RecipeExamples;

/** What the document shows of imports. */
final class ImportExamples {
    static final String WANTED = """
            {"text": "Spaghetti Aglio e Olio\\nServes 2\\n\\nIngredients\\n200 g spaghetti\\n4 tbsp olive oil\\n\\nMethod\\n\
            1. Cook the spaghetti in plenty of salted water.\\n2. Toss with the oil and serve."}""";

    private static final String PLACES = """
            "provenance": {"name": {"from": "TEXT", "span": [0, 22]}, "servings": {"from": "INFERRED", "span": [23, 31]},
              "ingredients[0]": {"from": "TEXT", "span": [45, 60]}, "steps[0]": {"from": "TEXT", "span": [90, 138]}},
            "setAside": [{"text": "https://example.com/soup.jpg", "why": "pictures from elsewhere are not kept"}]""";

    static final String IMPORTED = RecipeExamples.RECIPE.strip().replaceAll("}$", "") + ",\n" + PLACES + "}";

    static final String PROOF = "{\"version\": 1, " + PLACES + "}";

    static final String QUEUED = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405170", "status": "QUEUED", "progress": {"done": 0}, "recipes": [],
             "createdAt": "2026-11-20T10:30:00Z", "updatedAt": "2026-11-20T10:30:00Z"}""";

    static final String COMPLETED = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405170", "status": "COMPLETED", "progress": {"done": 3, "total": 3},
             "recipes": [
               {"recipeId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Shakshouka", "status": "IMPORTED"},
               {"recipeId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405161", "name": "Hummus", "status": "DUPLICATE",
                "error": {"code": "DUPLICATE_RECIPE", "message": "you have this recipe already"}},
               {"name": "recipes/broken.json", "status": "FAILED",
                "error": {"code": "NOT_UNDERSTOOD", "message": "it is damaged"}}],
             "createdAt": "2026-11-20T10:30:00Z", "updatedAt": "2026-11-20T10:30:09Z"}""";

    private ImportExamples() {}
}
