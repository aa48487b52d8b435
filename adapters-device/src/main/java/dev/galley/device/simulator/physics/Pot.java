package dev.galley.device.simulator.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A pot with a heater, a stirrer and scales. What is in it counts as water, with the lid on: it does not evaporate below
 * its boiling point, and there all heat that is not lost turns it to steam, while the temperature stays.
 *
 * <p>Water: 4,186 J/(kg K) near 15 °C (the calorie of that name), 2.257 MJ/kg to evaporate at 100 °C and normal pressure
 * (steam tables, IAPWS). The pot: 2 kg of steel at 490 J/(kg K) make 980 J/K. Its loss is chosen: 2 W/K lets a litre fall
 * from 100 to 60 °C in about half an hour.
 *
 * @param waterGrams what is left in it
 * @param rpm of the stirrer, which follows what it is told within about a second
 * @param isOverheated whether it boiled dry, or grew hotter than any water is, and switched itself off
 */
public record Pot(
        double celsius,
        double waterGrams,
        Thermostat thermostat,
        double rpm,
        double goalRpm,
        boolean isOpen,
        boolean isOverheated) implements Kitchenware {
    static final double HEATER_WATTS = 1_800;
    static final double WATER_JOULES_PER_GRAM_KELVIN = 4.186;
    static final double STEAM_JOULES_PER_GRAM = 2_257;
    static final double STEEL_JOULES_PER_KELVIN = 980;
    static final double LOSS_WATTS_PER_KELVIN = 2;
    static final double BOILING_CELSIUS = 100;
    static final double TOO_HOT_CELSIUS = 140;
    static final double BAND_KELVIN = 1;
    static final double STIRRER_TAU_SECONDS = 0.5;
    private static final double STIRRER_WATTS_PER_RPM = 0.1;

    public Pot {
        if (!(waterGrams >= 0)) {
            throw new IllegalArgumentException("a pot cannot hold less than nothing");
        }
    }

    /** Cold, closed and still. */
    public static Pot cold(double waterGrams) {
        return new Pot(
                WarmBody.ROOM_CELSIUS, waterGrams, Thermostat.off(BAND_KELVIN), 0, 0, false, false);
    }

    @Override
    public Pot after(double seconds) {
        var pot = stirred(seconds);
        double left = seconds;
        while (left > 0) {
            var step = pot.step(left);
            left -= step.seconds;
            pot = step.then;
        }
        return pot;
    }

    private record Step(double seconds, Pot then) {}

    private Pot stirred(double seconds) {
        double goal = isOpen ? 0 : goalRpm;
        double reached = goal + (rpm - goal) * Math.exp(-seconds / STIRRER_TAU_SECONDS);
        return new Pot(celsius, waterGrams, thermostat, reached, goalRpm, isOpen, isOverheated);
    }

    /** To the next moment at which something begins or ends, or to the end of the time. */
    private Step step(double left) {
        var switched = thermostat.at(celsius);
        double watts = switched.isOn() && !isOpen && !isOverheated ? HEATER_WATTS : 0;
        var body = body();
        double steamWatts = watts - LOSS_WATTS_PER_KELVIN * (BOILING_CELSIUS - WarmBody.ROOM_CELSIUS);
        if (waterGrams > 0 && celsius >= BOILING_CELSIUS && steamWatts > 0) {
            double gramsPerSecond = steamWatts / STEAM_JOULES_PER_GRAM;
            double dry = waterGrams / gramsPerSecond;
            return dry > left
                    ? new Step(left, now(BOILING_CELSIUS, waterGrams - gramsPerSecond * left, switched, false))
                    : new Step(dry, now(BOILING_CELSIUS, 0, switched, true)); // the scales see it
        }
        double until = left;
        var reached = OptionalDouble.empty();
        for (var border : borders(switched, watts)) {
            double seconds = body.secondsUntil(border, celsius, watts);
            if (seconds <= until) {
                until = seconds;
                reached = OptionalDouble.of(border);
            }
        }
        double celsiusThen = reached.orElse(body.celsiusAfter(celsius, watts, until));
        boolean isTooHot = waterGrams == 0 && celsiusThen >= TOO_HOT_CELSIUS && watts > 0;
        return new Step(until, now(celsiusThen, waterGrams, switched.at(celsiusThen), isTooHot));
    }

    private List<Double> borders(Thermostat switched, double watts) {
        var borders = new ArrayList<Double>();
        switched.switchesAt().ifPresent(borders::add);
        if (watts > 0) {
            borders.add(waterGrams > 0 ? BOILING_CELSIUS : TOO_HOT_CELSIUS);
        }
        return borders;
    }

    private Pot now(double celsius, double waterGrams, Thermostat thermostat, boolean isTooHot) {
        return new Pot(celsius, waterGrams, thermostat, rpm, goalRpm, isOpen, isOverheated || isTooHot);
    }

    private WarmBody body() {
        return new WarmBody(
                waterGrams * WATER_JOULES_PER_GRAM_KELVIN + STEEL_JOULES_PER_KELVIN, LOSS_WATTS_PER_KELVIN);
    }

    /** Who switches it on again has seen why it went off. */
    @Override
    public Pot heating(OptionalDouble goalCelsius) {
        var told = thermostat.towards(goalCelsius, celsius);
        return new Pot(celsius, waterGrams, told, rpm, goalRpm, isOpen, isOverheated && told.equals(thermostat));
    }

    @Override
    public Pot opened(boolean isOpen) {
        return new Pot(celsius, waterGrams, thermostat, rpm, goalRpm, isOpen, isOverheated);
    }

    @Override
    public Pot stirring(double rpm) {
        return new Pot(celsius, waterGrams, thermostat, this.rpm, rpm, isOpen, isOverheated);
    }

    @Override
    public Pot with(double grams) {
        double had = body().joulesPerKelvin();
        double came = grams * WATER_JOULES_PER_GRAM_KELVIN;
        double mixed = (had * celsius + came * WarmBody.ROOM_CELSIUS) / (had + came);
        return new Pot(mixed, waterGrams + grams, thermostat, rpm, goalRpm, isOpen, isOverheated);
    }

    @Override
    public double grams() {
        return waterGrams;
    }

    double watts() {
        return thermostat.isOn() && !isOpen && !isOverheated ? HEATER_WATTS : 0;
    }

    @Override
    public List<Reading> readings() {
        var shown = new ArrayList<Reading>();
        shown.add(new Reading("content_temperature", celsius, "Cel"));
        thermostat.goalCelsius().ifPresent(goal -> shown.add(new Reading("target_temperature", goal, "Cel")));
        shown.add(new Reading("heater_power", watts() + rpm * STIRRER_WATTS_PER_RPM, "W"));
        shown.add(new Reading("stir_speed", rpm, "1/min"));
        shown.add(new Reading("weight", waterGrams, "g"));
        return shown;
    }
}
