package dev.galley.domain.food.measure;

/**
 * An exact number that is known only so well.
 *
 * @param min at most {@code likely}
 * @param max at least {@code likely}
 */
public record Spread(Ratio min, Ratio likely, Ratio max) {
    public Spread {
        if (min.compareTo(likely) > 0 || likely.compareTo(max) > 0) {
            throw new IllegalArgumentException("not a spread");
        }
    }

    public static Spread exactly(Ratio value) {
        return new Spread(value, value, value);
    }

    /** @param percent how much more or less it may be, at most 100 */
    public static Spread about(Ratio value, int percent) {
        return new Spread(
                value.times(Ratio.of(100 - percent, 100)), value, value.times(Ratio.of(100 + percent, 100)));
    }

    public boolean isExact() {
        return min.equals(max);
    }

    /** @param factor not negative */
    public Spread times(Ratio factor) {
        return new Spread(min.times(factor), likely.times(factor), max.times(factor));
    }

    /** @param other like this, not negative */
    public Spread times(Spread other) {
        return new Spread(min.times(other.min), likely.times(other.likely), max.times(other.max));
    }

    /** @param other above 0 */
    public Spread over(Spread other) {
        return new Spread(min.over(other.max), likely.over(other.likely), max.over(other.min));
    }

    public Spread plus(Spread other) {
        return new Spread(min.plus(other.min), likely.plus(other.likely), max.plus(other.max));
    }

    /** As likely as this, and wide enough for both. */
    public Spread widenedTo(Spread other) {
        return new Spread(min.min(other.min), likely, max.max(other.max));
    }
}
