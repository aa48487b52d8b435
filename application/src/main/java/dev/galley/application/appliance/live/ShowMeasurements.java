package dev.galley.application.appliance.live;

import dev.galley.application.appliance.telemetry.FreshSamples;
import dev.galley.domain.appliance.live.LiveViews;
import dev.galley.domain.appliance.live.Sight;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows what appliances measure to whoever watches, as soon as it is committed. */
public final class ShowMeasurements implements FreshSamples.Viewer {
    private final LiveViews views;

    @Inject
    public ShowMeasurements(LiveViews views) {
        this.views = views;
    }

    @Override
    public void see(List<TelemetryMessage> committed) {
        for (var message : committed) {
            var readings = message.samples().stream().map(ShowMeasurements::reading).toList();
            views.show(new Sight.Measured(message.from(), message.boot(), message.seq(), readings));
        }
    }

    private static Sight.Reading reading(Sample sample) {
        return new Sight.Reading(
                sample.at(),
                sample.metric(),
                sample.value(),
                sample.unit(),
                sample.index(),
                sample.isClockCorrected() ? Optional.of(true) : Optional.empty());
    }
}
