package dev.galley.domain.appliance.program;

import dev.galley.domain.appliance.program.ProgramStep.HeatTo;
import dev.galley.domain.appliance.program.ProgramStep.Hold;
import dev.galley.domain.appliance.program.ProgramStep.Stir;
import dev.galley.domain.appliance.program.ProgramStep.Timer;
import dev.galley.domain.appliance.program.ProgramStep.WaitForPerson;
import dev.galley.domain.appliance.program.ProgramStep.Weigh;
import java.util.List;
import java.util.Optional;

/**
 * What no program does, whoever made it. Where a source gives a number it is that number; where a source says only that
 * somebody must look after it, the number is ours and says so.
 *
 * <ul>
 * <li>The danger zone: food that spoils stays out of 5 to 60 °C but for two hours (USDA FSIS, "Danger Zone (40 °F - 140 °F)";
 * FDA Food Code 2022, 3-501.16, asks for 57 °C and 5 °C, and is the laxer of the two).
 * <li>Yoghurt and dough are kept warm on purpose: up to 45 °C, for at most twelve hours (the National Center for Home Food
 * Preservation ferments yoghurt at 42 to 45 °C for seven hours; twelve is ours).
 * <li>Nobody leaves what fries or grills, and who bakes or simmers looks at it regularly (NFPA, "Safety with cooking
 * equipment"). So what fries goes on for at most ten minutes until a person says that they are there; what is above 100 °C
 * for four hours, what is not, and cannot burn while there is water in it, for twelve. These three are ours.
 * <li>Oil for deep-frying is heated by nobody but a person: it is what most kitchen fires begin with (NFPA, as above).
 * </ul>
 */
public final class SafetyRules {
    static final int ZONE_FROM = 5;
    static final int ZONE_TO = 60;
    static final int MOST_ZONE_SECONDS = 2 * 3600;
    static final int WARMEST_CULTURE = 45;
    static final int MOST_CULTURE_SECONDS = 12 * 3600;
    static final int MOST_DRY_SECONDS = 4 * 3600;
    static final int MOST_MOIST_SECONDS = 12 * 3600;
    static final int MOST_FRYING_SECONDS = 10 * 60;
    /** How long anything stays hot while it waits for somebody. Ours. */
    public static final int MOST_KEPT_SECONDS = 30 * 60;
    private static final int BOILING = 100;

    private SafetyRules() {}

    /** What is wrong with holding something at this temperature, if anything is; by itself, whatever comes before. */
    static Optional<String> ofHolding(int celsius, int seconds, boolean isCulture) {
        if (isInZone(celsius)) {
            if (celsius <= WARMEST_CULTURE && isCulture) {
                return seconds <= MOST_CULTURE_SECONDS
                        ? Optional.empty()
                        : Optional.of("is kept at " + celsius + " °C for " + told(seconds) + "; at most "
                                + told(MOST_CULTURE_SECONDS) + " are allowed, also for yoghurt and dough");
            }
            return seconds <= MOST_ZONE_SECONDS
                    ? Optional.empty()
                    : Optional.of("is kept at " + celsius + " °C for " + told(seconds) + ": food that is between "
                            + ZONE_FROM + " and " + ZONE_TO + " °C for more than " + told(MOST_ZONE_SECONDS)
                            + " is not safe to eat");
        }
        int most = mostSeconds(celsius);
        return seconds <= most
                ? Optional.empty()
                : Optional.of("heats to " + celsius + " °C for " + told(seconds) + "; at most " + told(most)
                        + " are allowed while nobody looks at it");
    }

    /**
     * What is wrong with a program as a whole, if anything is. Between two waits for a person, and in all that follows each
     * other within the danger zone, times add up.
     */
    static Optional<String> of(List<ProgramStep> steps) {
        long unattended = 0;
        long inZone = 0;
        int warmestInZone = 0;
        int hottest = 0;
        for (var step : steps) {
            int celsius = 0;
            int seconds = 0;
            switch (step) {
                case HeatTo heat -> {
                    celsius = heat.celsius();
                    seconds = heat.holdSeconds().orElse(0);
                }
                case Hold hold -> {
                    celsius = hold.celsius();
                    seconds = hold.seconds();
                }
                case WaitForPerson _ -> {
                    unattended = 0;
                    hottest = 0;
                    continue;
                }
                case Stir _,Timer _,Weigh _ -> {
                    continue;
                }
            }
            hottest = Math.max(hottest, celsius);
            unattended += seconds;
            inZone = isInZone(celsius) ? inZone + seconds : 0;
            warmestInZone = isInZone(celsius) ? Math.max(warmestInZone, celsius) : 0;
            int mostInZone = warmestInZone <= WARMEST_CULTURE ? MOST_CULTURE_SECONDS : MOST_ZONE_SECONDS;
            if (unattended > mostSeconds(hottest)) {
                return Optional.of("it heats for " + told(unattended) + " while nobody looks at it");
            }
            if (inZone > mostInZone) {
                return Optional.of("food is between " + ZONE_FROM + " and " + ZONE_TO + " °C for " + told(inZone));
            }
        }
        return Optional.empty();
    }

    private static boolean isInZone(int celsius) {
        return ZONE_FROM < celsius && celsius < ZONE_TO;
    }

    private static int mostSeconds(int celsius) {
        return celsius > BOILING ? MOST_DRY_SECONDS : MOST_MOIST_SECONDS;
    }

    static String told(long seconds) {
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds >= 3600
                ? seconds / 3600 + " h " + Math.ceilDiv(seconds % 3600, 60) + " min"
                : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
