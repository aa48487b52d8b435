package dev.galley.persistence.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.telemetry.StoreTelemetry;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Transactional;
import dev.galley.domain.appliance.telemetry.Retention;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RotatingWhileMeasuringTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @Test
    void nothing_is_lost_while_partitions_are_made_and_filled_from_the_others() throws Exception {
        var clock = new TestClock();
        var handler = new StoreTelemetry.Handler(new JdbiSamples(postgres.sql(), clock));
        var bus = new Bus(
                Map.of(StoreTelemetry.class, () -> handler), List.of(new Transactional(postgres.sql())));
        var rotation = new RotateTelemetry(postgres.sql(), clock, Retention.USUAL);
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var kept = threads.submit(() -> {
                var oven = new ApplianceId(UUID.randomUUID());
                long seq = 0;
                while (!over.get()) {
                    var message = new TelemetryMessage(oven, "b", seq++, List.of(
                            new Sample(0, clock.instant(), false, "weight", 1, "g")));
                    bus.send(new StoreTelemetry(List.of(message)), new Caller.Job("test"));
                }
                return seq;
            });
            for (int i = 0; i < 15; i++) { // less than what is kept
                clock.advance(Duration.ofDays(1).plusHours(i));
                rotation.run(clock.instant());
            }
            over.set(true);
            long sent = kept.get();
            assertThat(stored()).isEqualTo(sent).isPositive();
        }
    }

    private static long stored() {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT count(*) FROM telemetry_sample")
                .mapTo(Long.class)
                .one());
    }
}
