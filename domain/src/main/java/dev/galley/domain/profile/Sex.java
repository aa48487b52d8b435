package dev.galley.domain.profile;

/** The two for which resting energy was measured; it chooses the constant of {@link BasalMetabolicRate}. */
public enum Sex {
    MALE, FEMALE
}
