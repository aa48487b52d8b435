package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.SetAside;
import dev.galley.application.link.Downlink;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.device.link.DisconnectRevoked;
import dev.galley.device.link.MqttDownlink;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.SetAsideMessages;
import dev.galley.persistence.appliance.JdbiSetAsideMessages;

/** What appliances say of themselves, and how they are reached. */
public final class ApplianceLinkFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(Downlink.class, MqttDownlink.class);
        wiring.port(SetAsideMessages.class, JdbiSetAsideMessages.class);
        wiring.handle(SetAside.class, SetAside.Handler.class);
        wiring.subscribe("link.disconnect_revoked", ApplianceEvent.Revoked.class, DisconnectRevoked.class);
    }
}
