package dev.galley.application.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.FIRMWARE_APPLIANCE_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * How daring an appliance is from now on, as an administrator wishes. Refused with {@code FIRMWARE_APPLIANCE_NOT_FOUND}.
 *
 * @param appliance empty if what was named cannot be one
 */
public record AssignChannel(Optional<ApplianceId> appliance, Channel channel) implements Command<Channel> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<AssignChannel, Channel> {
        private final Channels channels;

        @Inject
        Handler(Channels channels) {
            this.channels = channels;
        }

        @Override
        public Channel handle(AssignChannel command, Caller caller) {
            var id = command.appliance
                    .orElseThrow(() -> FIRMWARE_APPLIANCE_NOT_FOUND.because("there is no such appliance"));
            return channels.choose(id, command.channel);
        }
    }
}
