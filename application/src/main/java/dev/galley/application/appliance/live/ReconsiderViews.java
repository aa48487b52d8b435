package dev.galley.application.appliance.live;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.live.LiveViews;
import jakarta.inject.Inject;

/** Gives people more to see, or less, as appliances become theirs and cease to be. */
public final class ReconsiderViews implements Subscriber<ApplianceEvent> {
    private final LiveViews views;

    @Inject
    public ReconsiderViews(LiveViews views) {
        this.views = views;
    }

    /** Told of these two alone. */
    @Override
    public void on(ApplianceEvent event) {
        if (event instanceof ApplianceEvent.Paired paired) {
            views.reconsider(paired.owner());
        } else if (event instanceof ApplianceEvent.Unpaired unpaired) {
            views.reconsider(unpaired.owner());
        }
    }
}
