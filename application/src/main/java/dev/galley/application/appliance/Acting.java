package dev.galley.application.appliance;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;
import java.util.Optional;

/** Who is behind a change that administrators make. */
final class Acting {
    private Acting() {}

    /** Empty if it is the command line, or Galley itself. */
    static Optional<UserId> administrator(Caller caller) {
        return caller instanceof Caller.Admin(var id) ? Optional.of(id) : Optional.empty();
    }
}
