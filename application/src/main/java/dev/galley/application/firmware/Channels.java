package dev.galley.application.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.FIRMWARE_APPLIANCE_NOT_FOUND;

import dev.galley.application.bus.Events;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.ChannelChosen;
import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Puts appliances on channels, whoever wished it. Within a transaction. */
final class Channels {
    private final Receivers receivers;
    private final Fleet fleet;
    private final Events events;
    private final Clock clock;

    @Inject
    Channels(Receivers receivers, Fleet fleet, Events events, Clock clock) {
        this.receivers = receivers;
        this.fleet = fleet;
        this.events = events;
        this.clock = clock;
    }

    Channel choose(ApplianceId id, Channel channel) {
        if (!fleet.choose(id, channel)) {
            var model = receivers.model(id)
                    .orElseThrow(() -> FIRMWARE_APPLIANCE_NOT_FOUND.because("there is no such appliance"));
            fleet.note(id, model, receivers.running(id), clock.instant());
            fleet.choose(id, channel);
        }
        events.publish(new ChannelChosen(id, channel, clock.instant()));
        return channel;
    }
}
