package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.SetAsideMessage;
import dev.galley.domain.appliance.SetAsideMessages;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Instant;

/** Keeps a message that was of no use, with the reason. Answers false if too many of its appliance are kept already. The parameters are those of {@link SetAsideMessage}. */
@SuppressWarnings("ArrayRecordComponent") // handed on, not compared
public record SetAside(ApplianceId from, String topic, byte[] payload, String reason, Instant at)
        implements
            Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<SetAside, Boolean> {
        private final SetAsideMessages messages;

        @Inject
        public Handler(SetAsideMessages messages) {
            this.messages = messages;
        }

        @Override
        public Boolean handle(SetAside command, Caller caller) {
            return messages.keep(new SetAsideMessage(
                    command.from, command.topic, command.payload, command.reason, command.at));
        }
    }
}
