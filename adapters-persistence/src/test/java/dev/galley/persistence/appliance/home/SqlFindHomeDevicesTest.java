package dev.galley.persistence.appliance.home;

import static dev.galley.domain.appliance.ApplianceSamples.ADA;
import static dev.galley.domain.appliance.ApplianceSamples.GRACE;
import static dev.galley.domain.appliance.ApplianceSamples.NOW;
import static dev.galley.domain.appliance.ApplianceSamples.OVEN;
import static dev.galley.domain.appliance.ApplianceSamples.hash;
import static dev.galley.domain.appliance.ApplianceSamples.oven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.home.FindHomeDevices;
import dev.galley.application.appliance.home.FindHomeDevices.Device;
import dev.galley.application.appliance.home.FindHomeDevices.Metric;
import dev.galley.application.bus.Caller;
import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.appliance.JdbiAppliances;
import dev.galley.persistence.appliance.telemetry.JdbiSamples;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlFindHomeDevicesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final JdbiAppliances appliances = new JdbiAppliances(postgres.sql());
    private final SqlFindHomeDevices handler = new SqlFindHomeDevices(postgres.sql());
    private long seq;

    private ApplianceId built(int number) {
        appliances.add(List.of(oven(number)));
        return oven(number).id();
    }

    private ApplianceId activated(int number) {
        var id = built(number);
        var read = appliances.of(id).orElseThrow();
        appliances.save(read.with(read.value().activate(read.value().activation(), hash(9), NOW).after()));
        return id;
    }

    private void pair(ApplianceId id, UserId owner, String name, int second) {
        var read = appliances.of(id).orElseThrow();
        var allowed = read.value().allowPairing(NOW.plusSeconds(second)).orElseThrow();
        appliances.save(read.with(
                allowed.pair(owner, Optional.of(new ApplianceName(name)), NOW.plusSeconds(second)).orElseThrow()
                        .after()));
    }

    private void measured(ApplianceId id, int second, String metric, String unit) {
        new JdbiSamples(postgres.sql(), Clock.systemUTC()).keep(List.of(new TelemetryMessage(
                id, "b", seq++, List.of(new Sample(0, NOW.plusSeconds(second), false, metric, 1, unit)))));
    }

    private List<Device> found(FindHomeDevices query) {
        return handler.handle(query, new Caller.Job("test"));
    }

    @Test
    void those_with_credentials_that_are_somebodys_are_found_as_they_are() {
        var mine = activated(1);
        pair(mine, ADA, "Adas Ofen", 0);
        pair(mine, GRACE, "Graces Ofen", 60);
        pair(built(2), ADA, "Ohne Schlüssel", 0);
        activated(3);
        assertThat(found(FindHomeDevices.of(mine))).containsExactly(new Device(
                mine, oven(1).serial(), OVEN, "Adas Ofen", Optional.empty(), false, List.of()));
        postgres.sql().handle().execute(
                "INSERT INTO appliance_status (appliance_id, firmware_version, door) VALUES (?, '1.4.2', 'open')",
                mine.value());
        measured(mine, 0, "weight", "g");
        measured(mine, 1, "weight", "kg");
        measured(mine, 0, "chamber_temperature", "Cel");
        assertThat(found(new FindHomeDevices(Optional.empty(), Optional.empty(), 10))).containsExactly(new Device(
                mine, oven(1).serial(), OVEN, "Adas Ofen", Optional.of("1.4.2"), true,
                List.of(new Metric("chamber_temperature", "Cel"), new Metric("weight", "kg"))));
        assertThat(found(new FindHomeDevices(Optional.empty(), Optional.of(mine), 10))).isEmpty();
    }

    @Test
    void pages_follow_one_another_and_metrics_are_not_without_end() {
        for (int number = 1; number <= 3; number++) {
            pair(activated(number), ADA, "Ofen", 0);
        }
        var first = found(new FindHomeDevices(Optional.empty(), Optional.empty(), 2));
        var second = found(new FindHomeDevices(Optional.empty(), Optional.of(first.getLast().appliance()), 2));
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        var last = second.getFirst().appliance();
        IntStream.range(0, FindHomeDevices.MOST_METRICS + 5).forEach(i -> measured(last, i, "m" + i, "1"));
        assertThat(found(FindHomeDevices.of(last)).getFirst().metrics()).hasSize(FindHomeDevices.MOST_METRICS);
    }
}
