package dev.galley.http.profile;

import static dev.galley.domain.profile.ProfileSamples.ANNA;
import static dev.galley.domain.profile.ProfileSamples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.profile.EditPreferences;
import dev.galley.application.profile.GetPreferences;
import dev.galley.application.profile.GetProfile;
import dev.galley.application.profile.Onboard;
import dev.galley.application.profile.SaveProfile;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.profile.InMemoryProfiles;
import dev.galley.domain.profile.InMemoryRegions;
import dev.galley.domain.profile.ProfileEvent;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProfileRoutesTest {
    private static final String ME = "/api/v1/user-profiles/me";
    private static final String TDEE = "/api/v1/user-profiles/tdee";
    private static final String ONBOARDING = "/api/v1/user-profiles/onboarding";
    private static final String PREFERENCES = "/api/v1/users/me/preferences";
    private static final String MAN = """
            {"age": 30, "sex": "male", "heightCm": 180, "weightKg": 80, "activityLevel": "moderate", "goal": "maintain"}""";

    private final InMemoryProfiles profiles = new InMemoryProfiles();
    private final InMemoryRegions regions = new InMemoryRegions();
    private final List<DomainEvent> events = new ArrayList<>();
    private Caller caller = new Caller.User(ANNA);
    private final TestServer server = TestServer.with(new ProfileRoutes())
            .handle(GetProfile.class, new GetProfile.Handler(profiles))
            .handle(SaveProfile.class, new SaveProfile.Handler(profiles, events::add))
            .handle(GetPreferences.class, new GetPreferences.Handler(profiles, regions))
            .handle(EditPreferences.class, new EditPreferences.Handler(profiles, regions, events::add))
            .handle(Onboard.class, new Onboard.Handler(profiles, regions, events::add))
            .callers(_ -> caller)
            .start();
    private final TestClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestClient.json(response);
    }

    private static JsonNode refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return TestClient.json(response).at("/error");
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void who_has_said_nothing_has_no_profile() {
        assertThat(refused(client.get(ME), 404).at("/code").asString()).isEqualTo("PROFILE_MISSING");
        assertThat(refused(client.get(TDEE), 404).at("/code").asString()).isEqualTo("PROFILE_MISSING");
    }

    @Test
    void a_profile_comes_back_with_what_follows_from_it() {
        var saved = ok(client.put(ME, MAN));
        assertThat(ok(client.get(ME))).isEqualTo(saved);
        assertThat(saved.at("/age").asInt()).isEqualTo(30);
        assertThat(saved.at("/activityLevel").asString()).isEqualTo("moderate");
        assertThat(saved.at("/bodyFatPercent").isMissingNode()).isTrue();

        assertThat(client.get(TDEE).body()).isEqualTo("""
                {"bmr":1780.00,"formula":"MIFFLIN_ST_JEOR","tdee":2759.00,"targets":{"calories":2759.00,\
                "proteinGrams":112.00,"carbsGrams":405.31,"fatGrams":76.64}}""");
        assertThat(events).containsExactly(new ProfileEvent.Changed(ANNA));
    }

    @Test
    void body_fat_chooses_the_other_formula() {
        ok(client.put(ME, MAN.replace("\"goal\"", "\"bodyFatPercent\": 20, \"goal\"")));
        var needs = ok(client.get(TDEE));
        assertThat(needs.at("/formula").asString()).isEqualTo("KATCH_MCARDLE");
        assertThat(needs.at("/bmr").decimalValue()).isEqualByComparingTo("1752.40");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var error = refused(client.put(ME, """
                {"age": 7, "sex": "both", "heightCm": 1.8, "weightKg": "80", "bodyFatPercent": 100,
                 "activityLevel": "extraActive", "goal": "win", "targetWeightKg": 0, "shoeSize": 44}"""), 400);
        assertThat(error.at("/code").asString()).isEqualTo("VALIDATION_ERROR");
        assertThat(error.at("/details").propertyNames())
                .containsExactlyInAnyOrder(
                        "age",
                        "sex",
                        "heightCm",
                        "weightKg",
                        "bodyFatPercent",
                        "activityLevel",
                        "goal",
                        "targetWeightKg",
                        "shoeSize");
        assertThat(refused(client.put(ME, "{}"), 400).at("/details").propertyNames())
                .containsExactlyInAnyOrder("age", "sex", "heightCm", "weightKg", "activityLevel", "goal");
        assertThat(events).isEmpty();
    }

    @Test
    void a_stale_writer_is_told() {
        ok(client.put(ME, MAN));
        var first = etag(client.get(ME));
        var heavier = MAN.replace("80", "82");
        assertThat(client.put(ME, heavier, "If-Match", first).statusCode()).isEqualTo(200);
        var error = refused(client.put(ME, MAN, "If-Match", first), 412);
        assertThat(error.at("/code").asString()).isEqualTo("PROFILE_CHANGED");
        assertThat(ok(client.get(ME)).at("/weightKg").decimalValue()).isEqualByComparingTo("82");
        assertThat(client.get(ME, "If-None-Match", etag(client.get(ME))).statusCode()).isEqualTo(304);
    }

    @Test
    void any_version_is_one_that_is_there() {
        refused(client.put(ME, MAN, "If-Match", "*"), 412);
        ok(client.put(ME, MAN));
        ok(client.put(ME, MAN, "If-Match", "*"));
    }

    @Test
    void onboarding_says_everything_at_once_and_may_be_repeated() {
        var body = MAN.replaceFirst("}$",
                """
                , "preferences": {"dietary": ["Vegan"], "cuisines": ["west african", "Thai"], "timezone": "Asia/Tokyo"}}""");
        var first = client.post(ONBOARDING, body);
        var second = client.post(ONBOARDING, body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains(ME);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(TestClient.json(first).at("/tdee").decimalValue()).isEqualByComparingTo("2759");
        assertThat(TestClient.json(first).at("/preferences/cuisines/0").asString()).isEqualTo("west-african");
        assertThat(ok(client.get(PREFERENCES)).at("/timezone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(events)
                .containsExactly(new ProfileEvent.Changed(ANNA), new ProfileEvent.PreferencesChanged(ANNA));

        var error = refused(client.post(ONBOARDING, body.replace("Vegan", "breatharian")), 400);
        assertThat(error.at("/details").propertyNames()).containsExactly("preferences.dietary[0]");
    }

    @Test
    void what_is_not_said_of_preferences_stays_and_null_forgets() {
        var empty = ok(client.get(PREFERENCES));
        assertThat(empty.at("/dietary").size()).isZero();
        assertThat(empty.at("/maxCookingMinutes").isMissingNode()).isTrue();
        assertThat(empty.at("/units").asString()).isEqualTo("metric");
        assertThat(empty.at("/locale").asString()).isEqualTo("en");

        ok(client.patch(PREFERENCES, """
                {"dietary": ["gluten-free"], "allergies": ["peanuts", "milk"], "dislikedIngredients": ["coriander"],
                 "cuisines": ["thai"], "maxCookingMinutes": 45, "householdSize": 3, "units": "us", "locale": "de-AT",
                 "timezone": "Europe/Vienna"}"""));
        var changed = ok(client.patch(PREFERENCES, """
                {"maxCookingMinutes": null, "allergies": null, "householdSize": 4}"""));
        assertThat(changed.toString()).isEqualTo("""
                {"dietary":["gluten-free"],"allergies":[],"dislikedIngredients":["coriander"],"cuisines":["thai"],\
                "householdSize":4,"units":"us","locale":"de","timezone":"Europe/Vienna"}""");
        assertThat(ok(client.get(PREFERENCES))).isEqualTo(changed);
        assertThat(ok(client.get("/api/v1/users/" + ANNA.value() + "/preferences"))).isEqualTo(changed);
    }

    @Test
    void what_everybody_has_cannot_be_taken_away() {
        var error = refused(client.patch(PREFERENCES, "{\"locale\": null, \"timezone\": null, \"units\": null}"), 400);
        assertThat(error.at("/details").propertyNames()).containsExactlyInAnyOrder("locale", "timezone");
    }

    @Test
    void words_that_nobody_knows_are_named() {
        var error = refused(client.patch(PREFERENCES, """
                {"dietary": ["vegan", "carnivore"], "allergies": ["sunlight"], "cuisines": ["klingon"], "locale": "xx",
                 "timezone": "+02:00"}"""), 400);
        assertThat(error.at("/details").propertyNames())
                .containsExactlyInAnyOrder("dietary[1]", "allergies[0]", "cuisines[0]", "locale", "timezone");
        assertThat(refused(client.patch(PREFERENCES, """
                {"maxCookingMinutes": 4, "householdSize": 0, "units": "imperial", "diet": []}"""), 400)
                .at("/details")
                .propertyNames())
                .containsExactlyInAnyOrder("maxCookingMinutes", "householdSize", "units", "diet");
        assertThat(refused(client.patch(PREFERENCES, """
                {"dislikedIngredients": ["  "]}"""), 400).at("/details").propertyNames())
                .containsExactly("dislikedIngredients[0]");
    }

    @Test
    void preferences_have_versions_too() {
        var nothing = etag(client.get(PREFERENCES));
        var vegan = """
                {"dietary": ["vegan"]}""";
        ok(client.patch(PREFERENCES, vegan, "If-Match", nothing));
        refused(client.patch(PREFERENCES, vegan, "If-Match", nothing), 412);
        ok(client.patch(PREFERENCES, "{}", "If-Match", etag(client.get(PREFERENCES))));
    }

    @Test
    void nobody_reaches_anothers() {
        ok(client.patch(PREFERENCES, """
                {"dietary": ["vegan"]}"""));
        caller = new Caller.User(BEN);
        var annas = client.get("/api/v1/users/" + ANNA.value() + "/preferences");
        var nobodys = client.get("/api/v1/users/0199a1b2-6c00-7a01-8b3c-000000000099/preferences");
        assertThat(refused(annas, 404).at("/message")).isEqualTo(refused(nobodys, 404).at("/message"));
        refused(client.patch("/api/v1/users/" + ANNA.value() + "/preferences", "{}"), 404);
        assertThat(ok(client.get(PREFERENCES)).at("/dietary").size()).isZero();
        refused(client.get(ME), 404);
    }
}
