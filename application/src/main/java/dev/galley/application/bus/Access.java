package dev.galley.application.bus;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;

/** Who may send a message, as a value the message itself returns. Galley's own jobs may send any. */
public sealed interface Access {
    /** Also who has not said who they are. */
    record Anyone() implements Access {}

    /** Any demo session or signed-in person. */
    record Guests() implements Access {}

    /** Any signed-in person. */
    record Users() implements Access {}

    /** Any signed-in person whose subscription includes this. */
    record Subscribers(Tier atLeast) implements Access {}

    /** One person alone. */
    record Only(UserId owner) implements Access {}

    record Admins() implements Access {}

    /** One appliance alone. */
    record OnlyAppliance(ApplianceId id) implements Access {}
}
