package dev.galley.bootstrap.profile;

import dev.galley.application.profile.EditPreferences;
import dev.galley.application.profile.FindNeeds;
import dev.galley.application.profile.FindTargets;
import dev.galley.application.profile.GetPreferences;
import dev.galley.application.profile.GetProfile;
import dev.galley.application.profile.Onboard;
import dev.galley.application.profile.SaveProfile;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.profile.ProfileEvent;
import dev.galley.domain.profile.Profiles;
import dev.galley.domain.profile.Regions;
import dev.galley.http.profile.ProfileRoutes;
import dev.galley.persistence.profile.AccountRegions;
import dev.galley.persistence.profile.JdbiProfiles;
import dev.galley.persistence.profile.SqlProfileBelongings;
import java.util.List;

public final class ProfileFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(GetProfile.class, GetProfile.Handler.class);
        wiring.handle(SaveProfile.class, SaveProfile.Handler.class);
        wiring.handle(GetPreferences.class, GetPreferences.Handler.class);
        wiring.handle(EditPreferences.class, EditPreferences.Handler.class);
        wiring.handle(Onboard.class, Onboard.Handler.class);
        wiring.handle(FindNeeds.class, FindNeeds.Handler.class);
        wiring.handle(FindTargets.class, FindTargets.Handler.class);
        wiring.port(Profiles.class, JdbiProfiles.class);
        wiring.port(Regions.class, AccountRegions.class);
        wiring.event("profile.changed", ProfileEvent.Changed.class);
        wiring.event("profile.preferences_changed", ProfileEvent.PreferencesChanged.class);
        wiring.evict(
                ProfileEvent.PreferencesChanged.class, changed -> List.of(FindNeeds.subject(changed.user())));
        wiring.routes(ProfileRoutes.class);
        wiring.belongings(SqlProfileBelongings.class);
    }
}
