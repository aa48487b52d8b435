package dev.galley.bootstrap.recipe;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.recipe.RenewRecipes;
import dev.galley.bootstrap.wiring.Starter;
import jakarta.inject.Inject;

/** Lets a newer Galley look again at the recipes that an older one has looked at. */
public final class RecipeRenewal implements Starter {
    private static final Caller SELF = new Caller.Job("recipe renewal");

    private final Bus bus;

    @Inject
    public RecipeRenewal(Bus bus) {
        this.bus = bus;
    }

    @Override
    public String name() {
        return "recipe facts";
    }

    /** The first of them at once, the others by jobs. */
    @Override
    public int load() {
        return bus.send(RenewRecipes.all(), SELF);
    }
}
