package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What could not be said to this appliance now is to be tried again in a moment. */
public record DeliverLater(ApplianceId appliance) implements Command<Boolean> {
    static final Duration PAUSE = Duration.ofSeconds(2);

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<DeliverLater, Boolean> {
        private final Progress progress;
        private final Clock clock;

        @Inject
        public Handler(Progress progress, Clock clock) {
            this.progress = progress;
            this.clock = clock;
        }

        @Override
        public Boolean handle(DeliverLater command, Caller caller) {
            progress.deliver(command.appliance, clock.instant().plus(PAUSE));
            return true;
        }
    }
}
