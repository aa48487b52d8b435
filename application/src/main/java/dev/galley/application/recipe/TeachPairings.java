package dev.galley.application.recipe;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.job.Job;
import jakarta.inject.Inject;
import java.time.Instant;

/** Counts in the recipes which foods are together, and lets the foods learn from it. */
public final class TeachPairings implements Job<Instant> {
    private static final Caller SELF = new Caller.Job("food pairings");

    private final Bus bus;

    @Inject
    public TeachPairings(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void run(Instant due) {
        bus.send(bus.send(new CountFoodsTogether(), SELF), SELF);
    }
}
