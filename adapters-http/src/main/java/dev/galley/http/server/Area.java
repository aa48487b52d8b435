package dev.galley.http.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a route is about, as far as a person may let a script do it for them. Accounts, passwords, tokens and administration
 * are no area: they are for people alone.
 */
public enum Area {
    ACTIVITY, APPLIANCES, CHAT, COOKING, DIAGNOSIS, FIRMWARE, FOODS, MEALS, MEDIA, NOTIFICATIONS, PANTRY, PLANS, PROFILE, RECIPES, SHOPPING, SUBSCRIPTION;

    /** By the path's first segment, and where that is not enough, by the third of {@code /users/{userId}/…}. */
    private static final Map<String, Area> BY_SEGMENT = Map.ofEntries(
            Map.entry("activities", ACTIVITY),
            Map.entry("activity-log", MEALS),
            Map.entry("ai", FOODS),
            Map.entry("appliances", APPLIANCES),
            Map.entry("chat", CHAT),
            Map.entry("cook-log", RECIPES),
            Map.entry("cooking", COOKING),
            Map.entry("failure", DIAGNOSIS),
            Map.entry("favorites", RECIPES),
            Map.entry("firmware", FIRMWARE),
            Map.entry("foods", FOODS),
            Map.entry("ingredients", FOODS),
            Map.entry("meal-plans", PLANS),
            Map.entry("meal-suggestions", PLANS),
            Map.entry("meal-templates", MEALS),
            Map.entry("meals", MEALS),
            Map.entry("media", MEDIA),
            Map.entry("notifications", NOTIFICATIONS),
            Map.entry("nutrition", MEALS),
            Map.entry("pantry", PANTRY),
            Map.entry("preferences", PROFILE),
            Map.entry("prices", SHOPPING),
            Map.entry("push", NOTIFICATIONS),
            Map.entry("recipes", RECIPES),
            Map.entry("sessions", COOKING),
            Map.entry("shared", SHOPPING),
            Map.entry("shopping-lists", SHOPPING),
            Map.entry("subscription", SUBSCRIPTION),
            Map.entry("taste", PLANS),
            Map.entry("telemetry", APPLIANCES),
            Map.entry("user-profiles", PROFILE),
            Map.entry("voice", COOKING),
            Map.entry("weights", MEALS));

    /** As a scope writes it: {@code recipes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Stream.of(values()).map(Area::code).toList();
    }

    static Optional<Area> of(String path, Who who) {
        if (who == Who.ADMIN) {
            return Optional.empty();
        }
        var segments = path.split("/", -1); // the first is empty: a path begins with a slash
        boolean isTheirs = segments.length > 3 && segments[1].equals("users");
        return Optional.ofNullable(BY_SEGMENT.get(isTheirs ? segments[3] : segments[1]));
    }
}
