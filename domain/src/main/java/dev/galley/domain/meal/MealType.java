package dev.galley.domain.meal;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The part of the day that a meal belongs to, with the share of the day's energy that is meant for it. */
public enum MealType {
    BREAKFAST(0.25), LUNCH(0.35), DINNER(0.30), SNACK(0.10);

    private final double energyShare;

    MealType(double energyShare) {
        this.energyShare = energyShare;
    }

    /** From 0 to 1; all together are 1. */
    public double energyShare() {
        return energyShare;
    }

    /**
     * 5:00 to 10:30 breakfast, 11:00 to 14:30 lunch, 17:00 to 21:00 dinner, else a snack. Seconds do not count: 10:30:59 is
     * breakfast still.
     */
    public static MealType at(LocalTime local) {
        var minute = local.truncatedTo(ChronoUnit.MINUTES);
        if (isWithin(minute, 5, 0, 10, 30)) {
            return BREAKFAST;
        }
        if (isWithin(minute, 11, 0, 14, 30)) {
            return LUNCH;
        }
        return isWithin(minute, 17, 0, 21, 0) ? DINNER : SNACK;
    }

    private static boolean isWithin(LocalTime minute, int hour, int start, int lastHour, int lastMinute) {
        return !minute.isBefore(LocalTime.of(hour, start)) && !minute.isAfter(LocalTime.of(lastHour, lastMinute));
    }
}
