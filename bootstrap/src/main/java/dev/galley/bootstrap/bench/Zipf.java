package dev.galley.bootstrap.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws 0..n-1, where rank r comes with a weight of 1 / (r + 1): a few are asked for all the time, most hardly ever. */
public final class Zipf {
    private final double[] upTo;
    private final SplittableRandom chance;

    public Zipf(int n, long seed) {
        if (n < 1) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        upTo = new double[n];
        double sum = 0;
        for (int rank = 0; rank < n; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
        chance = new SplittableRandom(seed);
    }

    public int next() {
        int at = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
    }

    public int[] next(int howMany) {
        var drawn = new int[howMany];
        Arrays.setAll(drawn, _ -> next());
        return drawn;
    }
}
