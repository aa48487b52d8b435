package dev.galley.domain.kernel;

/** Something that happened and that others may care about. Named in the past tense; never changed afterwards. */
public interface DomainEvent {
    /**
     * What it happened to, like {@code recipe/0199…}. Each subscriber sees the events of one aggregate in the order in
     * which they happened, and those of different aggregates in any order.
     */
    String aggregate();
}
