package dev.galley.device.firmware;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.firmware.FirmwareEvent;
import jakarta.inject.Inject;

/** What there is for the appliances of a model has changed: each is told. */
public final class AnnounceRelease implements Subscriber<FirmwareEvent> {
    private final Announcer announcer;

    @Inject
    AnnounceRelease(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public void on(FirmwareEvent event) {
        announcer.toAll(event.about().model());
    }
}
