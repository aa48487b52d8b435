package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PT10M|10", "PT90M|90", "PT1H30M|90", "P0DT1H|60", "P0DT0H10M0S|10", "P0Y0M0DT0H35M0.000S|35", "PT0H30M|30",
            "P1D|1440", "P1DT2H|1560", "P1W|10080", "pt15m|15", "PT1.5H|90", "PT1,5H|90", "PT45|45", "PT 20 M|20",
            "PT30S|1",
            "PT3600S|60", "PT0S|0", "PT0M|0",
            "10|10", "20 min|20", "20min|20", "20 mins.|20", "1 hour|60", "1 hour 20 minutes|80", "1h20|80",
            "1h 20m|80",
            "1 hr 5 min|65", "2 hours, 15 minutes|135", "1 1/2 hours|90", "1½ hours|90", "½ hour|30", "half an hour|30",
            "an hour|60", "two and a half hours|150", "1.5 hours|90", "1,5 Stunden|90", "30-45 min|45",
            "30 – 45 minutes|45",
            "10 to 15 minutes|15", "1-2 hours|120", "30 minutes - 45 minutes|45", "1:30|90", "0:45|45", "00:20:00|20",
            "about 25 minutes|25", "~30 minutes|30", "2 days|2880", "90 seconds|2", "20 min + 30 min for rising|50",
            "1 Std. 20 Min.|80", "eine halbe Stunde|30", "30 Minuten|30", "1 heure 30|90", "une heure et demie|90",
            "20 mn|20",
            "1 hora y media|90", "45 minutos|45", "1 ora e 15 minuti|75", "2 horas|120", "30 minuter|30",
            "1 uur 10 minuten|70",
            "1 godz. 20 min|80", "1 час 30 минут|90", "30 λεπτά|30", "1時間30分|90", "約20分|20", "1时20分钟|80", "30分鐘|30",
            "2小时|120", "1時間半|90", "1시간 20분|80", "1 saat 15 dakika|75", "40 phút|40", "one and a half hours|90",
            "an hour and a half|90", "5 to 10 min|10",
            "quarter of an hour|15", "a quarter of an hour|15", "three quarters of an hour|45", "quarter hour|15"
    })
    void times_are_read_in_every_dialect(String text, int minutes) {
        assertThat(Durations.minutes(text)).contains(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "overnight", "-PT10M", "P", "PT", "until done", "P99999Y", "99999999999999 hours",
            "PTXM"})
    void what_is_no_time_is_absent(String text) {
        assertThat(Durations.minutes(text)).isEmpty();
    }

    @Test
    void every_time_that_Java_writes_comes_back() {
        for (int seconds = 0; seconds <= Durations.MOST_SECONDS; seconds += 977) {
            assertThat(Durations.seconds(Duration.ofSeconds(seconds).toString())).contains(seconds);
        }
    }
}
