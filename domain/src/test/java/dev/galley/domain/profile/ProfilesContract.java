package dev.galley.domain.profile;

import static dev.galley.domain.profile.ProfileSamples.ANNA;
import static dev.galley.domain.profile.ProfileSamples.BEN;
import static dev.galley.domain.profile.ProfileSamples.LIKINGS;
import static dev.galley.domain.profile.ProfileSamples.ofAnna;
import static dev.galley.domain.profile.ProfileSamples.ofBen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import org.junit.jupiter.api.Test;

/** What every {@link Profiles} must do. */
public interface ProfilesContract {
    Profiles profiles();

    @Test
    default void who_has_said_nothing_has_no_profile_and_no_preferences() {
        assertThat(profiles().of(ANNA)).isEmpty();
        assertThat(profiles().preferencesOf(ANNA)).isEqualTo(new Versioned<>(Preferences.NONE, 0));
    }

    @Test
    default void a_profile_comes_back_as_the_next_version() {
        profiles().save(new Versioned<>(ofAnna(), 0));
        profiles().save(new Versioned<>(ofBen(), 0));
        assertThat(profiles().of(ANNA)).contains(new Versioned<>(ofAnna(), 1));

        var other = ProfileSamples.profile(ANNA, ofBen().body(), ActivityLevel.LIGHT, Goal.BULK);
        profiles().save(new Versioned<>(other, 1));
        assertThat(profiles().of(ANNA)).contains(new Versioned<>(other, 2));
        assertThat(profiles().of(BEN)).contains(new Versioned<>(ofBen(), 1));
    }

    @Test
    default void preferences_come_back_as_the_next_version() {
        profiles().save(ANNA, new Versioned<>(LIKINGS, 0));
        assertThat(profiles().preferencesOf(ANNA)).isEqualTo(new Versioned<>(LIKINGS, 1));
        profiles().save(ANNA, new Versioned<>(Preferences.NONE, 1));
        assertThat(profiles().preferencesOf(ANNA)).isEqualTo(new Versioned<>(Preferences.NONE, 2));
        assertThat(profiles().preferencesOf(BEN).version()).isZero();
    }

    @Test
    default void who_comes_second_is_told() {
        profiles().save(new Versioned<>(ofAnna(), 0));
        profiles().save(ANNA, new Versioned<>(LIKINGS, 0));
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> profiles().save(new Versioned<>(ofAnna(), 0)));
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> profiles().save(new Versioned<>(ofAnna(), 2)));
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> profiles().save(ANNA, new Versioned<>(LIKINGS, 0)));
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> profiles().save(ANNA, new Versioned<>(LIKINGS, 7)));
        assertThat(profiles().of(ANNA).orElseThrow().version()).isEqualTo(1);
    }
}
