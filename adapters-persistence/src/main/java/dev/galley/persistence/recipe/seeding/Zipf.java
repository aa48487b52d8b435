package dev.galley.persistence.recipe.seeding;

import java.util.Arrays;
import java.util.List;

/** Things of which few are common and most are rare, by Zipf's and Mandelbrot's law: weight 1 / (rank + shift)^slope. */
public final class Zipf<T> {
    private final List<T> things;
    private final double[] upTo;

    /** @param things the commonest first; not empty */
    public Zipf(List<T> things, double shift, double slope) {
        this.things = List.copyOf(things);
        upTo = new double[things.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += Math.pow(rank + 1 + shift, -slope);
            upTo[rank] = sum;
        }
    }

    public T draw(Chance chance) {
        double at = chance.share() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return things.get(Math.min(found < 0 ? -found - 1 : found, things.size() - 1));
    }

    public List<T> things() {
        return things;
    }
}
