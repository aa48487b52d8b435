package dev.galley.domain.profile;

/** In which units someone's kitchen measures. */
public enum MeasuringSystem {
    METRIC, US
}
