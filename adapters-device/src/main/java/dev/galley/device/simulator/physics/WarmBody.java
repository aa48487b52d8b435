package dev.galley.device.simulator.physics;

/**
 * Something that is as warm inside as outside, takes up heat and loses it to the room: Newton's law of cooling,
 * {@code C dT/dt = P - G (T - room)}. While P does not change the temperature runs along an exponential, which is used as
 * it is: the result does not depend on how finely time is cut.
 *
 * @param joulesPerKelvin what it takes to warm it by 1 K (C)
 * @param wattsPerKelvin what it loses for each kelvin it is warmer than the room (G)
 */
record WarmBody(double joulesPerKelvin, double wattsPerKelvin) {
    static final double ROOM_CELSIUS = 20;

    WarmBody {
        if (!(joulesPerKelvin > 0) || !(wattsPerKelvin > 0)) {
            throw new IllegalArgumentException("a body takes up heat and loses it");
        }
    }

    /** The time in which it comes nearer to its rest by a factor of e. */
    double tauSeconds() {
        return joulesPerKelvin / wattsPerKelvin;
    }

    /** Where it would come to rest. */
    double restCelsius(double watts) {
        return ROOM_CELSIUS + watts / wattsPerKelvin;
    }

    double celsiusAfter(double celsius, double watts, double seconds) {
        double rest = restCelsius(watts);
        return rest + (celsius - rest) * Math.exp(-seconds / tauSeconds());
    }

    /** When it passes a temperature; infinite if never, 0 if it is there. */
    double secondsUntil(double goal, double celsius, double watts) {
        double rest = restCelsius(watts);
        double share = (goal - rest) / (celsius - rest);
        boolean isAhead = share > 0 && share <= 1; // 1 is where it is, 0 is where it rests and never quite arrives
        return isAhead ? -tauSeconds() * Math.log(share) : Double.POSITIVE_INFINITY;
    }
}
