package dev.galley.domain.meal.diary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * For how many days in a row somebody has logged what they ate. Today need not be logged yet: a streak that reaches to
 * yesterday goes on. There is no other grace; a meal logged later for a day that was missed closes the gap.
 *
 * @param current days in a row up to today, or to yesterday while nothing is logged today; 0 if there are none
 * @param longest ever
 * @param since the first day of the current one
 */
public record Streaks(
        int current, int longest, boolean loggedToday, int daysLogged, Optional<LocalDate> since,
        Optional<LocalDate> lastDay) {

    /** @param days on which something was logged; those after today do not count */
    public static Streaks of(SortedSet<LocalDate> days, LocalDate today) {
        int longest = 0;
        int run = 0;
        int count = 0;
        Optional<LocalDate> before = Optional.empty();
        for (var day : days.headSet(today.plusDays(1))) {
            run = before.filter(it -> it.plusDays(1).equals(day)).isPresent() ? run + 1 : 1;
            longest = Math.max(longest, run);
            count++;
            before = Optional.of(day);
        }
        var last = before;
        int current = last.filter(it -> !it.isBefore(today.minusDays(1))).isPresent() ? run : 0;
        return new Streaks(
                current,
                longest,
                last.filter(today::equals).isPresent(),
                count,
                current == 0 ? Optional.empty() : last.map(it -> it.minusDays(current - 1L)),
                last);
    }
}
