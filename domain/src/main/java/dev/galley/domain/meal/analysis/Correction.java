package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;

/** One thing that a person says is otherwise with a meal. {@code what} is an item in their words. */
public sealed interface Correction {
    /** The item that is to change, in the person's words; what is added is none yet. */
    String what();

    /** It was not there. */
    record Remove(String what) implements Correction {}

    /** There was so many times as much of it. */
    record Scale(String what, Interval factor) implements Correction {}

    /**
     * There was so many times as much of everything.
     *
     * @param what all that was said of it
     */
    record ScaleAll(String what, Interval factor) implements Correction {}

    /** There was so much of it, as it was said: {@code 150 g}, {@code two cups}. */
    record Measure(String what, String amount) implements Correction {}

    /**
     * There was so much of something that is not named: of what was thought to be so much, or of the only thing there is.
     *
     * @param what the amount that it was not, or a word like "it"
     */
    record Remeasure(String what, String amount) implements Correction {}

    /** It was something else, with or without an amount. */
    record Replace(String what, String other) implements Correction {}

    /** This was there too, with or without an amount. */
    record Add(String what) implements Correction {}
}
