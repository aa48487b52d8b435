package dev.galley.application.profile;

import static dev.galley.domain.profile.ProfileRefusal.PROFILE_MISSING;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.profile.DailyNeeds;
import dev.galley.domain.profile.Profile;
import dev.galley.domain.profile.Profiles;
import jakarta.inject.Inject;

/** A person's profile and what follows from it. Refused with {@code PROFILE_MISSING} where they have none. */
public record GetProfile(UserId user) implements Query<GetProfile.View> {
    public record View(Profile profile, DailyNeeds needs, long version) {
        static View of(Versioned<Profile> profile) {
            return new View(profile.value(), DailyNeeds.of(profile.value()), profile.version());
        }
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetProfile, View> {
        private final Profiles profiles;

        @Inject
        public Handler(Profiles profiles) {
            this.profiles = profiles;
        }

        @Override
        public View handle(GetProfile query, Caller caller) {
            return profiles.of(query.user)
                    .map(View::of)
                    .orElseThrow(() -> PROFILE_MISSING.because("tell us about your body first"));
        }
    }
}
