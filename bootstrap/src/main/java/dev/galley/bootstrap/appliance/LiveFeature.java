package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.ListPairings;
import dev.galley.application.appliance.live.ReconsiderViews;
import dev.galley.application.appliance.live.ShowCommands;
import dev.galley.application.appliance.live.ShowMeasured;
import dev.galley.application.appliance.live.ShowPresence;
import dev.galley.application.appliance.live.ShowState;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.command.CommandEvent;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.http.appliance.live.ApplianceLiveRoutes;
import dev.galley.http.appliance.live.WebSocketLiveViews;
import dev.galley.persistence.appliance.SqlListPairings;

/** Watching appliances while it happens. */
public final class LiveFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(LiveViews.class, WebSocketLiveViews.class);
        wiring.handle(ListPairings.class, SqlListPairings.class);
        wiring.live(ApplianceLiveRoutes.class);
        wiring.subscribe("live-presence", ApplianceEvent.PresenceChanged.class, ShowPresence.class);
        wiring.subscribe("live-state", ApplianceEvent.StateChanged.class, ShowState.class);
        wiring.subscribe("live-paired", ApplianceEvent.Paired.class, ReconsiderViews.class);
        wiring.subscribe("live-unpaired", ApplianceEvent.Unpaired.class, ReconsiderViews.class);
        wiring.viewer(ShowMeasured.class);
        wiring.subscribe("live-commands", CommandEvent.class, ShowCommands.class);
    }
}
