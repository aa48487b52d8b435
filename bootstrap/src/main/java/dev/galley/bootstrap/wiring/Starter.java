package dev.galley.bootstrap.wiring;

/** Data that a feature ships, so that nobody begins with an empty kitchen. */
public interface Starter {
    /** What it is, for people: {@code recipes}. */
    String name();

    /**
     * Puts into the database what this version ships and the database does not have yet; next to nothing where it has it
     * all. Answers how many entries are new or newer.
     */
    int load();
}
