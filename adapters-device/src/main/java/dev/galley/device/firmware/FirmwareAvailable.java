package dev.galley.device.firmware;

import dev.galley.application.link.Downlink.Said;
import dev.galley.device.link.Retained;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** What was told of firmware, for a broker that has forgotten it. */
public final class FirmwareAvailable implements Retained {
    private final Announcer announcer;

    @Inject
    FirmwareAvailable(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public void tell(Consumer<Said> broker) {
        announcer.again(broker);
    }
}
