package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** What happens to appliances. */
public sealed interface ApplianceEvent extends DomainEvent {
    ApplianceId appliance();

    @Override
    default String aggregate() {
        return "appliance/" + appliance().value();
    }

    /** @param by the administrator; absent if it was the command line */
    record Registered(ApplianceId appliance, Optional<UserId> by, Instant at) implements ApplianceEvent {}

    /**
     * It may fetch credentials anew. If it had any, {@link Revoked} says so besides.
     *
     * @param by the administrator; absent if it was the command line
     */
    record ActivationReset(ApplianceId appliance, Optional<UserId> by, Instant at) implements ApplianceEvent {}

    /** It has its own credentials from now on, and those it had before are worth nothing. */
    record Activated(ApplianceId appliance, Instant at) implements ApplianceEvent {}

    /** Its credentials are worth nothing any more. */
    record Revoked(ApplianceId appliance, Instant at) implements ApplianceEvent {}

    /** It is this person's too, who sees what it says from this time on. */
    record Paired(ApplianceId appliance, UserId owner, Instant at) implements ApplianceEvent {}

    /** It is this person's no longer. */
    record Unpaired(ApplianceId appliance, UserId owner, Instant at) implements ApplianceEvent {}

    /** It came, went, or fell silent. */
    record PresenceChanged(ApplianceId appliance, Presence presence, Instant at) implements ApplianceEvent {}

    /** It says something else of itself than before. */
    record StateChanged(ApplianceId appliance, Instant at) implements ApplianceEvent {}

    /**
     * It says that something happened to it, for the first time.
     *
     * @param id its own name for it
     * @param type like {@code alarm} or {@code program_finished}
     */
    record Occurred(ApplianceId appliance, String id, String type, Instant at) implements ApplianceEvent {}

    /** It is to be otherwise than before. */
    record DesiredChanged(ApplianceId appliance, Instant at) implements ApplianceEvent {}
}
