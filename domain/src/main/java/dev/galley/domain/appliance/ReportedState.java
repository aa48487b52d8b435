package dev.galley.domain.appliance;

import java.util.Optional;

/**
 * What an appliance says of itself on {@code state}. What it left out is unknown.
 *
 * @param firmwareVersion a semantic version
 * @param program {@code idle}, or the one that runs
 * @param door {@code closed}, {@code open}, or what else the maker says
 * @param isRemoteStartAllowed whether somebody who stands before it has allowed it to be started from afar
 * @param json all of it, as an object, the maker's own fields included
 */
public record ReportedState(
        Optional<String> firmwareVersion,
        Capabilities capabilities,
        Optional<String> program,
        Optional<String> door,
        Optional<Boolean> isRemoteStartAllowed,
        String json) {
    public static final String IDLE = "idle";
    public static final String CLOSED = "closed";
}
