package dev.galley.domain.recipe;

/** In whose units a reader wants a recipe. Spoons are everyone's. */
public enum Units {
    AS_WRITTEN,
    /** No cups, ounces, pounds, pints, quarts or gallons. */
    METRIC,
    /** No grams, kilograms, millilitres, centilitres, decilitres or litres. */
    US
}
