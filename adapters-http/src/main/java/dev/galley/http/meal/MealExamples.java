package dev.galley.http.meal;

/** What the document shows. */
final class MealExamples {
    static final String NEW = """
            {"name": "Breakfast at home", "eatenAt": "2026-11-20T08:15:00Z",
             "text": "two eggs and a slice of toast",
             "items": [{"name": "Granny's jam", "quantity": 1, "unit": "tbsp", "calories": 50, "carbsGrams": 12.5}]}""";
    static final String CHANGED = """
            {"items": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405180", "quantity": 150},
                       {"name": "Granny's jam", "quantity": 1, "unit": "tbsp", "calories": 50}]}""";
    static final String MEAL = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405170", "status": "READY", "dishName": "Breakfast at home",
             "mealType": "breakfast", "eatenAt": "2026-11-20T08:15:00Z", "date": "2026-11-20",
             "items": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405180", "name": "Egg", "quantity": 100, "unit": "g",
               "grams": {"min": 100, "likely": 100, "max": 100}, "foodId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162",
               "nutrition": {"calories": {"min": 143, "likely": 143, "max": 143}, "caloriesFrom": "208",
                 "proteinGrams": {"min": 12.56, "likely": 12.56, "max": 12.56},
                 "micronutrients": [{"number": "303", "name": "Iron, Fe", "unit": "mg",
                   "amount": {"min": 1.75, "likely": 1.75, "max": 1.75}}], "coverage": 1},
               "confidence": 1, "custom": false, "amountSource": "user"}],
             "nutrition": {"calories": {"min": 143, "likely": 143, "max": 143},
               "proteinGrams": {"min": 12.56, "likely": 12.56, "max": 12.56},
               "micronutrients": [{"number": "303", "name": "Iron, Fe", "unit": "mg",
                 "amount": {"min": 1.75, "likely": 1.75, "max": 1.75}}],
               "incomplete": [], "coverage": 1, "confidence": 1},
             "edited": false, "needsInput": false, "questions": [], "createdAt": "2026-11-20T08:30:00Z",
             "updatedAt": "2026-11-20T08:30:00Z", "readyAt": "2026-11-20T08:30:00Z"}""";
    static final String QUICK = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405171", "status": "READY", "dishName": "Quick add", "mealType": "snack",
             "eatenAt": "2026-11-20T16:00:00Z", "date": "2026-11-20",
             "items": [{"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405181", "name": "Quick add", "quantity": 1,
               "nutrition": {"calories": {"min": 350, "likely": 350, "max": 350},
                 "proteinGrams": {"min": 20, "likely": 20, "max": 20}, "micronutrients": [], "coverage": 1},
               "confidence": 1, "custom": true, "amountSource": "counted"}],
             "nutrition": {"calories": {"min": 350, "likely": 350, "max": 350},
               "proteinGrams": {"min": 20, "likely": 20, "max": 20}, "micronutrients": [], "incomplete": [], "coverage": 1,
               "confidence": 1},
             "edited": false, "needsInput": false, "questions": [], "createdAt": "2026-11-20T16:00:00Z",
             "updatedAt": "2026-11-20T16:00:00Z", "readyAt": "2026-11-20T16:00:00Z"}""";

    private MealExamples() {}
}
