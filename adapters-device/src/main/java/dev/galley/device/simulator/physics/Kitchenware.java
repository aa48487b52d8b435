package dev.galley.device.simulator.physics;

import java.util.List;
import java.util.OptionalDouble;

/** What cooks in an appliance, at one moment. Nothing changes it: each change answers another. */
public sealed interface Kitchenware permits Oven, Pot {
    /** @param seconds from 0 on; whether in one or in many makes no difference */
    Kitchenware after(double seconds);

    /** @param goalCelsius to be reached and held; empty switches the heater off */
    Kitchenware heating(OptionalDouble goalCelsius);

    /** The door of an oven, the lid of a pot. While it is open nothing heats or moves. */
    Kitchenware opened(boolean isOpen);

    /** @param rpm 0 stops it; what cannot stir stays as it is */
    Kitchenware stirring(double rpm);

    /** Puts something in that is as warm as the room. */
    Kitchenware with(double grams);

    double celsius();

    boolean isOpen();

    /** What lies in it; 0 where there are no scales. */
    double grams();

    /** What it has switched off on its own, because going on would have been dangerous. */
    boolean isOverheated();

    /** What its sensors show, without their noise. */
    List<Reading> readings();
}
