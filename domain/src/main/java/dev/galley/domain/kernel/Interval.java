package dev.galley.domain.kernel;

/**
 * A number that is known only so well: it lies between {@code min} and {@code max}, most likely at {@code likely}. All
 * three are finite, and {@code min <= likely <= max}. What is not known at all is no interval, but absent.
 */
public record Interval(double min, double likely, double max) {
    public static final Interval ZERO = exactly(0);

    public Interval {
        if (!(Double.isFinite(min) && Double.isFinite(max) && min <= likely && likely <= max)) {
            throw new IllegalArgumentException("not an interval: %s, %s, %s".formatted(min, likely, max));
        }
    }

    public static Interval exactly(double value) {
        return new Interval(value, value, value);
    }

    public Interval plus(Interval other) {
        return new Interval(min + other.min, likely + other.likely, max + other.max);
    }

    /** @param factor not negative */
    public Interval times(double factor) {
        return new Interval(min * factor, likely * factor, max * factor);
    }

    /** @param other like this, not negative */
    public Interval times(Interval other) {
        return new Interval(min * other.min, likely * other.likely, max * other.max);
    }
}
