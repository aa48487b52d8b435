package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What people's meals, weights and activities add up to. It is Friday, 20 November 2026, 10:30 in Lisbon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiaryJourneyTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private final AtomicInteger people = new AtomicInteger();
    private Eaters eaters;

    @BeforeAll
    void start() {
        eaters = new Eaters(postgres.database(), new TestClock());
    }

    @AfterAll
    void stop() {
        eaters.close();
    }

    private Eater someone(String timezone) {
        return eaters.register("diarist" + people.incrementAndGet(), timezone);
    }

    private static HttpResponse<String> put(Eater who, String path, String body) {
        return who.client().put("/api/v1" + path, body, who.headers());
    }

    private static void profile(Eater who) {
        ok(put(who, "/user-profiles/me", """
                {"age": 30, "sex": "male", "heightCm": 180, "weightKg": 80, "activityLevel": "moderate",
                 "goal": "maintain"}"""), 200);
    }

    private static void eat(Eater who, String name, String eatenAt, double calories, double protein, double carbs,
            double fat) {
        who.logged("""
                {"name": "%1$s", "eatenAt": "%2$s", "items": [{"name": "%1$s", "quantity": 1, "unit": "serving",
                 "calories": %3$s, "proteinGrams": %4$s, "carbsGrams": %5$s, "fatGrams": %6$s}]}"""
                .formatted(name, eatenAt, calories, protein, carbs, fat));
    }

    private static double likely(JsonNode at, String pointer) {
        return at.at(pointer + "/likely").asDouble(Double.NaN);
    }

    @Test
    void a_day_is_eaten_against_its_target_by_meal_type() {
        var ann = someone("Europe/Lisbon");
        var before = ok(ann.get("/meals/daily-macros"), 200);
        assertThat(before.at("/date").asString()).isEqualTo("2026-11-20");
        assertThat(likely(before, "/eaten/calories")).isZero();
        assertThat(before.at("/eaten/coverage").asDouble()).isEqualTo(1);
        assertThat(before.has("target") || before.has("remaining") || before.has("targetFrom")).isFalse();

        profile(ann);
        eat(ann, "Oats", "2026-11-20T08:00:00Z", 400, 15, 60, 10);
        eat(ann, "Rice", "2026-11-20T12:30:00Z", 600, 20, 100, 12);
        var day = ok(ann.get("/meals/daily-macros?date=2026-11-20"), 200);
        assertThat(likely(day, "/eaten/calories")).isCloseTo(1_000, within(0.01));
        assertThat(likely(day, "/byMealType/breakfast/calories")).isCloseTo(400, within(0.01));
        assertThat(likely(day, "/byMealType/lunch/proteinGrams")).isCloseTo(20, within(0.01));
        assertThat(likely(day, "/byMealType/dinner/calories")).isZero();
        assertThat(day.at("/target/calories").asDouble()).isEqualTo(2_759);
        assertThat(day.at("/byMealType/lunch/target/calories").asDouble()).isCloseTo(0.35 * 2_759, within(0.01));
        assertThat(likely(day, "/remaining/calories")).isCloseTo(1_759, within(0.01));
        assertThat(day.at("/targetFrom").asString()).isEqualTo("formula");
        assertThat(likely(ok(ann.get("/meals/daily-macros?date=2026-11-19"), 200), "/eaten/calories")).isZero();
        assertThat(likely(ok(someone("Europe/Lisbon").get("/meals/daily-macros"), 200), "/eaten/calories")).isZero();
    }

    @Test
    void what_nobody_knows_lowers_the_coverage_and_is_no_zero() {
        var ben = someone("Europe/Lisbon");
        ben.logged("{\"text\": \"1 flurble\"}");
        var day = ok(ben.get("/meals/daily-macros"), 200);
        assertThat(day.at("/eaten").has("calories")).isFalse();
        assertThat(day.at("/eaten/coverage").asDouble()).isZero();
        eat(ben, "Oats", "2026-11-20T08:00:00Z", 400, 15, 60, 10);
        var both = ok(ben.get("/meals/daily-macros"), 200);
        assertThat(likely(both, "/eaten/calories")).isCloseTo(400, within(0.01));
        assertThat(both.at("/eaten/coverage").asDouble()).isEqualTo(0.5);
        assertThat(both.at("/eaten/incomplete").toString()).contains("calories");
    }

    @Test
    void a_day_is_where_it_was_eaten_also_when_clocks_change() {
        var kiwi = someone("Pacific/Auckland");
        assertThat(ok(kiwi.get("/meals/daily-macros"), 200).at("/date").asString()).isEqualTo("2026-11-20");
        var dane = someone("Europe/Copenhagen");
        eat(dane, "Midnight toast", "2026-03-28T22:59:59Z", 100, 1, 20, 1); // 23:59:59, winter
        eat(dane, "Late toast", "2026-03-28T23:00:00Z", 100, 1, 20, 1); // midnight of the day that has 23 hours
        eat(dane, "Summer toast", "2026-03-29T21:59:59Z", 100, 1, 20, 1); // its last second
        assertThat(likely(ok(dane.get("/meals/daily-macros?date=2026-03-28"), 200), "/eaten/calories"))
                .isCloseTo(100, within(0.01));
        assertThat(likely(ok(dane.get("/meals/daily-macros?date=2026-03-29"), 200), "/eaten/calories"))
                .isCloseTo(200, within(0.01));
    }

    @Test
    void a_week_is_summed_weighed_and_explained() {
        var ann = someone("Europe/Lisbon");
        for (int i = 0; i < 7; i++) {
            eat(ann, "Meal " + i, TODAY.minusDays(i) + "T09:00:00Z", 2_000, 150, 200, 600 / 9.0);
        }
        var week = ok(ann.get("/nutrition/summary?from=2026-11-14&to=2026-11-20"), 200);
        assertThat(week.at("/balanceScore").asDouble()).isEqualTo(100);
        assertThat(week.at("/days").size()).isEqualTo(7);
        assertThat(likely(week, "/averages/calories")).isCloseTo(2_000, within(0.01));
        assertThat(week.at("/weeks/1/weekStart").asString()).isEqualTo("2026-11-16");
        assertThat(week.at("/weeks/1/loggedDays").asInt()).isEqualTo(5);
        assertThat(week.at("/days/0/meals/0/name").asString()).isEqualTo("Meal 6");

        eat(ann, "Feast", "2026-11-19T19:00:00Z", 2_000, 150, 200, 600 / 9.0); // 4,000 that day: deviation 700
        var unsteady = ok(ann.get("/nutrition/summary?from=2026-11-14&to=2026-11-20"), 200);
        assertThat(unsteady.at("/balanceScore").asDouble()).isEqualTo(88);
        assertThat(unsteady.at("/insights/0/date").asString()).isEqualTo("2026-11-19");

        var empty = ok(ann.get("/nutrition/summary?from=2025-01-01&to=2025-12-31"), 200);
        assertThat(empty.has("balanceScore") || empty.has("averages")).isFalse();
        assertThat(empty.at("/days").size()).isEqualTo(365);
        assertThat(empty.at("/loggedDays").asInt()).isZero();
    }

    @Test
    void a_day_of_which_only_the_energy_is_known_is_not_one_without_protein() {
        var ann = someone("Europe/Lisbon");
        quickly(ann, "2026-11-18T09:00:00Z", "\"calories\": 2000");
        quickly(ann, "2026-11-19T09:00:00Z", "\"calories\": 2000, \"proteinGrams\": 150");
        var path = "/nutrition/summary?from=2026-11-14&to=2026-11-20";
        var untold = ok(ann.get(path), 200);
        assertThat(untold.has("balanceScore")).isFalse();
        assertThat(likely(untold, "/averages/calories")).isEqualTo(2_000);
        for (int i = 0; i < 7; i++) {
            eat(ann, "Meal " + i, "2026-11-20T09:00:00Z", 2_000 / 7.0, 150 / 7.0, 200 / 7.0, 600 / 63.0);
        }
        var told = ok(ann.get(path), 200);
        assertThat(told.at("/balanceScore").asDouble()).isCloseTo(100, within(0.01));
        assertThat(told.at("/insights").toString()).contains("Great protein balance");
    }

    private static void quickly(Eater eater, String when, String known) {
        ok(eater.post("/meals/quick-add", "{\"eatenAt\": \"%s\", %s}".formatted(when, known)), 201);
    }

    @Test
    void days_in_a_row_are_counted_and_deleting_and_restoring_shows_at_once() {
        var ann = someone("Europe/Lisbon");
        for (int i = 1; i <= 3; i++) {
            eat(ann, "Meal", TODAY.minusDays(i) + "T09:00:00Z", 500, 20, 50, 20);
        }
        assertThat(ok(ann.get("/nutrition/streaks"), 200).at("/current").asInt()).isEqualTo(3);
        var id = json(ann.get("/meals?date=2026-11-18")).at("/data/0/id").asString();
        assertThat(ann.delete("/meals/" + id).statusCode()).isEqualTo(204);
        assertThat(ok(ann.get("/nutrition/streaks"), 200).at("/current").asInt()).isEqualTo(1);
        assertThat(likely(ok(ann.get("/meals/daily-macros?date=2026-11-18"), 200), "/eaten/calories")).isZero();
        ann.post("/meals/" + id + "/restore", "{}");
        assertThat(ok(ann.get("/nutrition/streaks"), 200).at("/longest").asInt()).isEqualTo(3);
    }

    @Test
    void weights_are_logged_corrected_listed_and_smoothed() {
        var ann = someone("Europe/Lisbon");
        profile(ann);
        var first = ok(ann.post("/users/me/weights", "{\"date\": \"2026-11-18\", \"weightKg\": 80}"), 201);
        ok(ann.post("/users/me/weights", "{\"date\": \"2026-11-19\", \"weightKg\": 78.5, \"note\": \"Evening.\"}"),
                201);
        ok(ann.post("/users/me/weights", "{\"date\": \"2026-11-19\", \"weightKg\": 79.5}"), 201);
        var trend = ok(ann.get("/users/me/weights/trend"), 200);
        assertThat(trend.at("/days/1/weightKg").asDouble()).isEqualTo(79);
        assertThat(trend.at("/days/1/trendKg").asDouble()).isEqualTo(79.9);
        assertThat(trend.at("/kgPerWeek").asDouble()).isEqualTo(-0.7);
        var page = ok(ann.get("/users/me/weights?limit=2"), 200);
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(3);
        var next = ok(ann.get("/users/me/weights?limit=2&cursor=" + page.at("/pagination/nextCursor").asString()), 200);
        assertThat(next.at("/data/0/date").asString()).isEqualTo("2026-11-18");
        var one = "/users/me/weights/" + first.at("/id").asString();
        assertThat(ok(ann.patch(one, "{\"weightKg\": 81.234}"), 200).at("/weightKg").asDouble()).isEqualTo(81.23);
        assertThat(ok(ann.get("/user-profiles/me"), 200).at("/weightKg").asDouble()).isEqualTo(80); // as they said it

        var ben = someone("Europe/Lisbon");
        for (var answer : new HttpResponse<?>[]{
                ben.get(one), ben.patch(one, "{\"weightKg\": 81}"), ben.delete(one)}) {
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(ann.delete(one).statusCode()).isEqualTo(204);
        assertThat(ann.get(one).statusCode()).isEqualTo(404);
        var wrong = ann.post("/users/me/weights", "{\"date\": \"19.11.2026\", \"weightKg\": 8000}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).at("/error/details").propertyNames()).containsExactlyInAnyOrder("date", "weightKg");
        assertThat(ann.post("/users/me/weights", "{\"date\": \"2027-01-01\", \"weightKg\": 80}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_energy_of_activities_is_stated_reckoned_or_unknown() {
        var ann = someone("Europe/Lisbon");
        var running = "{\"date\": \"2026-11-20\", \"kind\": \"running\", \"minutes\": 30}";
        assertThat(ok(ann.post("/users/me/activity-log", running), 201).has("calories")).isFalse();
        profile(ann);
        var entry = ok(ann.post("/users/me/activity-log", running), 201);
        assertThat(entry.at("/calories").asDouble()).isEqualTo(392);
        assertThat(entry.at("/caloriesFrom").asString()).isEqualTo("compendium");
        ok(ann.post("/users/me/weights", "{\"date\": \"2026-11-19\", \"weightKg\": 90}"), 201);
        var one = "/users/me/activity-log/" + entry.at("/id").asString();
        assertThat(ok(ann.patch(one, "{\"minutes\": 60}"), 200).at("/calories").asDouble()).isEqualTo(882);
        assertThat(ok(ann.patch(one, "{\"calories\": 700}"), 200).at("/caloriesFrom").asString()).isEqualTo("stated");
        assertThat(ok(ann.get("/users/me/activity-log"), 200).at("/data").size()).isEqualTo(2);
        assertThat(someone("Europe/Lisbon").get(one).statusCode()).isEqualTo(404);
        assertThat(ann.delete(one).statusCode()).isEqualTo(204);
    }

    @Test
    void expenditure_is_found_beside_the_formula_and_targets_follow_only_if_asked() {
        var ann = someone("Europe/Lisbon");
        profile(ann);
        var nothing = ok(ann.get("/nutrition/expenditure"), 200);
        assertThat(nothing.at("/confidence").asString()).isEqualTo("NONE");
        assertThat(nothing.at("/reason").asString()).isEqualTo("TOO_FEW_INTAKE_DAYS");
        assertThat(nothing.at("/formula/tdee").asDouble()).isEqualTo(2_759);
        for (int i = 0; i <= 30; i++) {
            var day = TODAY.minusDays(i);
            eat(ann, "All of it", day + "T09:00:00Z", 2_450, 150, 250, 90);
            ok(ann.post("/users/me/weights", "{\"date\": \"%s\", \"weightKg\": %s}"
                    .formatted(day, 80 + (i % 2 == 0 ? 0.2 : -0.2))), 201);
        }
        var found = ok(ann.get("/nutrition/expenditure"), 200);
        assertThat(found.at("/confidence").asString()).isEqualTo("HIGH");
        assertThat(likely(found, "/estimate")).isBetween(2_380.0, 2_560.0);
        assertThat(found.at("/estimate/min").asDouble()).isLessThan(2_450);
        assertThat(found.at("/estimate/max").asDouble()).isGreaterThan(2_450);
        assertThat(ok(ann.get("/meals/daily-macros"), 200).at("/target/calories").asDouble()).isEqualTo(2_759);
        ok(put(ann, "/nutrition/settings", "{\"adaptTargets\": true}"), 200);
        var adapted = ok(ann.get("/meals/daily-macros"), 200);
        assertThat(adapted.at("/targetFrom").asString()).isEqualTo("expenditure");
        assertThat(adapted.at("/target/calories").asDouble()).isBetween(2_380.0, 2_560.0);
        ok(put(ann, "/nutrition/settings", "{\"adaptTargets\": false}"), 200);
        assertThat(ok(ann.get("/meals/daily-macros"), 200).at("/targetFrom").asString()).isEqualTo("formula");
    }

    @Test
    void a_diary_is_taken_along() {
        var ann = someone("Europe/Lisbon");
        eat(ann, "=cmd|' /C calc'!A0", "2026-11-20T08:00:00Z", 400, 15, 60, 10);
        var csv = ann.get("/nutrition/export?format=csv&from=2026-11-01&to=2026-11-30");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains(",'=cmd|' /C calc'!A0,");
        var table = json(ann.get("/nutrition/export?format=json"));
        assertThat(table.at("/0/calories").asDouble()).isCloseTo(400, within(0.01));
        assertThat(table.at("/0/food").asString()).isEqualTo("=cmd|' /C calc'!A0"); // no spreadsheet runs JSON
        assertThat(json(someone("Europe/Lisbon").get("/nutrition/export?format=json")).size()).isZero();
    }

    @Test
    void a_file_tells_the_same_figures_as_the_meals() {
        var ann = someone("Europe/Lisbon");
        double sum = 0;
        for (int i = 1; i <= 30; i++) {
            var item = ann.logged("{\"items\": [{\"foodId\": \"%s\", \"quantity\": %s, \"unit\": \"g\"}]}"
                    .formatted(eaters.food("cheddar"), i * 7.77)).at("/items/0");
            var row = json(ann.get("/nutrition/export?format=json")).at("/" + (i - 1));
            assertThat(row.at("/calories")).isEqualTo(item.at("/nutrition/calories/likely"));
            assertThat(row.at("/fatGrams")).isEqualTo(item.at("/nutrition/fatGrams/likely"));
            assertThat(row.at("/calories").toString()).matches("\\d+(\\.\\d{1,3})?");
            sum += row.at("/calories").asDouble();
        }
        var day = ok(ann.get("/meals/daily-macros"), 200);
        assertThat(sum).isCloseTo(likely(day, "/eaten/calories"), within(30 * 0.000_5));
    }
}
