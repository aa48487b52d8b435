package dev.galley.application.profile;

import static dev.galley.domain.profile.ProfileRefusal.PROFILE_CHANGED;

import java.util.Set;

/**
 * Which version a caller has looked at, before they change it.
 *
 * @param any whichever there is, as long as there is one
 */
public record Seen(boolean any, Set<Long> versions) {
    public Seen {
        versions = Set.copyOf(versions);
    }

    /**
     * @param current 0 where there is nothing yet
     * @throws dev.galley.domain.kernel.Refused with {@code PROFILE_CHANGED} if the caller has not seen this one
     */
    void expect(long current) {
        if (!(any && current > 0) && !versions.contains(current)) {
            throw PROFILE_CHANGED.because("this is not the version any more that you have seen");
        }
    }
}
