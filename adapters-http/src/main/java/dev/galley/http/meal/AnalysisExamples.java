package dev.galley.http.meal;

/** What the document shows of photos. */
final class AnalysisExamples {
    static final String PROCESSING = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405172", "status": "PROCESSING", "mealType": "lunch",
             "eatenAt": "2026-11-20T12:15:00Z", "date": "2026-11-20",
             "image": {
               "large": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=large&expires=1795392000&signature=cyBub3",
               "medium": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=medium&expires=1795392000&signature=QgYSB",
               "thumbnail": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=thumbnail&expires=1795392000&signature=zaWdu"},
             "items": [], "strategy": "WEIGHT+DESCRIPTION",
             "edited": false, "needsInput": false, "questions": [], "createdAt": "2026-11-20T12:15:00Z",
             "updatedAt": "2026-11-20T12:15:00Z"}""";
    static final String CORRECTED = MealExamples.MEAL.replaceFirst(
            "\\{\"id\"",
            "{\"understood\": [\"rice\"], \"notUnderstood\": [{\"text\": \"butter\", \"why\": \"NO_SUCH_ITEM\"}], \"readBy\": \"rules\", \"id\"");

    private AnalysisExamples() {}
}
