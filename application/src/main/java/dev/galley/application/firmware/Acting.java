package dev.galley.application.firmware;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;
import java.util.Optional;

/** Who did something, if it was a person. */
final class Acting {
    private Acting() {}

    static Optional<UserId> person(Caller caller) {
        return switch (caller) {
            case Caller.Admin(var id) -> Optional.of(id);
            case Caller.User(var id, _) -> Optional.of(id);
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> Optional.empty();
        };
    }
}
