package dev.galley.application.bus;

/** How many entries a list has in all. Exact up to {@link #COUNTED}; above, {@code count} is an estimate. */
public record Total(long count, boolean isEstimate) {
    public static final int COUNTED = 10_000;

    public static Total exactly(long count) {
        return new Total(count, false);
    }
}
