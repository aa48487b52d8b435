package dev.galley.domain.kernel.safety;

/**
 * Why something is not safe.
 *
 * @param about the code of the allergen or diet
 */
public record Concern(Kind kind, String about) implements Comparable<Concern> {
    /** The worst first. */
    public enum Kind {
        CONTAINS(Verdict.UNSAFE),
        /** Traces, optional ingredients, recipes that vary: for whoever is allergic as bad as containing it. */
        MAY_CONTAIN(Verdict.UNSAFE), BREAKS_DIET(Verdict.UNSAFE), ALLERGEN_UNKNOWN(Verdict.UNKNOWN), DIET_UNKNOWN(
                Verdict.UNKNOWN);

        private final Verdict verdict;

        Kind(Verdict verdict) {
            this.verdict = verdict;
        }

        public Verdict verdict() {
            return verdict;
        }
    }

    @Override
    public int compareTo(Concern other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : about.compareTo(other.about);
    }
}
