package dev.galley.application.appliance.telemetry;

import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tells those who want to see at once what was measured: whatever this node has just committed, each message once. */
public final class FreshSamples {
    /** Who wants to see. */
    public interface Viewer {
        /**
         * Called on the thread that writes, right after the commit and in its order: hand it on, do not wait or fail.
         *
         * @param committed not empty
         */
        void see(List<TelemetryMessage> committed);
    }

    private final Set<Viewer> viewers;

    @Inject
    public FreshSamples(Set<Viewer> viewers) {
        this.viewers = Set.copyOf(viewers);
    }

    public void tell(List<TelemetryMessage> committed) {
        viewers.forEach(viewer -> viewer.see(committed));
    }
}
