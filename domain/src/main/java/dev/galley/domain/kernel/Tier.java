package dev.galley.domain.kernel;

/** What a person's subscription includes. Each includes what stands before it. */
public enum Tier {
    FREE, PRO, FAMILY;

    public boolean includes(Tier other) {
        return compareTo(other) >= 0;
    }
}
