package dev.galley.persistence.profile;

import static dev.galley.domain.profile.ProfileSamples.ANNA;
import static dev.galley.domain.profile.ProfileSamples.LIKINGS;
import static dev.galley.domain.profile.ProfileSamples.ofAnna;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.profile.ActivityLevel;
import dev.galley.domain.profile.Goal;
import dev.galley.domain.profile.ProfileSamples;
import dev.galley.domain.profile.Profiles;
import dev.galley.domain.profile.ProfilesContract;
import dev.galley.domain.profile.Sex;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiProfilesTest implements ProfilesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Profiles profiles = new JdbiProfiles(postgres.sql(), new TestClock());

    @Override
    public Profiles profiles() {
        return profiles;
    }

    @Test
    void the_edges_of_mankind_fit() {
        var largest = ProfileSamples.profile(
                ANNA,
                ProfileSamples.body(120, Sex.MALE, "280", "650"),
                ActivityLevel.EXTRA_ACTIVE,
                Goal.MAINTAIN);
        profiles.save(new Versioned<>(largest, 0));
        assertThat(profiles.of(ANNA)).contains(new Versioned<>(largest, 1));
    }

    @Test
    void erasing_forgets_everything_and_may_be_repeated() {
        profiles.save(new Versioned<>(ofAnna(), 0));
        profiles.save(ANNA, new Versioned<>(LIKINGS, 0));
        var belongings = new SqlProfileBelongings(postgres.sql());
        belongings.erase(ANNA);
        belongings.erase(ANNA);
        assertThat(profiles.of(ANNA)).isEmpty();
        assertThat(profiles.preferencesOf(ANNA).version()).isZero();
    }
}
