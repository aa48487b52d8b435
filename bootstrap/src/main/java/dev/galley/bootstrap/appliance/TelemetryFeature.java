package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.telemetry.FindTelemetry;
import dev.galley.application.appliance.telemetry.GetLatestTelemetry;
import dev.galley.application.appliance.telemetry.NoteOwner;
import dev.galley.application.appliance.telemetry.StoreTelemetry;
import dev.galley.application.job.Schedule;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.device.appliance.telemetry.TelemetryTopic;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.telemetry.Samples;
import dev.galley.domain.appliance.telemetry.Spells;
import dev.galley.http.appliance.telemetry.TelemetryRoutes;
import dev.galley.persistence.appliance.telemetry.JdbiSamples;
import dev.galley.persistence.appliance.telemetry.JdbiSpells;
import dev.galley.persistence.appliance.telemetry.RotateTelemetry;
import dev.galley.persistence.appliance.telemetry.SqlFindTelemetry;
import dev.galley.persistence.appliance.telemetry.SqlGetLatestTelemetry;
import dev.galley.persistence.appliance.telemetry.SqlTelemetryBelongings;
import java.time.Duration;

/** What appliances measure. */
public final class TelemetryFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(StoreTelemetry.class, StoreTelemetry.Handler.class);
        wiring.handle(NoteOwner.class, NoteOwner.Handler.class);
        wiring.handle(FindTelemetry.class, SqlFindTelemetry.class);
        wiring.handle(GetLatestTelemetry.class, SqlGetLatestTelemetry.class);
        wiring.port(Samples.class, JdbiSamples.class);
        wiring.port(Spells.class, JdbiSpells.class);
        wiring.uplink(TelemetryTopic.class);
        wiring.react("telemetry-paired", ApplianceEvent.Paired.class, NoteOwner::of);
        wiring.react("telemetry-unpaired", ApplianceEvent.Unpaired.class, NoteOwner::of);
        wiring.recurring("telemetry-rotation", new Schedule.Every(Duration.ofHours(1)), RotateTelemetry.class);
        wiring.routes(TelemetryRoutes.class);
        wiring.belongings(SqlTelemetryBelongings.class);
    }
}
