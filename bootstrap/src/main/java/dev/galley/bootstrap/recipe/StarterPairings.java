package dev.galley.bootstrap.recipe;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.food.CountPairings;
import dev.galley.application.recipe.CountFoodsTogether;
import dev.galley.bootstrap.wiring.Starter;
import dev.galley.domain.food.pairing.Basis;
import jakarta.inject.Inject;

/** Which foods go together in the recipes that Galley ships, so that nobody has to wait for the first night. */
public final class StarterPairings implements Starter {
    private static final Caller SELF = new Caller.Job("starter pairings");

    private final Bus bus;

    @Inject
    public StarterPairings(Bus bus) {
        this.bus = bus;
    }

    @Override
    public String name() {
        return "pairings";
    }

    @Override
    public int load() {
        return bus.send(new CountPairings(Basis.RECIPES), SELF) > 0
                ? 0
                : bus.send(bus.send(new CountFoodsTogether(), SELF), SELF);
    }
}
