package dev.galley.domain.meal;

/** Who says how much of an item there was. */
public enum AmountSource {
    /** The person who ate it, in so many words. */
    USER,
    /** A package: its net weight, or the serving that it states. */
    LABEL,
    /** Somebody counted: three eggs. */
    COUNTED,
    /** Somebody guessed: a model from a picture, or rules from a word like "a handful". */
    ESTIMATED
}
