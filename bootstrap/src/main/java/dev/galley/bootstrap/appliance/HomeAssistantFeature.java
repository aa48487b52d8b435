package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.home.FindHomeDevices;
import dev.galley.application.job.Schedule;
import dev.galley.application.link.Announcements;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.device.appliance.home.TellHomeAssistant;
import dev.galley.device.link.MqttDownlink;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.persistence.appliance.home.SqlFindHomeDevices;
import java.time.Duration;

/** Appliances in a Home Assistant. */
public final class HomeAssistantFeature implements Feature {
    /** How late it may be told of what is no event: a name, a firmware, a metric. */
    private static final Duration LOOKING = Duration.ofSeconds(5);

    @Override
    public void wire(Wiring wiring) {
        wiring.port(Announcements.class, MqttDownlink.class);
        wiring.handle(FindHomeDevices.class, SqlFindHomeDevices.class);
        wiring.subscribe("home.paired", ApplianceEvent.Paired.class, TellHomeAssistant.class);
        wiring.subscribe("home.unpaired", ApplianceEvent.Unpaired.class, TellHomeAssistant.class);
        wiring.subscribe("home.activated", ApplianceEvent.Activated.class, TellHomeAssistant.class);
        wiring.subscribe("home.revoked", ApplianceEvent.Revoked.class, TellHomeAssistant.class);
        wiring.recurring("home.look", new Schedule.Every(LOOKING), TellHomeAssistant.class);
        wiring.retained(TellHomeAssistant.class);
    }
}
