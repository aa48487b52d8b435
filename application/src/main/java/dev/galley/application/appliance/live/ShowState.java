package dev.galley.application.appliance.live;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Subscriber;
import dev.galley.domain.appliance.ApplianceEvent.StateChanged;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.domain.appliance.live.Sight;
import jakarta.inject.Inject;

/** Shows what an appliance says of itself now, which may be newer than what this event is about. */
public final class ShowState implements Subscriber<StateChanged> {
    private static final Caller ASKING = new Caller.Job("live-views");

    private final LiveViews views;
    private final Queries queries;

    @Inject
    public ShowState(LiveViews views, Queries queries) {
        this.views = views;
        this.queries = queries;
    }

    @Override
    public void on(StateChanged event) {
        queries.ask(new GetApplianceStatus(event.appliance()), ASKING)
                .flatMap(status -> status.state())
                .ifPresent(state -> views.show(new Sight.StateSeen(event.appliance(), state.json(), event.at())));
    }
}
