package dev.galley.domain.recipe.reading;

import dev.galley.domain.kernel.Refused;

/** What came out of one entry of a file that holds many recipes. */
public sealed interface Reading {
    /** The entry's name, or its place: {@code recipes/shakshouka.json}, {@code row 3}. */
    String where();

    record Understood(String where, ReadRecipe recipe) implements Reading {}

    /** @param refused with one of {@link ReadingFailure} */
    record Failed(String where, Refused refused) implements Reading {}
}
