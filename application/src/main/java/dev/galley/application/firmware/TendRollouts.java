package dev.galley.application.firmware;

import dev.galley.application.bus.Bus;
import dev.galley.application.job.Job;
import jakarta.inject.Inject;
import java.time.Instant;

/** Looks after releases on their way: who fell silent, and which may go on. Each in a transaction of its own. */
public final class TendRollouts implements Job<Instant> {
    private final Bus bus;

    @Inject
    public TendRollouts(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void run(Instant due) {
        int given;
        do {
            given = bus.send(new GiveUpSilent(), Receivers.CALLER);
        } while (given == GiveUpSilent.MOST);
        bus.send(new ListSpreadingReleases(), Receivers.CALLER)
                .forEach(release -> bus.send(new JudgeRelease(release), Receivers.CALLER));
    }
}
