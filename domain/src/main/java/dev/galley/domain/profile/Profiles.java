package dev.galley.domain.profile;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.util.Optional;

/** Where people's profiles and preferences are kept, each with versions of its own, counted from 1. */
public interface Profiles {
    /** Empty for someone who has none. */
    Optional<Versioned<Profile>> of(UserId owner);

    /**
     * Keeps a profile as the next version.
     *
     * @param profile with the version that was read; 0 for someone who had none
     * @throws dev.galley.domain.kernel.StaleWrite if someone else saved it since it was read
     */
    void save(Versioned<Profile> profile);

    /** {@link Preferences#NONE}, of version 0, for someone who has said nothing yet. */
    Versioned<Preferences> preferencesOf(UserId owner);

    /**
     * Keeps preferences as the next version.
     *
     * @throws dev.galley.domain.kernel.StaleWrite if someone else saved them since they were read
     */
    void save(UserId owner, Versioned<Preferences> preferences);
}
