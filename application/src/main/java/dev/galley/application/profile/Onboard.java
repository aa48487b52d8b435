package dev.galley.application.profile;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.profile.PreferencesEdit;
import dev.galley.domain.profile.Profile;
import dev.galley.domain.profile.Profiles;
import dev.galley.domain.profile.Regions;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;

/**
 * All that a newcomer says about themselves, at once: their profile, and their preferences as far as they say any. Sent
 * again it changes nothing more. Refused with {@code VALIDATION_ERROR}.
 */
public record Onboard(
        Profile profile, PreferencesEdit preferences, Optional<Language> locale, Optional<ZoneId> timezone)
        implements
            Command<Onboard.View> {
    public record View(GetProfile.View profile, GetPreferences.View preferences) {}

    @Override
    public Access access() {
        return new Access.Only(profile.owner());
    }

    public static final class Handler implements Handles<Onboard, View> {
        private final Profiles profiles;
        private final Regions regions;
        private final Events events;

        @Inject
        public Handler(Profiles profiles, Regions regions, Events events) {
            this.profiles = profiles;
            this.regions = regions;
            this.events = events;
        }

        @Override
        public View handle(Onboard command, Caller caller) {
            var owner = command.profile.owner();
            var profile = Kept.profile(profiles, events, command.profile, Optional.empty());
            var preferences = Kept.preferences(profiles, events, owner, command.preferences, Optional.empty());
            if (command.locale.isPresent() || command.timezone.isPresent()) {
                regions.change(owner, command.locale, command.timezone);
            }
            return new View(
                    GetProfile.View.of(profile),
                    new GetPreferences.View(preferences.value(), regions.of(owner), preferences.version()));
        }
    }
}
