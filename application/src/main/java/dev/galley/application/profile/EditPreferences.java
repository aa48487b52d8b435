package dev.galley.application.profile;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.profile.PreferencesEdit;
import dev.galley.domain.profile.Profiles;
import dev.galley.domain.profile.Regions;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Changes some of someone's preferences and keeps the others. Refused with {@code PROFILE_CHANGED} if they are not the
 * version that the caller has seen, and with {@code VALIDATION_ERROR}.
 *
 * @param locale kept where absent, like the timezone: an account has both, so they cannot be cleared
 * @param seen absent where it does not matter
 */
public record EditPreferences(
        UserId user, PreferencesEdit edit, Optional<Language> locale, Optional<ZoneId> timezone, Optional<Seen> seen)
        implements
            Command<GetPreferences.View> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<EditPreferences, GetPreferences.View> {
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
        public GetPreferences.View handle(EditPreferences command, Caller caller) {
            var kept = Kept.preferences(profiles, events, command.user, command.edit, command.seen);
            if (command.locale.isPresent() || command.timezone.isPresent()) {
                regions.change(command.user, command.locale, command.timezone);
            }
            return new GetPreferences.View(kept.value(), regions.of(command.user), kept.version());
        }
    }
}
