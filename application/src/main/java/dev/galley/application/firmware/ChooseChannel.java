package dev.galley.application.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.FIRMWARE_APPLIANCE_NOT_FOUND;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * How daring an appliance is from now on, as its owner wishes. Refused with {@code FIRMWARE_APPLIANCE_NOT_FOUND}, also where
 * it is somebody else's.
 *
 * @param appliance empty if what was named cannot be one
 */
public record ChooseChannel(UserId owner, Optional<ApplianceId> appliance, Channel channel)
        implements
            Command<Channel> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<ChooseChannel, Channel> {
        private final Queries queries;
        private final Channels channels;

        @Inject
        Handler(Queries queries, Channels channels) {
            this.queries = queries;
            this.channels = channels;
        }

        @Override
        public Channel handle(ChooseChannel command, Caller caller) {
            var own = command.appliance
                    .filter(id -> queries.ask(new FindPairing(id, command.owner), Receivers.CALLER).isPresent())
                    .orElseThrow(() -> FIRMWARE_APPLIANCE_NOT_FOUND.because("there is no such appliance"));
            return channels.choose(own, command.channel);
        }
    }
}
