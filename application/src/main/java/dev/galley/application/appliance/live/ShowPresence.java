package dev.galley.application.appliance.live;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.appliance.ApplianceEvent.PresenceChanged;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.domain.appliance.live.Sight;
import jakarta.inject.Inject;

/** Shows that an appliance came, went, or fell silent. */
public final class ShowPresence implements Subscriber<PresenceChanged> {
    private final LiveViews views;

    @Inject
    public ShowPresence(LiveViews views) {
        this.views = views;
    }

    @Override
    public void on(PresenceChanged event) {
        views.show(new Sight.PresenceSeen(event.appliance(), event.presence(), event.at()));
    }
}
