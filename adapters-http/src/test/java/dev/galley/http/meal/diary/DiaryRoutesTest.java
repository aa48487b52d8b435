package dev.galley.http.meal.diary;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.meal.diary.ExportDiary;
import dev.galley.application.meal.diary.GetNutritionBalance;
import dev.galley.application.meal.diary.GetNutritionSummary;
import dev.galley.domain.meal.diary.Balance;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiaryRoutesTest {
    private static final String BALANCE = "/api/v1/ai/nutrition-balance";
    private static final String SUMMARY = "/api/v1/nutrition/summary";
    private static final String EXPORT = "/api/v1/nutrition/export";

    private Caller caller = new Caller.User(ANNA);
    private final TestServer server = TestServer.with(new DiaryRoutes())
            .handle(GetNutritionBalance.class, new GetNutritionBalance.Handler())
            .handle(GetNutritionSummary.class, (_, _) -> new GetNutritionSummary.View(
                    List.of(),
                    new GetNutritionSummary.Stretch(
                            LocalDate.of(2026, 11, 16), 0, Optional.empty(), Balance.of(List.of())),
                    List.of()))
            .handle(ExportDiary.class, (query, _) -> {
                var text = (query.content() + " " + query.format() + " " + query.from().isPresent())
                        .getBytes(StandardCharsets.UTF_8);
                return new ExportDiary.File(text.length, new ByteArrayInputStream(text));
            })
            .callers(_ -> caller)
            .start();
    private final TestClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestClient.json(answer);
    }

    private static JsonNode wrong(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return TestClient.json(answer).at("/error/details");
    }

    private static String day(String date, int calories) {
        return """
                {"date": "%s", "calories": %d, "proteinGrams": %s, "carbsGrams": %s, "fatGrams": %s,
                 "meals": [{"name": "Meal of %s"}]}"""
                .formatted(date, calories, calories * 0.075, calories * 0.1, calories * 0.3 / 9, date);
    }

    @Test
    void days_are_weighed_for_a_demo_too() {
        caller = new Caller.Demo(new UUID(1, 1));
        var weighed = ok(client.post(
                BALANCE, "{\"days\": [%s, %s]}".formatted(day("2026-11-16", 1_400), day("2026-11-17", 2_600))));
        // 600 kcal of deviation: 80 × 0.6 + 100 × 0.4, and 10 less for two meals
        assertThat(weighed.at("/balanceScore").asDouble()).isEqualTo(78);
        assertThat(weighed.at("/averages/calories").asDouble()).isEqualTo(2_000);
        assertThat(weighed.at("/days/1/date").asString()).isEqualTo("2026-11-17");
        assertThat(weighed.at("/days/1/calories").asDouble()).isEqualTo(2_600);
        assertThat(weighed.at("/days/1/meals/0/name").asString()).isEqualTo("Meal of 2026-11-17");
        assertThat(weighed.at("/insights/0/date").asString()).isEqualTo("2026-11-16");
        assertThat(weighed.at("/insights/0/message").asString()).contains("Monday");
    }

    @Test
    void nothing_eaten_has_no_score() {
        assertThat(ok(client.post(BALANCE, "{\"days\": []}")).has("balanceScore")).isFalse();
        var fast = ok(client.post(BALANCE, "{\"days\": [%s]}".formatted(day("2026-11-16", 0))));
        assertThat(fast.has("balanceScore")).isFalse();
        assertThat(fast.at("/averages/calories").asDouble()).isZero();
    }

    @Test
    void all_that_is_wrong_with_days_is_told_at_once() {
        var details = wrong(client.post(BALANCE, """
                {"days": [{"date": "2026-11-16", "calories": -1, "proteinGrams": 1, "carbsGrams": 1, "fatGrams": 1e9},
                 {"date": "yesterday", "calories": 1, "proteinGrams": 1, "carbsGrams": 1}]}"""));
        assertThat(details.propertyNames()).contains(
                "days[0].calories", "days[0].fatGrams", "days[1].date", "days[1].fatGrams");
        assertThat(wrong(client.post(
                BALANCE, "{\"days\": [%s, %s]}".formatted(day("2026-11-16", 1), day("2026-11-16", 1)))).propertyNames())
                .containsExactly("days[1].date");
    }

    @Test
    void a_plan_is_refused_since_there_are_none() {
        assertThat(wrong(client.post(BALANCE, "{\"planId\": \"0199a1b2-6c00-7a01-8b3c-1d2e3f405162\"}")).at("/planId")
                .asString()).contains("send days");
        assertThat(wrong(client.post(BALANCE, "{}")).at("/days").asString()).isEqualTo("is required");
    }

    @Test
    void a_summary_has_at_most_366_days_in_their_order() {
        ok(client.get(SUMMARY));
        ok(client.get(SUMMARY + "?from=2024-01-01&to=2024-12-31"));
        assertThat(wrong(client.get(SUMMARY + "?from=2024-01-01&to=2025-01-01")).has("to")).isTrue();
        assertThat(wrong(client.get(SUMMARY + "?from=2024-01-02&to=2024-01-01")).has("to")).isTrue();
        assertThat(wrong(client.get(SUMMARY + "?from=2024-02-30&to=tomorrow")).propertyNames())
                .containsExactlyInAnyOrder("from", "to");
    }

    @Test
    void a_diary_is_taken_along_as_a_file() {
        var csv = client.get(EXPORT);
        assertThat(csv.body()).isEqualTo("MEALS CSV false");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"galley-meals.csv\"");
        var json = client.get(EXPORT + "?format=json&content=weights&from=2026-01-01");
        assertThat(json.body()).isEqualTo("WEIGHTS JSON true");
        assertThat(json.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(wrong(client.get(EXPORT + "?format=xml")).has("format")).isTrue();
    }
}
