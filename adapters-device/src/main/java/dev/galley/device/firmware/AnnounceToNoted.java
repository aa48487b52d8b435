package dev.galley.device.firmware;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.firmware.FirmwareNoted;
import jakarta.inject.Inject;

/** An appliance runs something else: what is there for it is told. */
public final class AnnounceToNoted implements Subscriber<FirmwareNoted> {
    private final Announcer announcer;

    @Inject
    AnnounceToNoted(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public void on(FirmwareNoted event) {
        announcer.to(event.appliance());
    }
}
