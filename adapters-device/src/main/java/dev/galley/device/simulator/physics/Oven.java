package dev.galley.device.simulator.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A household oven: its chamber and its walls taken as one warm body, with a heater that is on or off.
 *
 * <p>The figures are chosen after what such ovens do: 2,400 W bring it from 20 to 180 °C in about ten minutes, so that
 * C = (2,400 W - 320 W mean loss) · 600 s / 160 K = 7.8 kJ/K, as much as 16 kg of steel at 490 J/(kg K); to hold 180 °C it
 * takes some 640 W, so that G = 640 W / 160 K = 4 W/K. Through the open door it loses ten times as much.
 */
public record Oven(double celsius, Thermostat thermostat, boolean isOpen) implements Kitchenware {
    static final double HEATER_WATTS = 2_400;
    static final WarmBody CLOSED = new WarmBody(7_800, 4);
    static final WarmBody OPEN = new WarmBody(7_800, 40);
    static final double BAND_KELVIN = 3;

    /** Cold and closed. */
    public static Oven cold() {
        return new Oven(WarmBody.ROOM_CELSIUS, Thermostat.off(BAND_KELVIN), false);
    }

    @Override
    public Oven after(double seconds) {
        if (isOpen) {
            return new Oven(OPEN.celsiusAfter(celsius, 0, seconds), thermostat, true);
        }
        double left = seconds;
        double now = celsius;
        var switched = thermostat.at(now);
        while (left > 0) {
            double watts = switched.isOn() ? HEATER_WATTS : 0;
            var border = switched.switchesAt();
            double until = border.isPresent()
                    ? CLOSED.secondsUntil(border.getAsDouble(), now, watts)
                    : Double.POSITIVE_INFINITY;
            if (until > left) {
                return new Oven(CLOSED.celsiusAfter(now, watts, left), switched, false);
            }
            now = border.getAsDouble();
            left -= until;
            switched = switched.at(now);
        }
        return new Oven(now, switched, false);
    }

    @Override
    public Oven heating(OptionalDouble goalCelsius) {
        return new Oven(celsius, thermostat.towards(goalCelsius, celsius), isOpen);
    }

    @Override
    public Oven opened(boolean isOpen) {
        return new Oven(celsius, thermostat, isOpen);
    }

    @Override
    public Oven stirring(double rpm) {
        return this;
    }

    @Override
    public Oven with(double grams) {
        return this;
    }

    @Override
    public double grams() {
        return 0;
    }

    @Override
    public boolean isOverheated() {
        return false;
    }

    double watts() {
        return !isOpen && thermostat.isOn() ? HEATER_WATTS : 0;
    }

    @Override
    public List<Reading> readings() {
        var shown = new ArrayList<Reading>();
        shown.add(new Reading("chamber_temperature", celsius, "Cel"));
        thermostat.goalCelsius().ifPresent(goal -> shown.add(new Reading("target_temperature", goal, "Cel")));
        shown.add(new Reading("heater_power", watts(), "W"));
        return shown;
    }
}
