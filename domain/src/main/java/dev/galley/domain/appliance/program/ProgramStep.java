package dev.galley.domain.appliance.program;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing that an appliance does before it goes on to the next. It heats in {@link HeatTo} and {@link Hold}, and while it
 * waits as {@link Keep} says; in every other step, and when the program has ended, its heat is off.
 */
public sealed interface ProgramStep {
    /** Degrees Celsius that any program asks for; what an appliance says of itself is narrower. */
    int COLDEST = 20;
    int HOTTEST = 300;
    int MOST_SECONDS = 24 * 3600;
    int MOST_RPM = 20_000;
    int LONGEST_TEXT = 4_200;

    /**
     * Brings what it heats to this temperature.
     *
     * @param holdSeconds for how long it stays there before it goes on, 1 to 86,400
     */
    record HeatTo(int celsius, Optional<Integer> holdSeconds) implements ProgramStep {
        public HeatTo {
            check("celsius", celsius, COLDEST, HOTTEST);
            holdSeconds.ifPresent(seconds -> check("holdSeconds", seconds, 1, MOST_SECONDS));
        }
    }

    /**
     * Keeps this temperature; the time begins once it is reached.
     *
     * @param seconds 1 to 86,400
     * @param rpm how fast it stirs meanwhile; not at all where absent
     */
    record Hold(int celsius, int seconds, Optional<Integer> rpm) implements ProgramStep {
        public Hold {
            check("celsius", celsius, COLDEST, HOTTEST);
            check("seconds", seconds, 1, MOST_SECONDS);
            rpm.ifPresent(speed -> check("rpm", speed, 1, MOST_RPM));
        }
    }

    /** Stirs without heat. */
    record Stir(int rpm, int seconds) implements ProgramStep {
        public Stir {
            check("rpm", rpm, 1, MOST_RPM);
            check("seconds", seconds, 1, MOST_SECONDS);
        }
    }

    /**
     * Sets its scale to zero and waits until there is so much more on it.
     *
     * @param grams over 0, up to 100,000, in tenths
     */
    record Weigh(BigDecimal grams, String ingredient) implements ProgramStep {
        private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

        public Weigh {
            if (grams.signum() <= 0 || grams.compareTo(MOST) > 0 || grams.stripTrailingZeros().scale() > 1) {
                throw new IllegalArgumentException("grams must be over 0 and up to 100000, in tenths");
            }
            checkText("ingredient", ingredient);
        }
    }

    /** Shows this to the person before it, and goes on when they say that it is done. */
    record WaitForPerson(String text, Optional<Keep> keep) implements ProgramStep {
        public WaitForPerson {
            checkText("text", text);
        }
    }

    /** Shows this, and goes on after this time. */
    record Timer(int seconds, String text) implements ProgramStep {
        public Timer {
            check("seconds", seconds, 1, MOST_SECONDS);
            checkText("text", text);
        }
    }

    /**
     * What stays hot while it waits for a person: an oven that is to be filled, what somebody looks after.
     *
     * @param seconds after which the heat goes off, whether they came or not; at most {@link SafetyRules#MOST_KEPT_SECONDS}
     */
    record Keep(int celsius, int seconds) {
        public Keep {
            check("celsius", celsius, COLDEST, HOTTEST);
            check("seconds", seconds, 1, SafetyRules.MOST_KEPT_SECONDS);
        }
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most);
        }
    }

    private static void checkText(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(what + " must have 1 to " + LONGEST_TEXT + " characters");
        }
    }
}
