package dev.galley.domain.appliance.command;

import java.math.BigDecimal;
import java.util.Map;

/** What is to be done, with all it takes to do it. */
public sealed interface Instruction {
    /** The word for it, in the API and on the wire. */
    String type();

    /** What {@link Instructions} makes the same instruction of: names, and booleans, numbers or texts. */
    Map<String, Object> args();

    /** Whether it makes anything hot or sets anything in motion, so that somebody could get hurt. */
    boolean heatsOrMoves();

    /** Turns the light on or off. */
    record Light(boolean on) implements Instruction {
        @Override
        public String type() {
            return "light";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("on", on);
        }

        @Override
        public boolean heatsOrMoves() {
            return false;
        }
    }

    /** Shows which of several it is: it blinks or beeps. */
    record Identify() implements Instruction {
        @Override
        public String type() {
            return "identify";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }

        @Override
        public boolean heatsOrMoves() {
            return false;
        }
    }

    /** Ends whatever runs. Always allowed: it takes heat and motion away. */
    record StopProgram() implements Instruction {
        @Override
        public String type() {
            return "stop_program";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }

        @Override
        public boolean heatsOrMoves() {
            return false;
        }
    }

    /** Beeps after a while; nothing is turned on or off by it. From 1 s to a day. */
    record SetTimer(int seconds) implements Instruction {
        public static final int MOST_SECONDS = 86_400;

        public SetTimer {
            if (seconds < 1 || seconds > MOST_SECONDS) {
                throw new IllegalArgumentException("a timer of " + seconds + " s");
            }
        }

        @Override
        public String type() {
            return "set_timer";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("seconds", seconds);
        }

        @Override
        public boolean heatsOrMoves() {
            return false;
        }
    }

    /** Heats to a temperature and keeps it. From 0 to 500 °C, with two digits behind the point at most. */
    record SetTemperature(BigDecimal celsius) implements Instruction {
        public static final int MOST_CELSIUS = 500;

        public SetTemperature {
            if (celsius.signum() < 0 || celsius.compareTo(BigDecimal.valueOf(MOST_CELSIUS)) > 0
                    || celsius.stripTrailingZeros().scale() > 2) {
                throw new IllegalArgumentException("a temperature of " + celsius);
            }
        }

        @Override
        public String type() {
            return "set_temperature";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("celsius", celsius);
        }

        @Override
        public boolean heatsOrMoves() {
            return true;
        }
    }

    /**
     * Runs a program.
     *
     * @param program what the maker calls it, or the id of one that was made of a recipe: 1 to 100 characters
     */
    record StartProgram(String program) implements Instruction {
        public static final int LONGEST = 100;

        public StartProgram {
            if (program.isBlank() || program.length() > LONGEST || program.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("not what a program is called");
            }
        }

        @Override
        public String type() {
            return "start_program";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("program", program);
        }

        @Override
        public boolean heatsOrMoves() {
            return true;
        }
    }
}
