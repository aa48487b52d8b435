package dev.galley.domain.appliance.program;

import dev.galley.domain.appliance.Capabilities;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What an appliance can do for a program: {@code heat} (from {@code min_celsius} to {@code max_celsius}), {@code hold} (up
 * to {@code max_seconds}), {@code stir} (up to {@code max_rpm}), {@code weigh} (up to {@code max_grams}). What heats keeps
 * what it reached; {@code hold} tells for how long. An appliance may name {@code oven} or {@code pot} to say where it
 * heats; one that names neither is taken to do both. Where a limit is not told, {@link #COOLEST}, {@link #HOTTEST} and the
 * language of programs are.
 */
record Abilities(Capabilities capabilities) {
    /** What is asked of whoever names no limits: a warm place, and what any oven of a household reaches. */
    static final int COOLEST = 25;
    static final int HOTTEST = 250;

    boolean heats() {
        return capabilities.has("heat");
    }

    boolean bakes() {
        return heats() && (capabilities.has("oven") || !capabilities.has("pot"));
    }

    boolean cooks() {
        return heats() && (capabilities.has("pot") || !capabilities.has("oven"));
    }

    boolean holds() {
        return capabilities.has("hold");
    }

    boolean stirs() {
        return capabilities.has("stir");
    }

    boolean weighs() {
        return capabilities.has("weigh");
    }

    int mostRpm() {
        return limit("stir", "max_rpm", ProgramStep.MOST_RPM);
    }

    /** What is wrong with a temperature, if anything is. */
    Optional<String> ofHeat(int celsius) {
        int most = limit("heat", "max_celsius", HOTTEST);
        int least = limit("heat", "min_celsius", COOLEST);
        if (celsius > most) {
            return Optional.of(celsius + " °C is above the " + most + " °C this appliance reaches");
        }
        return celsius < least
                ? Optional.of(celsius + " °C is below the " + least + " °C this appliance begins at")
                : Optional.empty();
    }

    boolean isCooler(int celsius) {
        return celsius < limit("heat", "min_celsius", COOLEST);
    }

    int mostSeconds() {
        return limit("hold", "max_seconds", ProgramStep.MOST_SECONDS);
    }

    Optional<String> ofTime(int seconds) {
        int most = mostSeconds();
        return seconds > most
                ? Optional.of(SafetyRules.told(seconds) + " is longer than the " + SafetyRules.told(most)
                        + " this appliance holds a temperature")
                : Optional.empty();
    }

    Optional<String> ofWeight(BigDecimal grams) {
        var most = capabilities.limit("weigh", "max_grams");
        return most.filter(limit -> grams.compareTo(limit) > 0)
                .map(limit -> grams.toPlainString() + " g is more than the " + limit.toPlainString()
                        + " g this appliance weighs");
    }

    /** Rounded to the safe side, and no wider than what any program asks for. */
    private int limit(String name, String limit, int otherwise) {
        boolean isLeast = limit.startsWith("min");
        return capabilities.limit(name, limit)
                .map(value -> value.setScale(0, isLeast ? RoundingMode.CEILING : RoundingMode.FLOOR))
                .map(value -> value.max(BigDecimal.ZERO).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue())
                .map(value -> isLeast
                        ? Math.max(value, ProgramStep.COLDEST)
                        : Math.min(value, name.equals("heat") ? ProgramStep.HOTTEST : otherwise))
                .orElse(otherwise);
    }
}
