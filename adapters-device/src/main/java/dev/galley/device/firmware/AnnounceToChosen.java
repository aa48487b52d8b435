package dev.galley.device.firmware;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.firmware.ChannelChosen;
import jakarta.inject.Inject;

/** An appliance is on another channel: what is there for it is told. */
public final class AnnounceToChosen implements Subscriber<ChannelChosen> {
    private final Announcer announcer;

    @Inject
    AnnounceToChosen(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public void on(ChannelChosen event) {
        announcer.to(event.appliance());
    }
}
