package dev.galley.device.link;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.appliance.ApplianceEvent;
import jakarta.inject.Inject;

/** An appliance whose credentials were taken back is cut off, and not only kept from coming again. */
public final class DisconnectRevoked implements Subscriber<ApplianceEvent.Revoked> {
    private final LocalBroker broker;

    @Inject
    public DisconnectRevoked(LocalBroker broker) {
        this.broker = broker;
    }

    @Override
    public void on(ApplianceEvent.Revoked event) {
        broker.revoked(event.appliance());
    }
}
