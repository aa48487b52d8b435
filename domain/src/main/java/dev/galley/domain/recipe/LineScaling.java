package dev.galley.domain.recipe;

/** What an author has decided about how a line scales. Where nothing is decided, {@link ScalingRule} finds its rule. */
public enum LineScaling {
    /** As much more as there is of the dish. */
    LINEAR,
    /** The same amount, however much there is of the dish. */
    FIXED
}
