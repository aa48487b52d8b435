package dev.galley.persistence.recipe.seeding;

import java.util.List;

/**
 * Chance that can be repeated: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
 * The same seed gives the same numbers on every machine. Not for secrets. Not for several threads.
 */
public final class Chance {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    public Chance(long seed) {
        state = seed;
    }

    /** Its own stream for each number of a series, so that the n-th thing does not depend on those before it. */
    public static Chance of(long seed, long number) {
        return new Chance(mix(seed + GOLDEN_GAMMA) ^ mix(number * GOLDEN_GAMMA + 1));
    }

    public long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    /** From 0 inclusive to 1 exclusive. */
    public double share() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    public boolean happens(double probability) {
        return share() < probability;
    }

    /** From 0 inclusive to {@code bound} exclusive. */
    public int below(int bound) {
        return (int) (share() * bound);
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    public <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }
}
