package dev.galley.domain.food.line;

import java.util.Locale;

/** What a part of an ingredient line says. */
public enum Field {
    /** How much, of the first amount. */
    QUANTITY,
    /** In what, of the first amount. */
    UNIT,
    /** How big the thing or how full the spoon: {@code large}, {@code heaped}. */
    SIZE,
    /** The food. */
    NAME,
    /** What is done to it: {@code finely chopped}. */
    PREPARATION,
    /** What it is for: {@code to serve}. */
    PURPOSE,
    /** Whatever else the cook says. */
    NOTE,
    /** The amounts after the first, and the words that join amounts to each other and to the food. */
    AMOUNTS;

    /** As the API writes it: {@code quantity}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
