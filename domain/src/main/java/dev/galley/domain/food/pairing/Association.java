package dev.galley.domain.food.pairing;

/**
 * How much oftener two things are seen together than chance would have it: normalized pointwise mutual information, from
 * -1 for never over 0 for as often as by chance to 1 for one never without the other. Bouma, "Normalized (pointwise)
 * mutual information in collocation extraction", GSCL 2009.
 */
public final class Association {
    private Association() {}

    /**
     * @param together in how many both are, at least 1
     * @param one in how many the one is, at least {@code together}, like {@code other}
     * @param all how many there are, at least as many as either
     */
    public static double of(long together, long one, long other, long all) {
        if (together < 1 || together > Math.min(one, other) || Math.max(one, other) > all) {
            throw new IllegalArgumentException("%d together of %d and %d in %d".formatted(together, one, other, all));
        }
        if (together == all) {
            return 0; // both are everywhere, which says nothing of either
        }
        double both = Math.log((double) together / all);
        double byChance = Math.log((double) one / all) + Math.log((double) other / all);
        return Math.clamp((both - byChance) / -both, -1, 1);
    }
}
