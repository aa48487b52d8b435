package dev.galley.device.appliance;

import dev.galley.application.appliance.FindDesired;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Subscriber;
import dev.galley.application.link.Downlink;
import dev.galley.application.link.Downlink.Said;
import dev.galley.device.link.Retained;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells appliances on {@code desired} what they are to be like: when it changes, and to a broker that forgot. */
public final class SayDesired implements Subscriber<ApplianceEvent.DesiredChanged>, Retained {
    private static final String TOPIC = "desired";
    private static final Caller LINK = new Caller.Job("link");
    private static final int AT_ONCE = 500;

    private final Bus bus;
    private final Downlink downlink;

    @Inject
    public SayDesired(Bus bus, Downlink downlink) {
        this.bus = bus;
        this.downlink = downlink;
    }

    @Override
    public void on(ApplianceEvent.DesiredChanged event) {
        var wishes = bus.send(FindDesired.of(event.appliance()), LINK);
        downlink.say(Said.lasting(event.appliance(), TOPIC, wishes.isEmpty() ? "" : wishes.getFirst().json()));
    }

    @Override
    public void tell(Consumer<Said> broker) {
        Optional<ApplianceId> last = Optional.empty();
        while (true) {
            var wishes = bus.send(new FindDesired(Optional.empty(), last, AT_ONCE), LINK);
            wishes.forEach(wish -> broker.accept(Said.lasting(wish.appliance(), TOPIC, wish.json())));
            if (wishes.size() < AT_ONCE) {
                return;
            }
            last = Optional.of(wishes.getLast().appliance());
        }
    }
}
