package dev.galley.device.simulator;

/**
 * Who stands before the appliance.
 *
 * @param patienceSeconds of cooking time until they do what they are asked for
 * @param pourGramsPerSecond how fast they put in what is to be weighed
 */
public record Person(double patienceSeconds, double pourGramsPerSecond) {
    /** Quick and at hand. */
    public static final Person ATTENTIVE = new Person(5, 25);
    /** Nobody. */
    public static final Person AWAY = new Person(Double.POSITIVE_INFINITY, 0);
}
