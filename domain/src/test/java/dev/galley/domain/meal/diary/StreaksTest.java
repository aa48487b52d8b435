package dev.galley.domain.meal.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StreaksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void days_in_a_row_up_to_today() {
        assertThat(streaks(0, 1, 2, 5, 6, 7, 8)).isEqualTo(
                new Streaks(3, 4, true, 7, Optional.of(TODAY.minusDays(2)), Optional.of(TODAY)));
    }

    @Test
    void today_need_not_be_logged_yet() {
        assertThat(streaks(1, 2)).isEqualTo(
                new Streaks(2, 2, false, 2, Optional.of(TODAY.minusDays(2)), Optional.of(TODAY.minusDays(1))));
    }

    @Test
    void a_whole_missed_day_ends_it() {
        assertThat(streaks(2, 3, 4)).isEqualTo(
                new Streaks(0, 3, false, 3, Optional.empty(), Optional.of(TODAY.minusDays(2))));
    }

    @Test
    void days_to_come_do_not_count() {
        assertThat(streaks(-1, 0).current()).isEqualTo(1);
        assertThat(streaks(-1, 0).daysLogged()).isEqualTo(1);
    }

    @Test
    void nothing_logged_is_no_streak() {
        assertThat(streaks()).isEqualTo(new Streaks(0, 0, false, 0, Optional.empty(), Optional.empty()));
    }

    private static Streaks streaks(int... daysAgo) {
        var days = new TreeSet<LocalDate>();
        for (int ago : daysAgo) {
            days.add(TODAY.minusDays(ago));
        }
        return Streaks.of(days, TODAY);
    }
}
