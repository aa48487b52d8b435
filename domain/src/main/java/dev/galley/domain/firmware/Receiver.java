package dev.galley.domain.firmware;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.kernel.ApplianceId;

/**
 * An appliance as somebody to whom a release may be offered.
 *
 * @param model as it was registered
 * @param version what it runs now
 * @param securityVersion the highest of all that it is known to have run; 0 if that is unknown
 */
public record Receiver(
        ApplianceId id, ApplianceModel model, Channel channel, SemanticVersion version, long securityVersion) {}
