package dev.galley.application.profile;

import dev.galley.application.bus.Events;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.profile.Preferences;
import dev.galley.domain.profile.PreferencesEdit;
import dev.galley.domain.profile.Profile;
import dev.galley.domain.profile.ProfileEvent;
import dev.galley.domain.profile.Profiles;
import java.util.Optional;

/** Keeps what is new, and says so; what is as it was stays the version that it was. */
final class Kept {
    private Kept() {}

    static Versioned<Profile> profile(Profiles profiles, Events events, Profile profile, Optional<Seen> seen) {
        var before = profiles.of(profile.owner());
        long version = before.map(Versioned::version).orElse(0L);
        seen.ifPresent(it -> it.expect(version));
        if (before.map(Versioned::value).filter(profile::equals).isPresent()) {
            return new Versioned<>(profile, version);
        }
        profiles.save(new Versioned<>(profile, version));
        events.publish(new ProfileEvent.Changed(profile.owner()));
        return new Versioned<>(profile, version + 1);
    }

    static Versioned<Preferences> preferences(
            Profiles profiles, Events events, UserId owner, PreferencesEdit edit, Optional<Seen> seen) {
        var before = profiles.preferencesOf(owner);
        seen.ifPresent(it -> it.expect(before.version()));
        var after = before.with(edit.on(before.value()));
        if (after.equals(before)) {
            return before;
        }
        profiles.save(owner, after);
        events.publish(new ProfileEvent.PreferencesChanged(owner));
        return new Versioned<>(after.value(), before.version() + 1);
    }
}
