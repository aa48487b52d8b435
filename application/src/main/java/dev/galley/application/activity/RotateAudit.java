package dev.galley.application.activity;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.job.Job;
import jakarta.inject.Inject;
import java.time.Instant;

/** Forgets all that happened longer ago than it is kept, a little at a time, so that nobody waits for it. */
public final class RotateAudit implements Job<Instant> {
    private final Bus bus;

    @Inject
    public RotateAudit(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void run(Instant due) {
        int forgotten;
        do {
            forgotten = bus.send(new ForgetAudit(), new Caller.Job("audit-rotation"));
        } while (forgotten == ForgetAudit.MOST);
    }
}
