package dev.galley.domain.food.match;

import java.util.Arrays;

/** What a model takes a text to mean: a direction among many. Of length 1. */
public final class Meaning {
    private final float[] direction;

    private Meaning(float[] direction) {
        this.direction = direction;
    }

    /**
     * @param vector of any length, as the model gave it
     * @throws IllegalArgumentException if it points nowhere: no numbers, all zero, or one that is not finite
     */
    public static Meaning of(float[] vector) {
        double squares = 0;
        for (float each : vector) {
            squares += (double) each * each;
        }
        if (!(squares > 0) || !Double.isFinite(squares)) {
            throw new IllegalArgumentException("a vector that points nowhere");
        }
        var direction = new float[vector.length];
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            direction[i] = (float) (vector[i] / length);
        }
        return new Meaning(direction);
    }

    public int dimensions() {
        return direction.length;
    }

    /** The numbers, of length 1 together. */
    public float[] vector() {
        return direction.clone();
    }

    /**
     * How alike two meanings are, from -1 to 1.
     *
     * @throws IllegalArgumentException if they are of different models
     */
    public double cosine(Meaning other) {
        if (other.direction.length != direction.length) {
            throw new IllegalArgumentException("meanings of " + direction.length + " and " + other.direction.length
                    + " dimensions");
        }
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += (double) direction[i] * other.direction[i];
        }
        return Math.clamp(sum, -1.0, 1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning meaning && Arrays.equals(direction, meaning.direction);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(direction);
    }
}
