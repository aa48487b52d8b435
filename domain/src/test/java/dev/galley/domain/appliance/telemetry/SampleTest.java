package dev.galley.domain.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-20T12:00:00.250Z");
    private static final long FIVE_MINUTES = 300_000;

    private static Sample at(long baseMillis, long after) {
        return Sample.heard(0, baseMillis, after, ARRIVED, "weight", 1, "g");
    }

    private static Flaw flaw(Runnable reading) {
        var found = new Flaw[1];
        assertThatExceptionOfType(Malformed.class).isThrownBy(reading::run).satisfies(e -> found[0] = e.flaw());
        return found[0];
    }

    @Test
    void a_clock_up_to_five_minutes_ahead_is_believed() {
        long arrived = ARRIVED.toEpochMilli();
        assertThat(at(arrived, FIVE_MINUTES)).satisfies(sample -> {
            assertThat(sample.at()).isEqualTo(ARRIVED.plusMillis(FIVE_MINUTES));
            assertThat(sample.isClockCorrected()).isFalse();
        });
        assertThat(at(arrived + FIVE_MINUTES, 1)).satisfies(sample -> {
            assertThat(sample.at()).isEqualTo(ARRIVED);
            assertThat(sample.isClockCorrected()).isTrue();
        });
        assertThat(at(Long.MAX_VALUE, 0).at()).isEqualTo(ARRIVED);
    }

    @Test
    void a_clock_that_was_never_set_is_refused() {
        long first = Sample.EARLIEST.toEpochMilli();
        assertThat(at(first, 0).at()).isEqualTo(Sample.EARLIEST);
        assertThat(flaw(() -> at(first, -1))).isEqualTo(Flaw.TIME);
        assertThat(flaw(() -> at(Long.MAX_VALUE, 1))).isEqualTo(Flaw.TIME);
        assertThat(flaw(() -> TelemetryMessage.requireBaseTime(first - 1))).isEqualTo(Flaw.BASE_TIME);
    }

    @Test
    void names_and_units_and_values_have_a_form() {
        for (var metric : List.of("", "Weight", "1st", "_x", "wei ght", "wéight", "a-b", "w".repeat(101))) {
            assertThat(flaw(() -> new Sample(0, ARRIVED, false, metric, 1, "g"))).as(metric).isEqualTo(Flaw.METRIC);
        }
        for (var unit : List.of("", "°C", "k g", "\n", "g".repeat(41))) {
            assertThat(flaw(() -> new Sample(0, ARRIVED, false, "weight", 1, unit))).as(unit).isEqualTo(Flaw.UNIT);
        }
        for (double value : new double[]{Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.1e100}) {
            assertThat(flaw(() -> new Sample(0, ARRIVED, false, "weight", value, "g"))).isEqualTo(Flaw.VALUE);
        }
        for (var unit : List.of("Cel", "%", "m/s2", "[degF]", "10*-3.mol", "1", "{count}")) {
            assertThat(new Sample(0, ARRIVED, false, "weight_2", -1e100, unit).unit()).isEqualTo(unit);
        }
    }

    @Test
    void the_closest_look_that_is_not_too_much() {
        assertThat(Resolution.of(java.time.Duration.ofMinutes(1_000))).isEqualTo(Resolution.MINUTE);
        assertThat(Resolution.of(java.time.Duration.ofMinutes(1_001))).isEqualTo(Resolution.HOUR);
        assertThat(Resolution.of(java.time.Duration.ofDays(30))).isEqualTo(Resolution.HOUR);
        assertThat(Resolution.of(java.time.Duration.ofDays(365))).isEqualTo(Resolution.DAY);
    }
}
