package dev.galley.application.appliance.session;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.job.Job;
import jakarta.inject.Inject;
import java.time.Instant;

/** Looks at each appliance that cooks, for what it may have stopped without a word. One after the other, each by itself. */
public final class EndLostSessions implements Job<Instant> {
    private static final Caller SELF = new Caller.Job("appliance sessions");

    private final Bus bus;

    @Inject
    public EndLostSessions(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void run(Instant due) {
        bus.send(new ListBusyAppliances(), SELF).forEach(appliance -> bus.send(
                new FollowAppliance(appliance, due), SELF));
    }
}
