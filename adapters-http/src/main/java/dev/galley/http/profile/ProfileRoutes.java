package dev.galley.http.profile;

import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;
import static dev.galley.domain.profile.ProfileRefusal.PROFILE_CHANGED;
import static dev.galley.domain.profile.ProfileRefusal.PROFILE_MISSING;

import dev.galley.application.profile.EditPreferences;
import dev.galley.application.profile.GetPreferences;
import dev.galley.application.profile.GetProfile;
import dev.galley.application.profile.Onboard;
import dev.galley.application.profile.SaveProfile;
import dev.galley.application.profile.Seen;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Route;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people say about themselves, and what they need to eat by it. */
public final class ProfileRoutes implements Routes {

    private static final String BODY = """
            {"age": 30, "sex": "male", "heightCm": 180, "weightKg": 80, "activityLevel": "moderate", "goal": "maintain",
             "targetWeightKg": 78.5}""";
    private static final String TARGETS = """
            {"calories": 2759.00, "proteinGrams": 112.00, "carbsGrams": 405.31, "fatGrams": 76.64}""";
    private static final String NEEDS = """
            {"bmr": 1780.00, "formula": "MIFFLIN_ST_JEOR", "tdee": 2759.00, "targets": %s}""".formatted(TARGETS);
    private static final String PROFILE = """
            {"age": 30, "sex": "male", "heightCm": 180.00, "weightKg": 80.00, "activityLevel": "moderate",
             "goal": "maintain", "targetWeightKg": 78.50, "bmr": 1780.00, "formula": "MIFFLIN_ST_JEOR", "tdee": 2759.00,
             "targets": %s}""".formatted(TARGETS);
    private static final String WISHES = """
            {"dietary": ["vegetarian"], "allergies": ["peanuts"], "maxCookingMinutes": 45}""";
    private static final String PREFERENCES = """
            {"dietary": ["vegetarian"], "allergies": ["peanuts"], "dislikedIngredients": ["coriander"],
             "cuisines": ["thai", "italian"], "maxCookingMinutes": 45, "units": "metric", "locale": "en",
             "timezone": "Europe/Lisbon"}""";
    private static final String ONBOARDING = """
            {"age": 30, "sex": "male", "heightCm": 180, "weightKg": 80, "activityLevel": "moderate", "goal": "maintain",
             "preferences": {"dietary": ["vegetarian"], "allergies": ["peanuts"]}}""";
    private static final String ONBOARDED = """
            {"bmr": 1780.00, "formula": "MIFFLIN_ST_JEOR", "tdee": 2759.00, "targets": %s,
             "profile": %s, "preferences": %s}""".formatted(TARGETS, PROFILE, PREFERENCES);

    @Override
    public String heading() {
        return "Profiles";
    }

    @Override
    public void addTo(Router router) {
        router.get("/user-profiles/me", Who.USER, GetProfile.class)
                .summary("Your body, your goal, and what follows from them.")
                .answers(200, ProfileWire.Profile.class, "Your profile.", PROFILE)
                .refuses(PROFILE_MISSING)
                .on(
                        request -> new GetProfile(Self.of(request)),
                        view -> Reply.ok(ProfileWire.Profile.of(view)).version(view.version()));
        router.put("/user-profiles/me", Who.USER, SaveProfile.class)
                .summary("Makes this your profile, whatever it was before. What is left out is forgotten.")
                .body(ProfileWire.Body.class, BODY)
                .answers(200, ProfileWire.Profile.class, "Your profile.", PROFILE)
                .refuses(PROFILE_CHANGED)
                .on(
                        request -> new SaveProfile(request.body(ProfileWire.Body.class).of(Self.of(request)), seen(
                                request)),
                        view -> Reply.ok(ProfileWire.Profile.of(view)).version(view.version()));
        router.get("/user-profiles/tdee", Who.USER, GetProfile.class)
                .summary("What you spend in a day, and are to eat, in kilocalories and grams.")
                .answers(200, ProfileWire.Needs.class, "Your needs.", NEEDS)
                .refuses(PROFILE_MISSING)
                .on(
                        request -> new GetProfile(Self.of(request)),
                        view -> Reply.ok(ProfileWire.Needs.of(view)).version(view.version()));
        router.post("/user-profiles/onboarding", Who.USER, Onboard.class)
                .summary(
                        "Your profile and, if you like, your preferences, in one go. Sent again it changes nothing more.")
                .body(ProfileWire.Onboarding.class, ONBOARDING)
                .answers(201, ProfileWire.Onboarded.class, "All that is known of you now.", ONBOARDED)
                .on(ProfileRoutes::onboard, ProfileRoutes::onboarded);
        addPreferences(router);
    }

    private static void addPreferences(Router router) {
        router.get("/users/{userId}/preferences", Who.USER, GetPreferences.class)
                .summary("What you eat, avoid and like.")
                .takes(Self.PARAMETER)
                .answers(200, ProfileWire.Preferences.class, "Your preferences.", PREFERENCES)
                .refuses(USER_NOT_FOUND)
                .on(request -> new GetPreferences(Self.named(request)), ProfileRoutes::preferences);
        router.patch("/users/{userId}/preferences", Who.USER, EditPreferences.class)
                .summary("Changes what is given and keeps the rest; null forgets, but for locale and timezone.")
                .takes(Self.PARAMETER)
                .body(PreferencesBody.class, WISHES)
                .answers(200, ProfileWire.Preferences.class, "Your preferences.", PREFERENCES)
                .refuses(USER_NOT_FOUND, PROFILE_CHANGED)
                .on(ProfileRoutes::edit, ProfileRoutes::preferences);
    }

    private static Reply preferences(GetPreferences.View view) {
        return Reply.ok(ProfileWire.Preferences.of(view)).version(view.version());
    }

    private static EditPreferences edit(Request request) {
        var user = Self.named(request);
        var said = request.body(PreferencesBody.class).meaning("");
        return new EditPreferences(user, said.edit(), said.locale(), said.timezone(), seen(request));
    }

    private static Onboard onboard(Request request) {
        var body = request.body(ProfileWire.Onboarding.class);
        var said = body.preferences().orElse(PreferencesBody.NOTHING).meaning("preferences.");
        return new Onboard(body.of(Self.of(request)), said.edit(), said.locale(), said.timezone());
    }

    private static Reply onboarded(Onboard.View view) {
        var needs = ProfileWire.Needs.of(view.profile());
        return Reply.created(
                Route.BASE + "/user-profiles/me",
                new ProfileWire.Onboarded(
                        needs.bmr(),
                        needs.formula(),
                        needs.tdee(),
                        needs.targets(),
                        ProfileWire.Profile.of(view.profile()),
                        ProfileWire.Preferences.of(view.preferences())));
    }

    private static Optional<Seen> seen(Request request) {
        return request.ifMatch().map(given -> new Seen(given.any(), given.tags().stream()
                .map(tag -> tag.split("\\.", 2)[0])
                .filter(version -> version.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet())));
    }
}
