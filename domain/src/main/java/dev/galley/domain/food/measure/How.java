package dev.galley.domain.food.measure;

/** How a conversion was reached. */
public enum How {
    /** By the size of the units alone. */
    UNIT,
    /** By a household measure of this very food. */
    PORTION,
    /** By the density of the food. */
    DENSITY;

    /** That of two steps: what depends on a density anywhere is no better than it. */
    How and(How other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
