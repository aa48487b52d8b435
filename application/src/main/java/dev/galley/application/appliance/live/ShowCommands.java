package dev.galley.application.appliance.live;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.appliance.command.CommandEvent;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.domain.appliance.live.Sight;
import jakarta.inject.Inject;

/** Shows how commands go on to who gave them. */
public final class ShowCommands implements Subscriber<CommandEvent> {
    private final LiveViews views;

    @Inject
    public ShowCommands(LiveViews views) {
        this.views = views;
    }

    @Override
    public void on(CommandEvent event) {
        views.show(new Sight.CommandSeen(event));
    }
}
