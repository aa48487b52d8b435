package dev.galley.application.job;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a recurring job runs. */
public sealed interface Schedule {
    /** This long after the last run has ended, and right at the very first start. */
    record Every(Duration pause) implements Schedule {
        public Every {
            if (pause.toMillis() < 100) {
                throw new IllegalArgumentException("a job recurs after 100 ms at the earliest, not " + pause);
            }
        }
    }

    /** Once a day. Where a clock is set forward past this time, right after; where it is set back, once. */
    record Daily(LocalTime at, ZoneId zone) implements Schedule {}
}
