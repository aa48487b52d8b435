package dev.galley.persistence.outbox;

/** How long the proofs of safety take, and by which dice they fall. */
final class Proof {
    private Proof() {}

    /** With {@code -Dgalley.proof=long}: hundreds of faults where an ordinary run has a handful. */
    static boolean isLong() {
        return "long".equals(System.getProperty("galley.proof"));
    }

    /** {@code -Dgalley.seed=…} repeats a run. */
    @SuppressWarnings("SystemOut") // a seed that is not printed is of no use
    static long seed(String test) {
        long seed = Long.getLong("galley.seed", System.nanoTime());
        System.out.println(test + ": -Dgalley.seed=" + seed);
        return seed;
    }
}
