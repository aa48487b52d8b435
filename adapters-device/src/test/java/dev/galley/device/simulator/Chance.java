package dev.galley.device.simulator;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** The same throws each time. */
final class Chance implements DoubleSupplier {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public synchronized double getAsDouble() {
        return random.nextDouble();
    }
}
