package dev.galley.http.meal.diary;

/** What the document shows of diaries. */
final class DiaryExamples {
    private static final String EATEN = """
            {"calories": {"min": 380, "likely": 430, "max": 490}, "proteinGrams": {"min": 18, "likely": 21, "max": 24},
             "carbsGrams": {"min": 44, "likely": 50, "max": 57}, "fatGrams": {"min": 13, "likely": 15, "max": 17},
             "incomplete": [], "coverage": 1}""";
    private static final String NOTHING = """
            {"calories": {"min": 0, "likely": 0, "max": 0}, "proteinGrams": {"min": 0, "likely": 0, "max": 0},
             "carbsGrams": {"min": 0, "likely": 0, "max": 0}, "fatGrams": {"min": 0, "likely": 0, "max": 0},
             "incomplete": [], "coverage": 1}""";
    static final String DAILY_MACROS = """
            {"date": "2026-11-20", "eaten": %1$s,
             "target": {"calories": 2759, "proteinGrams": 112, "carbsGrams": 405.31, "fatGrams": 76.64},
             "remaining": {"calories": {"min": 2269, "likely": 2329, "max": 2379},
               "proteinGrams": {"min": 88, "likely": 91, "max": 94}, "coverage": 1},
             "byMealType": {"breakfast": {%3$s,
                 "target": {"calories": 689.75, "proteinGrams": 28, "carbsGrams": 101.328, "fatGrams": 19.16},
                 "remaining": {"calories": {"min": 199.75, "likely": 259.75, "max": 309.75}, "coverage": 1}},
               "lunch": %2$s, "dinner": %2$s, "snack": %2$s},
             "targetFrom": "formula"}""".formatted(EATEN, NOTHING, EATEN.substring(1, EATEN.length() - 1));
    static final String SUMMARY = """
            {"balanceScore": 82,
             "days": [{"date": "2026-11-20", "logged": true, "calories": {"min": 1900, "likely": 2000, "max": 2150},
               "proteinGrams": {"min": 90, "likely": 100, "max": 110}, "carbsGrams": {"min": 230, "likely": 250, "max": 270},
               "fatGrams": {"min": 60, "likely": 66.667, "max": 75}, "incomplete": [], "coverage": 0.9,
               "meals": [{"recipeId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "name": "Shakshouka"}]}],
             "averages": {"calories": {"min": 1900, "likely": 2000, "max": 2150}, "incomplete": [], "coverage": 0.9},
             "insights": [{"date": "2026-11-20",
               "message": "Eat about 50 g less carbohydrates on Friday: it made 50 % of that day's energy, and 40 % is ideal."}],
             "weeks": [{"weekStart": "2026-11-16", "balanceScore": 82, "loggedDays": 1}], "loggedDays": 1}""";
    private static final String DAY = """
            {"date": "2026-11-20", "calories": 2000, "proteinGrams": 100, "carbsGrams": 250, "fatGrams": 66.7,
             "meals": [{"name": "Oats"}, {"name": "Shakshouka"}]}""";
    static final String DAYS = "{\"days\": [%s]}".formatted(DAY);
    static final String BALANCE = """
            {"balanceScore": 82, "days": [%s],
             "averages": {"calories": 2000, "proteinGrams": 100, "carbsGrams": 250, "fatGrams": 66.7},
             "insights": [{"message": "Great fat balance: 30 %% of your energy, and 30 %% is ideal."}]}""".formatted(
            DAY);
    static final String MICRONUTRIENTS = """
            {"from": "2026-11-14", "to": "2026-11-20", "loggedDays": 7,
             "micronutrients": [{"number": "401", "name": "Vitamin C, total ascorbic acid", "unit": "mg",
               "total": {"min": 350, "likely": 420, "max": 500}, "perDay": {"min": 50, "likely": 60, "max": 71.429},
               "coverage": 0.8}]}""";
    static final String CSV = "date,eatenAt,timezone,mealType,mealId,meal,food,quantity,unit,grams,calories,…";

    private DiaryExamples() {}
}
