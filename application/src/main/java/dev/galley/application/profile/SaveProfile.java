package dev.galley.application.profile;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.profile.Profile;
import dev.galley.domain.profile.Profiles;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Makes this someone's profile, whatever it was before. The same again changes nothing. Refused with {@code
 * PROFILE_CHANGED} if it is not the version that they have seen.
 *
 * @param seen absent where it does not matter
 */
public record SaveProfile(Profile profile, Optional<Seen> seen) implements Command<GetProfile.View> {
    @Override
    public Access access() {
        return new Access.Only(profile.owner());
    }

    public static final class Handler implements Handles<SaveProfile, GetProfile.View> {
        private final Profiles profiles;
        private final Events events;

        @Inject
        public Handler(Profiles profiles, Events events) {
            this.profiles = profiles;
            this.events = events;
        }

        @Override
        public GetProfile.View handle(SaveProfile command, Caller caller) {
            return GetProfile.View.of(Kept.profile(profiles, events, command.profile, command.seen));
        }
    }
}
