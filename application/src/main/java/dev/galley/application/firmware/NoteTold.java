package dev.galley.application.firmware;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Remembers which release appliances were told of; empty for none. Answers how many of them are known. */
public record NoteTold(Map<ApplianceId, Optional<ReleaseId>> told) implements Command<Integer> {
    public NoteTold {
        told = Map.copyOf(told);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<NoteTold, Integer> {
        private final Fleet fleet;

        @Inject
        public Handler(Fleet fleet) {
            this.fleet = fleet;
        }

        @Override
        public Integer handle(NoteTold command, Caller caller) {
            return (int) command.told.entrySet().stream()
                    .filter(it -> fleet.tell(it.getKey(), it.getValue()))
                    .count();
        }
    }
}
