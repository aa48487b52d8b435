package dev.galley.domain.firmware;

import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** What happens to releases. Who did it is empty where Galley did it by itself. */
public sealed interface FirmwareEvent extends DomainEvent {
    /** What all of them tell. */
    record About(ReleaseId release, String model, String version) {}

    About about();

    @Override
    default String aggregate() {
        return "firmware/" + about().release().value();
    }

    record Published(About about, int percent, Optional<UserId> by, Instant at) implements FirmwareEvent {}

    /** It is offered to another share of the appliances. */
    record Spread(About about, int before, int after, Optional<UserId> by, Instant at) implements FirmwareEvent {}

    /**
     * It is offered to nobody until it is resumed.
     *
     * @param failed of how many appliances the update failed, and of how many it is known how it went: since this share was
     *     reached; both 0 where somebody halted it
     */
    record Halted(About about, int failed, int decided, Optional<UserId> by, Instant at) implements FirmwareEvent {}

    record Resumed(About about, Optional<UserId> by, Instant at) implements FirmwareEvent {}

    record Withdrawn(About about, Optional<UserId> by, Instant at) implements FirmwareEvent {}

    /** It is for another channel from now on. */
    record Moved(About about, Channel after, Optional<UserId> by, Instant at) implements FirmwareEvent {}
}
