package dev.galley.application.profile;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.profile.Preferences;
import dev.galley.domain.profile.Profiles;
import dev.galley.domain.profile.Region;
import dev.galley.domain.profile.Regions;
import jakarta.inject.Inject;

/** What someone eats, avoids and likes, and where they live. Who has said nothing yet has empty preferences. */
public record GetPreferences(UserId user) implements Query<GetPreferences.View> {
    /** @param version of the preferences alone; 0 where nothing was said */
    public record View(Preferences preferences, Region region, long version) {}

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetPreferences, View> {
        private final Profiles profiles;
        private final Regions regions;

        @Inject
        public Handler(Profiles profiles, Regions regions) {
            this.profiles = profiles;
            this.regions = regions;
        }

        @Override
        public View handle(GetPreferences query, Caller caller) {
            var preferences = profiles.preferencesOf(query.user);
            return new View(preferences.value(), regions.of(query.user), preferences.version());
        }
    }
}
