package dev.galley.application.appliance.live;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Subscriber;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.domain.appliance.live.Sight;
import jakarta.inject.Inject;

/** Shows how an appliance is, and to whom. */
public final class ShowApplianceEvents implements Subscriber<ApplianceEvent> {
    private static final Caller ASKING = new Caller.Job("live-views");

    private final LiveViews views;
    private final Queries queries;

    @Inject
    public ShowApplianceEvents(LiveViews views, Queries queries) {
        this.views = views;
        this.queries = queries;
    }

    @Override
    public void on(ApplianceEvent event) {
        switch (event) {
            case ApplianceEvent.PresenceChanged it ->
                views.show(new Sight.PresenceSeen(it.appliance(), it.presence(), it.at()));
            case ApplianceEvent.StateChanged it -> queries.ask(new GetApplianceStatus(it.appliance()), ASKING)
                    .flatMap(GetApplianceStatus.Status::state)
                    .ifPresent(state -> views.show(new Sight.StateSeen(it.appliance(), state.json(), it.at())));
            case ApplianceEvent.Paired it -> views.reconsider(it.owner());
            case ApplianceEvent.Unpaired it -> views.reconsider(it.owner());
            case ApplianceEvent.Registered _,ApplianceEvent.ActivationReset _,ApplianceEvent.Activated _,ApplianceEvent.Revoked _,ApplianceEvent.Occurred _,ApplianceEvent.DesiredChanged _ -> {
                // its credentials, its diary and what is wished of it are not watched
            }
        }
    }
}
