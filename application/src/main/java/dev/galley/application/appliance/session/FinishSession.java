package dev.galley.application.appliance.session;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.session.ApplianceSession.Heard;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Instant;

/** An appliance has said that its program is done. Answers whether something is still under way. */
public record FinishSession(ApplianceId appliance, Instant at) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<FinishSession, Boolean> {
        private final Runs runs;

        @Inject
        public Handler(Runs runs) {
            this.runs = runs;
        }

        @Override
        public Boolean handle(FinishSession command, Caller caller) {
            return runs.hear(command.appliance, new Heard.Finished(command.at), caller);
        }
    }
}
