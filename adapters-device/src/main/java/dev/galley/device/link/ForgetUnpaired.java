package dev.galley.device.link;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.appliance.ApplianceEvent;
import jakarta.inject.Inject;

/** What was said to an appliance for its owner, and still waits at the broker, must not reach it when it is theirs no more. */
public final class ForgetUnpaired implements Subscriber<ApplianceEvent.Unpaired> {
    private final LocalBroker broker;

    @Inject
    public ForgetUnpaired(LocalBroker broker) {
        this.broker = broker;
    }

    @Override
    public void on(ApplianceEvent.Unpaired event) {
        broker.forget(event.appliance());
    }
}
