package dev.galley.device.simulator.physics;

import java.util.OptionalDouble;

/**
 * Switches a heater on below, and off above what is wanted, as the thermostats of household ovens do.
 *
 * @param goalCelsius empty: it is off
 * @param bandKelvin half the distance between the two
 */
record Thermostat(OptionalDouble goalCelsius, double bandKelvin, boolean isOn) {
    static Thermostat off(double bandKelvin) {
        return new Thermostat(OptionalDouble.empty(), bandKelvin, false);
    }

    /** A new goal that has not been reached begins with heat. */
    Thermostat towards(OptionalDouble goal, double celsius) {
        boolean heats = goal.isPresent() && celsius < goal.getAsDouble();
        return goal.equals(goalCelsius) ? this : new Thermostat(goal, bandKelvin, heats);
    }

    Thermostat at(double celsius) {
        if (goalCelsius.isEmpty()) {
            return new Thermostat(goalCelsius, bandKelvin, false);
        }
        double goal = goalCelsius.getAsDouble();
        boolean heats = isOn ? celsius < goal + bandKelvin : celsius <= goal - bandKelvin;
        return heats == isOn ? this : new Thermostat(goalCelsius, bandKelvin, heats);
    }

    /** The temperature at which it will switch next. */
    OptionalDouble switchesAt() {
        return goalCelsius.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(goalCelsius.getAsDouble() + (isOn ? bandKelvin : -bandKelvin));
    }
}
