package dev.galley.domain.recipe.reading;

/** A value, and where it was read. */
public record Found<T>(T value, Provenance provenance) {}
