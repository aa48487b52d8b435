package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Total;
import java.util.List;

/**
 * Every 128th recipe, chosen by chance, that fulfils some conditions: enough to tell how many there are in all, how they
 * are spread, and which quality the best few thousand of them have.
 *
 * @param qualities of those in the sample, the best first
 * @param namedQualities of those with the words in their names, the best first
 */
record Sample(List<Float> qualities, List<Float> namedQualities, FacetCounts facets) {
    static final int SHARE = 128;
    /** Any would do. */
    static final int NUMBER = 77;

    /**
     * If 10,000 recipes were to be found, 78 would be expected here and more than this with a probability under one in a
     * million (five standard deviations): beyond it the total may be estimated.
     */
    private static final int SURELY_MANY = 122;

    private static final int STEPS = 64;

    boolean isOfMany() {
        return qualities.size() > SURELY_MANY;
    }

    Total total() {
        return new Total(Math.max((long) qualities.size() * SHARE, Total.COUNTED + 1), true);
    }

    /**
     * From which step of quality on some hundreds to thousands are left; 0 if all are so few.
     *
     * @param of one of the lists of qualities here
     * @param enough how many are wanted
     */
    static int cut(List<Float> of, int enough) {
        int most = 3 * enough;
        if (of.size() * SHARE <= most) {
            return 0;
        }
        int taken = 0;
        for (int step = STEPS - 1; step >= 0; step--) {
            int floor = step;
            int upTo = (int) of.stream().filter(quality -> quality * STEPS >= floor).count();
            if (upTo * SHARE > most && taken * SHARE >= enough / 4) {
                return step + 1;
            }
            taken = upTo;
            if (taken * SHARE >= enough) {
                return step;
            }
        }
        return 0;
    }

    /** The buckets of a quality from this step on. */
    static List<Integer> buckets(int step) {
        return java.util.stream.IntStream.rangeClosed(1000 + step, 1000 + STEPS).boxed().toList();
    }
}
